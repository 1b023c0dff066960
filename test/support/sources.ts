import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The project's folder. */
const root = join(import.meta.dirname, '..', '..');

/** The files of the project that match a pattern, without what is installed or built. */
export function filesLike(pattern: string): string[] {
  return globSync(pattern, { cwd: root, exclude: (name) => ['node_modules', 'dist'].includes(name) }).sort();
}

export const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

/** Every style sheet of the app and the public pages: its path from the project's folder, and its text. */
export const styleSheets = filesLike('{web,functions}/src/**/*.css').map(
  (file): [file: string, css: string] => [file, textOf(file)],
);
