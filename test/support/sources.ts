import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The project's folder. */
const root = join(import.meta.dirname, '..', '..');

/** The project's files that match a glob pattern, without node_modules and build output. */
export function filesLike(pattern: string): string[] {
  return globSync(pattern, { cwd: root, exclude: (name) => ['node_modules', 'dist'].includes(name) }).sort();
}

export const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

/** Every style sheet of the app and the public pages: its path from the project's folder, and its text. */
export const styleSheets = filesLike('{web,functions}/src/**/*.css').map(
  (file): [file: string, css: string] => [file, textOf(file)],
);
