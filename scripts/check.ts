/** `npm run check`: what takes seconds of `npm test`. */
import { command } from '../tests/machine/command.ts';
import { readArguments } from './arguments.ts';
import { Steps } from './steps.ts';
import { lint, prepare, tests, types } from './test-steps.ts';

/** They read the project's files instead of importing them, so Vitest cannot tell when they have changed. */
const REPOSITORY = 'tests/unit/repository/';

await command('The check was stopped.', async () => {
  readArguments('scripts/check.ts', {});
  const steps = new Steps();
  await steps.step('prepare', prepare);
  await Promise.all([steps.step('types', types), steps.step('lint', lint)]);
  await steps.step('unit, changed', () => tests('unit', ['--changed', '--passWithNoTests']));
  await steps.step('repository', () => tests('unit', [REPOSITORY]));
  return steps.summary();
});
