import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { encoded } from './support/encode.ts';
import { type Expected, expectedIn } from './support/expected.ts';
import { largeSheet } from './support/large.ts';
import { readFile } from './support/read.ts';
import { workbook } from './support/workbook.ts';

const folder = new URL('corpus/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.expected'))
  .map((name) => name.replace('.expected', ''));

function bytesOf(name: string, { kind, encoding }: Expected): Buffer {
  if (kind === 'xlsx') return workbook(readFileSync(new URL(`${name}.xlsx.tsv`, folder), 'utf8'));
  return encoded(readFileSync(new URL(`${name}.csv`, folder), 'utf8'), encoding);
}

describe('a sheet as a district sends it', () => {
  test.each(names)('%s reads as expected by hand', async (name) => {
    const expected = expectedIn(readFileSync(new URL(`${name}.expected`, folder), 'utf8'));
    const { headings, rows } = await readFile(bytesOf(name, expected), expected);
    const columns = headings?.columns.map(({ field, isSure }) => (isSure ? field : `${field}?`)).join(', ');
    expect({ heading: headings?.row, columns }).toEqual({
      heading: expected.heading,
      columns: expected.columns,
    });
    if (expected.fonts !== null)
      expect(headings?.columns.map(({ font }) => font).join(', ')).toBe(expected.fonts);
    expect(headings?.people).toEqual([expected.titled ?? { post: null, level: null }]);
    expect(rows).toEqual(expected.rows);
  });
});

test('a sheet of 5,000 rows with every oddity in turn reads as it was generated', {
  timeout: 60_000,
}, async () => {
  const { sheet, expected } = largeSheet(5000);
  const plan = { kind: 'xlsx' as const, under: 'D1', remembered: {}, mapped: null, chosen: null };
  const { headings, rows } = await readFile(workbook(sheet), plan);
  expect(headings?.columns.map(({ font }) => font)).toContain('undecided');
  expect(rows).toEqual(expected);
});
