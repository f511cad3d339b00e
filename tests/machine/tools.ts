/** The programs among our packages, and what they make. */
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { Failure, ROOT } from './command.ts';
import { type RunOptions, type RunResult, run } from './processes.ts';

const PROGRAMS = {
  biome: '@biomejs/biome/bin/biome',
  tsc: 'typescript/bin/tsc',
  vitest: 'vitest/vitest.mjs',
  wxt: 'wxt/bin/wxt.mjs',
};

export const TARGETS = ['chrome', 'firefox'] as const;
export type BuildTarget = (typeof TARGETS)[number];

/** Runs a program from our packages with the Node that runs us. */
export function runTool(
  tool: keyof typeof PROGRAMS,
  args: string[],
  options?: RunOptions,
): Promise<RunResult> {
  return run(process.execPath, [join(ROOT, 'node_modules', PROGRAMS[tool]), ...args], options);
}

/** Builds PageHop into {@link extensionFolder}, or to where another configuration has it. */
export function build(targets: readonly BuildTarget[], configFile = 'wxt.config.ts'): Promise<RunResult> {
  return run(process.execPath, [join(import.meta.dirname, 'build-each.ts'), configFile, ...targets]);
}

/** Builds, or fails with what the build says. */
export async function buildOrFail(
  targets: BuildTarget | readonly BuildTarget[],
  configFile?: string,
): Promise<void> {
  const { code, output } = await build([targets].flat(), configFile);
  if (code !== 0) throw new Failure(`${reasonOf(output)}\nPageHop could not be built, for the reason above.`);
}

/** Why a build failed, in its own words, without progress and stack trace. */
export function reasonOf(output: string): string {
  const plain = stripVTControlCharacters(output);
  return (plain.match(/ERROR\s+(.*?)\n\s+at /s)?.[1] ?? plain).trim();
}

/** The folder of the extension that is built for a browser. */
export function extensionFolder(target: BuildTarget): string {
  return join(ROOT, 'build', `${target}-mv3`);
}
