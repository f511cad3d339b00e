/** The programs among our packages, and what they make. */
import { join } from 'node:path';
import { ROOT } from './command.ts';
import { type RunOptions, type RunResult, run } from './processes.ts';

const PROGRAMS = {
  biome: '@biomejs/biome/bin/biome',
  tsc: 'typescript/bin/tsc',
  vitest: 'vitest/vitest.mjs',
  wxt: 'wxt/bin/wxt.mjs',
};

export type BuildTarget = 'chrome' | 'firefox';

/** Runs a program from our packages with the Node that runs us. */
export function runTool(
  tool: keyof typeof PROGRAMS,
  args: string[],
  options?: RunOptions,
): Promise<RunResult> {
  return run(process.execPath, [join(ROOT, 'node_modules', PROGRAMS[tool]), ...args], options);
}

/** Builds PageHop into {@link extensionFolder}. */
export function build(target: BuildTarget): Promise<RunResult> {
  return runTool('wxt', ['build', '-b', target]);
}

/** The folder of the extension that is built for a browser. */
export function extensionFolder(target: BuildTarget): string {
  return join(ROOT, 'build', `${target}-mv3`);
}
