import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { type Weakening, weakenedText, weakeningOf } from './test/sequences/weakened/weakenings.ts';

const emulated = {
  pool: 'forks',
  fileParallelism: false,
  testTimeout: 120_000,
  hookTimeout: 120_000,
} as const;

/** What the platform tells functions about their project. */
const firebaseConfig = { projectId: 'demo-sangathan', storageBucket: 'demo-sangathan.appspot.com' };

/** Puts a deliberate hole into the code under test, for a search that has to find it. */
function weakened(weakening: Weakening | null) {
  const file = weakening && join(import.meta.dirname, weakening.file);
  return {
    name: 'weakened',
    enforce: 'pre' as const,
    transform: (code: string, id: string) =>
      weakening && id === file ? weakenedText(weakening, code) : undefined,
  };
}

export default defineConfig({
  test: {
    // A module with a hole must not be taken from, or into, the cache of modules.
    fsModuleCache: weakeningOf(process.env) === null,
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
      { test: { name: 'commands', include: ['test/commands/*.test.ts'], ...emulated } },
      // Functions run in this process, as in the emulators: without App Check and SMS, but with the bucket's name.
      {
        plugins: [weakened(weakeningOf(process.env))],
        test: {
          name: 'sequences',
          include: ['test/sequences/*.test.ts'],
          env: { FUNCTIONS_EMULATOR: 'true', FIREBASE_CONFIG: JSON.stringify(firebaseConfig) },
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
