import { defineConfig } from 'vite';
import { floor } from './floor.ts';
import { offline } from './offline.plugin.ts';

const worker = 'service-worker';

export default defineConfig({
  // JSX comes from tsconfig.json; no plugin is needed for Preact.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [offline(worker)],
  build: {
    target: Object.entries(floor).map(([browser, version]) => `${browser}${version}`),
    sourcemap: true,
    rolldownOptions: {
      input: { index: 'index.html', [worker]: 'src/offline/worker.ts' },
      output: {
        // A worker's address stays, or browsers would never find its next version.
        entryFileNames: ({ name }) => (name === worker ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});
