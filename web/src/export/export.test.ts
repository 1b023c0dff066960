import type { ExportedEntry } from '@sangathan/model';
import { expect, test } from 'vitest';
import { cellsOf, csvOf, headingsIn } from './cells.ts';
import { vcardOf } from './vcard.ts';

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

test('a vCard escapes special characters, and folds long lines between characters', () => {
  const card = vcardOf({ ...entry, unitName: { hi: 'अ'.repeat(60), en: 'Ward 1; east, west' } }, 'en');
  expect(card).toContain('TITLE:President\\, Ward 1\\; east\\, west\r\n');
  expect(card).toContain('TEL;TYPE=cell;VALUE=uri:tel:+916000000001\r\n');
  const hindi = vcardOf({ ...entry, unitName: { hi: 'अ'.repeat(60), en: '' } }, 'hi');
  for (const line of hindi.split('\r\n'))
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(hindi.replaceAll('\r\n ', '')).toContain('अ'.repeat(60));
});
