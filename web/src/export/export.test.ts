import type { ExportedEntry } from '@sangathan/model';
import { expect, test } from 'vitest';
import { cellsOf, csvOf, headingsIn } from './cells.ts';

const entry: ExportedEntry = {
  officeBearerId: 'RJ-P00001-president',
  unitId: 'RJ-P00001',
  unitName: { hi: 'बूथ 1', en: 'Booth 1' },
  level: 'booth',
  post: 'president',
  name: { hi: 'रमेश मीणा', en: 'Ramesh Meena' },
  mobile: '+916000000001',
  alternativeMobile: null,
  email: null,
  village: '=HYPERLINK("http://example.org")',
  jurisdiction: 'Ward 1, Ward 2',
  evidence: 'verified',
  since: '2026-02-01',
};

test('an exported row has a cell for each heading, and none is a formula', () => {
  const cells = cellsOf(entry, 'en');
  expect(cells).toHaveLength(headingsIn('en', 'Evidence', 'Level').length);
  expect(cells).toContain(`'=HYPERLINK("http://example.org")`);
  for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@]/);
});

test('CSV cells are quoted where necessary', () => {
  expect(csvOf([['a', 'b, c', 'd "e"']])).toBe('\uFEFFa,"b, c","d ""e"""\r\n');
});
