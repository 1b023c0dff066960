import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importsOf, root } from './imports.ts';

const architecture = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
const [, section = ''] = /## Five ways that data takes\n(.*?)\n## /s.exec(architecture) ?? [];

/** Each way by its name, with its files in order. */
const ways = [...section.matchAll(/\*\*(.+?)\*\*\n\n((?:\d+\. .*\n)+)/g)].map(([, name = '', list = '']) => ({
  name,
  files: [...list.matchAll(/^\d+\. `([^`]+)`/gm)].map(([, file = '']) => file),
}));
const imports = await importsOf(['functions', 'web']);

test('five ways are described', () => {
  expect(ways.map(({ files }) => files.length > 4)).toEqual([true, true, true, true, true]);
});

test.each(ways)('$name: every file is there', ({ files }) => {
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

test.each(ways)('$name: no file imports one before it', ({ files }) => {
  const back = imports.filter(({ from, to }) => {
    const [own, other] = [files.indexOf(from), files.indexOf(to)];
    return own >= 0 && other >= 0 && other < own;
  });
  expect(back).toEqual([]);
});
