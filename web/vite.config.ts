import { defineConfig } from 'vite';
import { offline } from './offline.plugin.ts';

const worker = 'service-worker';

export default defineConfig({
  // JSX comes from tsconfig.json; no plugin is needed for Preact.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [offline(worker)],
  build: {
    // The floor: phones with Android 5, and iPhones of 2015.
    target: ['chrome87', 'safari15.4', 'firefox102'],
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
