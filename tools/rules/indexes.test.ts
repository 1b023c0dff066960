import { readFileSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../emulators/command.ts';
import { covers, type Indexes } from './indexes.ts';
import { queryingFiles } from './queries/index.ts';
import type { QueryShape } from './queries/shape.ts';

const declared: Indexes = JSON.parse(readFileSync(join(root, 'firestore.indexes.json'), 'utf8'));

async function linesWithQueries(): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for await (const file of glob('{web,functions}/src/**/*.{ts,tsx}', { cwd: root })) {
    const text = await readFile(join(root, file), 'utf8');
    const lines = text.split('\n').filter((line) => /\b(where|orderBy)\(/.test(line)).length;
    if (lines > 0) found[file] = lines;
  }
  return found;
}

test('every query of the app and the functions is in the table', async () => {
  const listed = Object.fromEntries(queryingFiles.map(({ file, lines }) => [file, lines]));
  expect(await linesWithQueries()).toEqual(listed);
});

test.each(queryingFiles)('production has an index for each query of $file', ({ queries }) => {
  expect(queries.filter((query) => !covers(declared, query))).toEqual([]);
});

describe('an index', () => {
  const field = (fieldPath: string) => ({ fieldPath, order: 'ASCENDING' });
  const byTime = (...fields: string[]) => ({
    collectionGroup: 'c',
    queryScope: 'COLLECTION',
    fields: [...fields.map(field), { fieldPath: 'time', order: 'DESCENDING' }],
  });
  const order = { field: 'time', direction: 'DESCENDING' } as const;

  test.each<[string, Indexes['indexes'], QueryShape, boolean]>([
    ['is not needed for equalities alone', [], { collection: 'c', equal: ['a', 'b'] }, true],
    ['is needed for an order', [], { collection: 'c', equal: ['a'], order }, false],
    ['serves its own order', [byTime('a')], { collection: 'c', equal: ['a'], order }, true],
    ['serves no other collection', [byTime('a')], { collection: 'd', equal: ['a'], order }, false],
    ['must name each equality', [byTime('a')], { collection: 'c', equal: ['a', 'b'], order }, false],
    [
      'is merged with another',
      [byTime('a'), byTime('b')],
      { collection: 'c', equal: ['a', 'b'], order },
      true,
    ],
    ['names no more than the query', [byTime('a', 'b')], { collection: 'c', equal: ['a'], order }, false],
    [
      'serves one direction',
      [byTime('a')],
      { collection: 'c', equal: ['a'], order: { field: 'time', direction: 'ASCENDING' } },
      false,
    ],
    ['is needed for a group', [], { collection: 'c', group: true, equal: ['a'] }, false],
  ])('%s', (_sentence, indexes, query, expected) => {
    expect(covers({ indexes, fieldOverrides: [] }, query)).toBe(expected);
  });
});
