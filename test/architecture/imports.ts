import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';

/** The project's folder. */
export const root = join(import.meta.dirname, '..', '..');

/** One relative import, both ends from the project's folder. */
export interface Import {
  from: string;
  to: string;
}

const specifier = /\b(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g;

/** Every relative import of the project's TypeScript. */
export async function importsOf(parts: readonly string[]): Promise<Import[]> {
  const found: Import[] = [];
  const files = glob(`{${parts.join(',')}}/**/*.{ts,tsx}`, {
    cwd: root,
    exclude: (name) => ['node_modules', 'dist'].includes(name),
  });
  for await (const from of files) {
    const text = readFileSync(join(root, from), 'utf8');
    for (const [, to = ''] of text.matchAll(specifier))
      found.push({ from, to: normalize(join(dirname(from), to)) });
  }
  return found;
}

/** Every folder that holds code, with how many files it holds itself, tests not counted. */
export async function folderSizes(parts: readonly string[]): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  const files = glob(`{${parts.join(',')}}/**/*.{ts,tsx,css}`, {
    cwd: root,
    exclude: (name) => ['node_modules', 'dist'].includes(name),
  });
  for await (const file of files) {
    if (/\.test\.tsx?$/.test(file)) continue;
    const folder = dirname(file);
    sizes.set(folder, (sizes.get(folder) ?? 0) + 1);
  }
  return sizes;
}
