import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          // Left alone, Vitest leaves one of two cores idle, and starts a process for every file.
          maxWorkers: 2,
          isolate: false,
        },
      },
      { test: { name: 'package', include: ['tests/package/**/*.test.ts'], maxWorkers: 2 } },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // One file for each of two browsers at a time: more would starve each other on a machine with two cores.
          maxWorkers: 2,
          // Files that one process runs in turn share its browsers: see `session.ts`.
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
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
