import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

/** Bundles the model into the functions, so that `dist` deploys by itself with registry packages alone. */
const manifest = JSON.parse(await readFile(new URL('package.json', import.meta.url), 'utf8'));
const dist = new URL('dist/', import.meta.url);

await rm(dist, { recursive: true, force: true });
await mkdir(dist);
await build({
  absWorkingDir: import.meta.dirname,
  entryPoints: ['src/index.ts'],
  outfile: 'dist/index.js',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  sourcemap: true,
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
