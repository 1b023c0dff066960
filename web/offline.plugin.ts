import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';

/** What stands in the worker's source where the list comes. */
const place = '__KEPT__';

/** Loaded by name when needed, and needed to check in without a network. */
const needed =
  /\/(CheckInPage|SignInPage|storageTexts|OutboxNotice|connect)\.tsx?$|\/node_modules\/(@?firebase)\//;

type Bundle = Rolldown.OutputBundle;

/** A chunk's own file, all that it imports, and their styles. */
function withImports(bundle: Bundle, file: string, into: Set<string>): void {
  const chunk = bundle[file];
  if (into.has(file) || chunk?.type !== 'chunk') return;
  into.add(file);
  for (const style of chunk.viteMetadata?.importedCss ?? []) into.add(style);
  for (const imported of chunk.imports) withImports(bundle, imported, into);
}

/**
 * Tells the service worker what to keep: the shell, and what checking in needs. Own code, because the
 * usual plugin brings 276 packages for a worker of this size.
 */
export function offline(workerName: string): Plugin {
  return {
    name: 'offline',
    generateBundle(_options, bundle) {
      const worker = bundle[`${workerName}.js`];
      if (worker?.type !== 'chunk') throw new Error(`no ${workerName}.js is built`);
      const files = new Set<string>();
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || chunk === worker) continue;
        if (chunk.isEntry || needed.test(chunk.facadeModuleId ?? '')) {
          withImports(bundle, chunk.fileName, files);
        }
      }
      const parts = [...files].map((file) => `/${file}`).toSorted();
      const version = createHash('sha256').update(parts.join()).digest('hex').slice(0, 12);
      worker.code = worker.code.replaceAll(
        place,
        JSON.stringify({ version, parts: [...parts, '/icon.svg'] }),
      );
    },
  };
}
