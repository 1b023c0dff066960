import { defineConfig } from 'vitest/config';

const emulated = {
  pool: 'forks',
  fileParallelism: false,
  testTimeout: 120_000,
  hookTimeout: 120_000,
} as const;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          testTimeout: 60_000,
          // The public pages carry their style as text; any other style sheet is empty in a unit test.
          css: { include: [/\?inline$/] },
          include: [
            '{model,functions,web}/src/**/*.test.ts',
            'tools/**/*.test.ts',
            'test/{import,architecture}/**/*.test.ts',
          ],
        },
      },
      { test: { name: 'rules', include: ['test/rules/**/*.test.ts'], ...emulated } },
      // Functions run in this process, as in the emulators: without App Check and SMS.
      {
        test: {
          name: 'sequences',
          include: ['test/sequences/**/*.test.ts'],
          env: { FUNCTIONS_EMULATOR: 'true' },
          ...emulated,
        },
      },
      // Once more where it failed: the emulators lose an answer now and then, which production retries.
      {
        test: {
          name: 'functions',
          include: ['test/functions/**/*.test.ts'],
          globalSetup: 'test/functions/support/warm.ts',
          retry: 1,
          ...emulated,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/{browser,browsers}/**/*.test.ts'],
          globalSetup: 'test/browser/support/seed.ts',
          ...emulated,
          retry: 1,
          // Some patience: pages, emulators and workers share what processors there are.
          testTimeout: 180_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 45_000 } },
        },
      },
    ],
  },
});
