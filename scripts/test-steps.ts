/** The steps that `npm test` is made of. Each gives an outcome and never throws. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, ROOT } from '../tests/machine/command.ts';
import {
  ensureChromium,
  ensureDisplayTools,
  ensureFirefox,
  ensureNetworkTools,
} from '../tests/machine/install-browsers.ts';
import type { RunOptions, RunResult } from '../tests/machine/processes.ts';
import { build, extensionFolder, reasonOf, runTool, TARGETS } from '../tests/machine/tools.ts';

/** How many tests there were. A step that is no test run counts as one failure if it fails. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export interface Outcome extends Counts {
  /** What the person has to read about a failure; empty if it has been shown already. */
  output: string;
}

/** The part that we read of what Vitest's JSON reporter writes. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/** Finds or installs the browsers, and tells the tests through CHROME_PATH and FIREFOX_PATH where they are. */
export async function browsers(): Promise<Outcome> {
  const problems: string[] = [];
  for (const [variable, ensure] of [
    ['CHROME_PATH', ensureChromium],
    ['FIREFOX_PATH', ensureFirefox],
  ] as const) {
    try {
      process.env[variable] = await ensure();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      problems.push(error.message);
    }
  }
  await ensureDisplayTools();
  await ensureNetworkTools();
  return { passed: 0, failed: problems.length, skipped: 0, output: problems.join('\n') };
}

/** Writes the types that WXT derives from the project. The type check and Vitest both read them. */
export async function prepare(): Promise<Outcome> {
  return check(await runTool('wxt', ['prepare']));
}

/**
 * Checks only the types that changed since the last time, and those that depend on them. Behind other steps with one thread:
 * several threads end sooner, but check the same types again, which takes half as much work more.
 */
export async function types(options: RunOptions = {}): Promise<Outcome> {
  const seen = ['--incremental', '--tsBuildInfoFile', join(ROOT, '.cache', 'types.tsbuildinfo')];
  const threads = options.behind ? ['--singleThreaded'] : [];
  return check(await runTool('tsc', ['--noEmit', ...seen, ...threads], options));
}

/** The linter's rules, and the format. */
export async function lint(options?: RunOptions): Promise<Outcome> {
  return check(await runTool('biome', ['check'], options));
}

/** Builds for every browser. The old builds go first, so that no test can pass on them when a new one fails. */
export async function builds(configFile?: string): Promise<Outcome> {
  for (const target of TARGETS) rmSync(extensionFolder(target), { recursive: true, force: true });
  const { code, output } = await build(TARGETS, configFile);
  return check({ code, output: reasonOf(output) });
}

/**
 * Runs the tests of one project of vitest.config.ts and shows them as they come; or behind others, with what those leave of
 * the machine, and then they are shown only if one fails.
 */
export async function tests(
  project: string,
  vitestArguments: string[],
  { behind = false } = {},
): Promise<Outcome> {
  const file = join(ROOT, 'artifacts', 'tests', `${project}.json`);
  rmSync(file, { force: true });
  const { code, output } = await runTool(
    'vitest',
    [
      'run',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...vitestArguments,
    ],
    // Vitest writes colors into pipes and files, too.
    { show: !behind, behind, env: process.stdout.isTTY && !behind ? {} : { NO_COLOR: '1' } },
  );
  const counts = readCounts(file);
  // An error outside of any test: Vitest fails although no test did.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return { ...counts, output: code === 0 ? '' : output.trim() };
}

function check({ code, output }: RunResult): Outcome {
  return { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0, output: code === 0 ? '' : output.trim() };
}

function readCounts(file: string): Counts {
  let report: VitestReport;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }; // Vitest ended before it could write one.
  }
  // A file that cannot be loaded, or whose set-up fails, has no failed test to its name.
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
