import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** After which a test will never end. No test takes a tenth of it on two slow cores: none asserts how long it takes. */
const HANGS_MS = 300_000;

/** Files that take long, the longest first. What is begun last must be short, or one process waits for the other. */
const LONG = [
  'e2e/options',
  'e2e/read-codes',
  'e2e/layout',
  'e2e/new-code',
  'e2e/offers',
  'e2e/right-click',
  'e2e/present',
  'e2e/accessibility',
  'e2e/real-mouse',
  'e2e/screens',
  'e2e/sharp',
  'e2e/dev',
  'e2e/sheet',
  'e2e/passage',
  'e2e/language',
  'e2e/scan',
  'e2e/private-window',
  'e2e/too-long',
  'e2e/advice',
  'e2e/toolbar',
  'e2e/editing',
  'unit/qr/round-trip',
  'package/packages',
];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return at < 0 ? LONG.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          // Left alone, Vitest leaves one of two cores idle, and starts a process for every file.
          maxWorkers: 2,
          isolate: false,
          // Pictures are large. With more room for new objects, garbage collection takes a fifteenth less of the time.
          execArgv: ['--max-semi-space-size=64'],
          testTimeout: HANGS_MS,
        },
      },
      {
        test: {
          name: 'package',
          include: ['tests/package/**/*.test.ts'],
          maxWorkers: 2,
          isolate: false,
          testTimeout: HANGS_MS,
          hookTimeout: HANGS_MS,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // One file for each of two browsers at a time: more would starve each other on a machine with two cores.
          maxWorkers: 2,
          // Files that one process runs in turn share its browsers: see `session.ts`.
          isolate: false,
          testTimeout: HANGS_MS,
          hookTimeout: HANGS_MS,
          retry: 0,
        },
      },
      {
        test: {
          name: 'abuse',
          include: ['tests/abuse/**/*.test.ts'],
          // Some measure memory, so none runs beside another.
          maxWorkers: 1,
          isolate: false,
          testTimeout: 300_000,
          hookTimeout: 60_000,
          retry: 0,
        },
      },
    ],
  },
});
