import { expect, test } from 'vitest';
import { importsOf } from '../architecture/imports.ts';

/** The folders of the import, in the order in which a sheet passes through them; each may import only earlier ones. */
const order = [
  ...['file', 'legacyFont', 'cell', 'heading', 'row', 'unit'],
  ...['upload', 'read', 'check', 'compare', 'commit', 'undo', 'retention', 'jobs'],
];

const folderOf = (path: string) => /^functions\/src\/import\/(\w+)\//.exec(path)?.[1] ?? null;

test('a phase of the import imports only earlier ones', async () => {
  const imports = (await importsOf(['functions', 'model'])).filter(({ from }) => !from.endsWith('.test.ts'));
  const backwards = imports.filter(({ from, to }) => {
    const [own, other] = [folderOf(from), folderOf(to)];
    return own !== null && other !== null && order.indexOf(other) > order.indexOf(own);
  });
  expect(backwards.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  const folders = new Set(
    imports.flatMap(({ from, to }) => [folderOf(from) ?? [], folderOf(to) ?? []].flat()),
  );
  expect(folders.size).toBe(order.length);
  expect([...folders].filter((folder) => !order.includes(folder))).toEqual([]);
});
