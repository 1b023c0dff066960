import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { build, type Plugin, transform } from 'esbuild';
import { floor } from '../web/floor.ts';

const manifest = JSON.parse(await readFile(new URL('package.json', import.meta.url), 'utf8'));

/** `import css from './x.css?inline'` as Vite has it: the style sheet as text, minified. */
const inlineCss: Plugin = {
  name: 'inline-css',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), {
        loader: 'css',
        minify: true,
        target: Object.entries(floor).map(([browser, version]) => `${browser}${version}`),
      });
      return { contents: code, loader: 'text' };
    });
  },
};

const dist = new URL('dist/', import.meta.url);

await rm(dist, { recursive: true, force: true });
await mkdir(dist);
// Bundles the model and the style sheets into the functions, so that `dist` deploys by itself with registry packages alone.
await build({
  absWorkingDir: import.meta.dirname,
  // A thread is started from a file: that which reads sheets is a bundle of its own.
  entryPoints: { index: 'src/index.ts', sheetThread: 'src/import/read/sheetThread.ts' },
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  sourcemap: true,
  plugins: [inlineCss],
  external: Object.keys(manifest.dependencies),
});
await writeFile(
  new URL('package.json', dist),
  JSON.stringify({
    name: manifest.name,
    private: true,
    type: 'module',
    main: 'index.js',
    engines: { node: '24' },
    dependencies: manifest.dependencies,
  }),
);
