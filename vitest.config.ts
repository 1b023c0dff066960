import { defineConfig } from 'vitest/config';

const emulated = { pool: 'forks', fileParallelism: false, testTimeout: 60_000, hookTimeout: 60_000 } as const;

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['{model,functions,web}/src/**/*.test.ts', 'tools/**/*.test.ts'] } },
      { test: { name: 'rules', include: ['test/rules/**/*.test.ts'], ...emulated } },
      { test: { name: 'functions', include: ['test/functions/**/*.test.ts'], ...emulated } },
      { test: { name: 'browser', include: ['test/browser/**/*.test.ts'], ...emulated } },
    ],
  },
});
