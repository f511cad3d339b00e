/** `npm test`: everything that can be checked by machine, all of it, with one summary at the end. */
import { command } from '../tests/machine/command.ts';
import { browsers, freshBuild, lint, type Outcome, prepare, tests, types } from './test-steps.ts';

const HELP = `npm test                      types, lint, builds, unit tests, and tests of the packages and in the browsers
npm test -- unit [filter]     unit tests only
npm test -- package [filter]  tests of the packages for the stores only
npm test -- e2e [filter]      tests in the browsers only
npm test -- abuse [filter]    what is done to PageHop to break it; takes minutes, and is in none of the others
npm test -- <filter>          the test files whose path has this in it
Anything else after the filter goes to Vitest, such as -t 'part of a name'.`;

const PROJECTS = ['unit', 'package', 'e2e'];
const ALL_PROJECTS = [...PROJECTS, 'abuse'];

interface Step extends Outcome {
  name: string;
  seconds: number;
}

const steps: Step[] = [];

await command('The tests were stopped.', async () => {
  const args = process.argv.slice(2);
  if (args.includes('--help')) {
    console.log(HELP);
    return 0;
  }
  if (args.length === 0) await everything();
  else await only(args);
  return summary();
});

/** Checks and builds all at once, for none writes what another reads; tests alone, for they measure how fast PageHop answers. */
async function everything(): Promise<void> {
  await step('browsers', browsers);
  await step('prepare', prepare);
  await Promise.all([step('types', types), step('lint', lint), builds()]);
  for (const project of PROJECTS) await step(project, () => tests(project, []));
}

async function builds(): Promise<void> {
  await Promise.all([
    step('build for Chrome', () => freshBuild('chrome')),
    step('build for Firefox', () => freshBuild('firefox')),
  ]);
}

/** What the given arguments choose, and what those tests need. */
async function only(args: string[]): Promise<void> {
  const [first = '', ...rest] = args;
  const projects = ALL_PROJECTS.includes(first) ? [first] : PROJECTS;
  const vitestArguments = ALL_PROJECTS.includes(first) ? rest : [...args, '--passWithNoTests'];

  if (projects.includes('e2e') || projects.includes('abuse')) await step('browsers', browsers);
  await step('prepare', prepare);
  if (projects.some((project) => project !== 'unit')) await builds();
  for (const project of projects) await step(project, () => tests(project, vitestArguments));
}

async function step(name: string, run: () => Promise<Outcome>): Promise<void> {
  const start = performance.now();
  const outcome = await run();
  steps.push({ ...outcome, name, seconds: (performance.now() - start) / 1000 });
  console.log(outcome.failed > 0 ? `✗ ${name} failed\n${outcome.output}` : `✓ ${name}`);
}

/** A line for each step, then the sum. The exit code says whether tests ran and nothing failed. */
function summary(): number {
  console.log('');
  for (const { name, seconds, ...counts } of steps) {
    const ran = counts.passed + counts.skipped > 0 ? `   ${inWords(counts)}` : '';
    const result = counts.failed > 0 ? 'failed' : 'ok';
    console.log(`${result.padEnd(8)}${name.padEnd(20)}${seconds.toFixed(1).padStart(6)} s${ran}`);
  }
  const sum = (count: 'passed' | 'failed' | 'skipped') =>
    steps.reduce((total, step) => total + step[count], 0);
  const total = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
  if (total.passed + total.failed === 0) console.log('No test ran.');
  console.log(inWords(total));
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

function inWords({ passed, failed, skipped }: Omit<Outcome, 'output'>): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
