/** `npm test`: everything that can be checked by machine, all of it, with one summary at the end. */
import { globSync } from 'node:fs';
import { command, Failure, ROOT } from '../tests/machine/command.ts';
import { WITH_SOURCE_MAPS } from '../tests/package/source-maps.ts';
import { readArguments } from './arguments.ts';
import { Steps } from './steps.ts';
import { browsers, builds, lint, prepare, tests, types } from './test-steps.ts';

const PROJECTS = ['unit', 'package', 'e2e'];
const ALL_PROJECTS = [...PROJECTS, 'abuse'];

/** Of Vitest's own options, those that go through to it. */
const OPTIONS = {
  testNamePattern: { type: 'string', short: 't' },
  update: { type: 'boolean', short: 'u' },
  bail: { type: 'string' },
} as const;

const steps = new Steps();

await command('The tests were stopped.', async () => {
  const { values, words } = readArguments('scripts/test.ts', OPTIONS, 10);
  const options = Object.entries(values).map(([name, value]) =>
    value === true ? `--${name}` : `--${name}=${value}`,
  );
  if (words.length === 0 && options.length === 0) await everything();
  else await only(words, options);
  return steps.summary();
});

/**
 * All at once that can be, for none writes what another reads. The tests in browsers begin as soon as they can, for they take
 * longest; what needs no browser takes what they leave. A build writes the types that `prepare` does.
 */
async function everything(): Promise<void> {
  const linted = steps.step('lint', () => lint({ behind: true }));
  const built = steps.step('builds', () => builds(WITH_SOURCE_MAPS));
  await Promise.all([
    linted,
    Promise.all([built, steps.step('browsers', browsers)]).then(() =>
      steps.step('e2e', () => tests('e2e', [])),
    ),
    built.then(withoutBrowsers),
  ]);
}

async function withoutBrowsers(): Promise<void> {
  await steps.step('types', () => types({ behind: true }));
  for (const project of ['unit', 'package'])
    await steps.step(project, () => tests(project, [], { behind: true }));
}

/** What the given words choose, and what those tests need. */
async function only(words: string[], options: string[]): Promise<void> {
  const [first = '', ...rest] = words;
  const named = ALL_PROJECTS.includes(first);
  const filters = named ? rest : words;
  const projects = (named ? [first] : PROJECTS).filter((project) => has(project, filters));
  if (projects.length === 0) throw new Failure(nothing(named ? `tests/${first}` : 'tests', filters));

  if (projects.includes('e2e') || projects.includes('abuse')) await steps.step('browsers', browsers);
  await steps.step('prepare', prepare);
  await Promise.all([
    steps.step('types', types),
    ...(projects.some((project) => project !== 'unit')
      ? [steps.step('builds', () => builds(WITH_SOURCE_MAPS))]
      : []),
  ]);
  for (const project of projects) await steps.step(project, () => tests(project, [...filters, ...options]));
}

/** Whether a project has a file whose path has one of the filters in it. */
function has(project: string, filters: string[]): boolean {
  const files = globSync(`tests/${project}/**/*.test.ts`, { cwd: ROOT });
  return filters.length === 0 || files.some((file) => filters.some((filter) => file.includes(filter)));
}

function nothing(where: string, filters: string[]): string {
  return `No test file in ${where} has ${filters.map((filter) => `"${filter}"`).join(' or ')} in its path.`;
}
