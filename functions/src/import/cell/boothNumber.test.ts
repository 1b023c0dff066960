import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBooth } from './boothNumber.ts';

const told = (cells: string[], constituency: string | null = '106') => {
  const read = readBooth(cells, constituency);
  return 'issue' in read ? read.issue : read.text;
};

test.each([
  ['5', '5'],
  ['०५', '5'],
  ['5.0', '5'],
  ['Booth No. 1', '1, booth no.'],
  ['भाग सं. ३, मसूदा', '3, भाग सं. , मसूदा'],
  ['4 - रा.उ.मा.वि. मसूदा (दायां भाग)', '4, - रा.उ.मा.वि. मसूदा (दायां भाग)'],
  ['5 G.S.S. Masuda', '5, g.s.s. masuda'],
  ['5 - Govt School No 2', '5, - govt school no'],
  ['5, वार्ड 3', '5, , वार्ड'],
  ['106/5', '106/5, /'],
  ['106-5', '106/5, -'],
  ['10A', '10a, a'],
  ['मसूदा 5', 'मसूदा 5'],
  ['रा.उ.मा.वि. मसूदा', 'रा.उ.मा.वि. मसूदा'],
])('%j names the booth %j', (cell, text) => {
  expect(told([cell])).toBe(text);
});

test.each([
  '2, 3',
  '2,3',
  '4-5',
  '4 to 5',
  '4 से 6',
  '6 व 7',
  '६ और ७',
  '6 & 7',
  '6+7',
  '8/9',
  '8 / 12',
  '2 3',
  '2;3',
  '106/107',
  '106-110',
  'बूथ 2 व बूथ 3',
  'Booth No 2, No 3',
  '2 मसूदा, 3 शेरगढ़',
  '2 मसूदा 3 शेरगढ़',
  '106/5/2',
])('%j may be two booths', (cell) => {
  expect(told([cell])).toBe('booth-ambiguous');
});

test.each(['12-Mar', 'Mar-12', '12 मार्च', '3-Dec', '12/03/2025', '2025-03-12', '12-Mar-25', 'Dec-20'])(
  '%j is a booth that became a date',
  (cell) => {
    expect(told([cell])).toBe('booth-date');
  },
);

test.each([
  ['10(A)', '10a'],
  ['10-A', '10a'],
  ['10 (क)', '10क'],
  ['10 सहायक', '10a'],
])('the auxiliary booth %j is not the booth beside it', (cell, number) => {
  expect(told([cell]).split(',')[0]).toBe(number);
});

test('a number and a name in two cells are one booth, two numbers are not', () => {
  expect(told(['5', 'GOVT SR SEC SCHOOL 2 (LEFT PART)'])).toMatch(/^5, /);
  expect(told(['5', '7'])).toBe('booth-ambiguous');
});

test('where no constituency is known, only the units can tell what 8/12 means', () => {
  expect(told(['8/12'], null)).toBe('8/12, /');
  expect(told(['8/9'], null)).toBe('booth-ambiguous');
});

test('never reads a booth from two numbers', () => {
  const number = fc.integer({ min: 1, max: 400 });
  const between = fc.constantFrom(
    ...[
      ' ',
      ',',
      ', ',
      '-',
      ' - ',
      '–',
      ' व ',
      ' और ',
      ' and ',
      ' & ',
      '/',
      '+',
      ';',
      '|',
      ' से ',
      ' to ',
      '\n',
    ],
    ...[', बूथ ', ' एवं भाग सं. ', ' मसूदा, ', ' Masuda & ', ' (', '. '],
  );
  fc.assert(
    fc.property(number, number, between, (first, second, sign) => {
      fc.pre(first !== second && first !== 106);
      expect(told([`${first}${sign}${second}`])).toMatch(/^booth-(ambiguous|date)$/);
    }),
    { numRuns: 1000 },
  );
});
