import { execFileSync } from 'node:child_process';
import { defineConfig } from 'vite';
import { floor } from './floor.ts';
import { offline } from './offline.plugin.ts';

const worker = 'service-worker';

/** The commit that is built, so that a reported error says of which release it is. */
function release(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short=12', 'HEAD'], {
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  } catch {
    return 'unknown';
  }
}

export default defineConfig({
  // JSX comes from tsconfig.json; no plugin is needed for Preact.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  define: { __RELEASE__: JSON.stringify(release()) },
  plugins: [offline(worker)],
  build: {
    target: Object.entries(floor).map(([browser, version]) => `${browser}${version}`),
    sourcemap: true,
    rolldownOptions: {
      input: { index: 'index.html', [worker]: 'src/platform/offline/worker.ts' },
      output: {
        // A worker's address stays, or browsers would never find its next version.
        entryFileNames: ({ name }) => (name === worker ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});
