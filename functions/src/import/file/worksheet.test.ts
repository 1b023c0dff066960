import { expect, test } from 'vitest';
import { addressOf, columnOf } from './address.ts';
import { isDateFormat } from './workbook.ts';
import { shown } from './worksheet.ts';

test.each([
  ['9829012345', false, '9829012345'],
  ['9.829012345E9', false, '9829012345'],
  ['9829012345.0', false, '9829012345'],
  ['0.1', false, '0.1'],
  ['45884', true, '2025-08-15'],
  ['45884.75', true, '2025-08-15'],
  ['9829012345', true, '9829012345'],
  ['', true, ''],
])('the number %s (a date: %s) is shown as %s', (value, isDate, text) => {
  expect(shown(value, isDate, false)).toBe(text);
});

test('the date system of 1904 is four years later', () => {
  expect(shown('44422', true, true)).toBe('2025-08-15');
});

test.each([
  ['dd\\-mm\\-yyyy', true],
  ['[$-4009]dd mmmm yyyy;@', true],
  ['m/d/yy', true],
  ['General', false],
  ['#,##0.00_);[Red]\\(#,##0.00\\)', false],
  ['0.00E+00', false],
  ['"day" 0', false],
])('the format %s is a date: %s', (code, isDate) => {
  expect(isDateFormat(code)).toBe(isDate);
});

test.each([0, 1, 25, 26, 51, 701, 702])('the address of column %i is parsed back', (column) => {
  expect(columnOf(addressOf(column, 14))).toBe(column);
});
