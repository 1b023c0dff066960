import type { ImportRow } from '@sangathan/model';
import { expect, test } from 'vitest';
import { fieldOfHeading } from '../../../../functions/src/import/heading/headingWords.ts';
import { texts } from '../texts.ts';
import { refusedCells } from './refusedSheet.ts';

const row = (changes: Partial<ImportRow>): ImportRow => ({
  number: 4,
  outcome: 'refused',
  isWarned: false,
  skipped: null,
  cells: [],
  carried: {},
  issues: [{ code: 'mobile-invalid', field: 'mobile', cell: 'B4', found: '123' }],
  officeBearerId: null,
  name: null,
  post: null,
  unitName: null,
  mobile: null,
  changes: {},
  declined: {},
  twins: [],
  hasTwins: false,
  isOvertaken: false,
  isKept: false,
  ...changes,
});

const mapping = {
  headingRow: 3,
  titles: [],
  people: [{ post: null, level: null }],
  dayOrder: 'dayFirst',
  columns: (['name', 'mobile', 'mandal'] as const).map((field) => ({
    field,
    font: 'unicode' as const,
    person: null,
  })),
} as const;
const importDocument = {
  headings: ['नाम', 'मोबाइल', 'मंडल'],
  mapping: { ...mapping, titles: [], people: [...mapping.people], columns: [...mapping.columns] },
};

test('refused rows have their cells, the units carried down to them, and the reasons', () => {
  const cells = refusedCells(
    importDocument,
    [row({ cells: ['रमेश', '123'], carried: { block: 'मसूदा', mandal: 'केकड़ी' } })],
    'Reasons (remarks)',
    'en',
  );
  expect(cells).toEqual([
    ['नाम', 'मोबाइल', 'मंडल', 'Block', 'Reasons (remarks)'],
    ['रमेश', '123', 'केकड़ी', 'मसूदा', expect.stringContaining('B4: ')],
  ]);
});

test('a cell that a spreadsheet would take for a formula is neutralised', () => {
  const cells = refusedCells(
    importDocument,
    [row({ cells: ['=HYPERLINK("x")', '+919800000000'] })],
    'x',
    'en',
  );
  expect(cells[1]?.slice(0, 2)).toEqual([`'=HYPERLINK("x")`, `'+919800000000`]);
});

test.each(Object.values(texts.reasons))('the heading "%s" is ignored by an import', (heading) => {
  expect(fieldOfHeading(heading)).toEqual({ field: 'ignored', isSure: true });
});
