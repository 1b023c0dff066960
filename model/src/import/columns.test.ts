import { expect, test } from 'vitest';
import { Failure } from '../platform/failure.ts';
import { largestSheet, sheetKindOf } from './columns.ts';

test.each([
  ['बूथ.xlsx', 'xlsx'],
  ['BOOTHS.XLSM', 'xlsx'],
  ['booths.csv', 'csv'],
  ['booths.tsv', 'csv'],
  ['booths.xls', 'xls'],
  ['booths.ods', 'ods'],
  ['booths.fods', 'ods'],
  ['Contacts.VCF', 'vcf'],
  ['booths.pdf', 'sheet-not-sheet'],
  ['booths', 'sheet-not-sheet'],
])('the kind of %s is %s', (name, expected) => {
  const kind = (size: number) => {
    try {
      return sheetKindOf({ name, size });
    } catch (error) {
      return error instanceof Failure ? error.code : error;
    }
  };
  expect(kind(largestSheet)).toBe(expected);
  expect(kind(60 * 1024 * 1024)).toBe('sheet-too-large');
});
