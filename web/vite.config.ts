import { defineConfig } from 'vite';

export default defineConfig({
  // JSX comes from tsconfig.json; no plugin is needed for Preact.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { target: 'es2020', sourcemap: true },
});
