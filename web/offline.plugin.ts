import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';

/** Stands for the list in the worker's source. */
const placeholder = '__PRECACHE__';

/** Lazily loaded modules that checking in offline needs, beside Firebase's. */
const needed = ['CheckInPage.tsx', 'SignInPage.tsx', 'OutboxNotice.tsx', 'storageTexts.ts', 'connect.ts'];
const firebase = /\/node_modules\/(@?firebase)\//;

type Bundle = Rolldown.OutputBundle;

/** Adds a chunk, all that it imports, and their styles. */
function withImports(bundle: Bundle, file: string, into: Set<string>): void {
  const chunk = bundle[file];
  if (into.has(file) || chunk?.type !== 'chunk') return;
  into.add(file);
  for (const style of chunk.viteMetadata?.importedCss ?? []) into.add(style);
  for (const imported of chunk.imports) withImports(bundle, imported, into);
}

/**
 * Gives the service worker its precache list: the shell, and what checking in needs. `vite-plugin-pwa` does the
 * same with 276 packages.
 */
export function offline(workerName: string): Plugin {
  return {
    name: 'offline',
    generateBundle(_options, bundle) {
      const worker = bundle[`${workerName}.js`];
      if (worker?.type !== 'chunk') throw new Error(`no ${workerName}.js is built`);
      const chunks = Object.values(bundle).flatMap((one) =>
        one.type === 'chunk' && one !== worker ? [one] : [],
      );
      const isOf = (chunk: Rolldown.OutputChunk, module: string) =>
        chunk.facadeModuleId?.endsWith(`/${module}`) ?? false;
      const missing = needed.find((module) => !chunks.some((chunk) => isOf(chunk, module)));
      if (missing) throw new Error(`${missing} is no chunk of its own, and can't be precached`);
      const files = new Set<string>();
      for (const chunk of chunks) {
        const isNeeded = needed.some((module) => isOf(chunk, module));
        if (chunk.isEntry || isNeeded || firebase.test(chunk.facadeModuleId ?? '')) {
          withImports(bundle, chunk.fileName, files);
        }
      }
      const assets = [...files].map((file) => `/${file}`).toSorted();
      const version = createHash('sha256').update(assets.join()).digest('hex').slice(0, 12);
      worker.code = worker.code.replaceAll(
        placeholder,
        JSON.stringify({ version, assets: [...assets, '/icon.svg'] }),
      );
    },
  };
}
