import { Mobile } from '@sangathan/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPhones } from './phone.ts';

const one = '+919829012345';
const two = '+919829012346';

test.each<[cell: string, mobiles: string[], issues?: string[]]>([
  ['9829012345', [one]],
  ['+91 98290 12345', [one]],
  ['+91-98290-12345', [one]],
  ['919829012345', [one]],
  ['0091 9829012345', [one]],
  ['09829012345', [one]],
  ['982-901-2345', [one]],
  ["'9829012345", [one]],
  ['९८२९० १२३४५', [one]],
  ['मो. 98290 12345', [one]],
  ['मो0नं0 98290 12345', [one]],
  ['मो० 98290 12345', [one]],
  ['\u202a+91 98290 12345\u202c', [one]],
  ['\u2068+919829012345\u2069', [one]],
  ['98290–12345', [one]],
  ['9,82,90,12,345', [one]],
  ['9,829,012,345', [one]],
  ['Mob: 9829012345', [one]],
  ['M.9829012345', [one]],
  ['9829012345.0', [one]],
  ['9829012345 (पिता)', [one]],
  ['9829012345/9829012345', [one]],
  ['9829012345/9829012346', [one, two]],
  ['9829012345, 98290-12346', [one, two]],
  ['9829012345 या 9829012346', [one, two]],
  ['9829012345 or +919829012346', [one, two]],
  ['9829012345\n9829012346', [one, two]],
  ['9829012345 9829012346', [one, two]],
  ['9829012345-9829012346', [one, two]],
  ['98290123459829012346', [one, two]],
  ['9829012345 / 9829012346 / 9829012347', [one, two], ['mobile-surplus']],
  ['982901 / 9829012346', [two], ['alternative-mobile-invalid']],
  ['0141-2345678, 9829012345', [one], ['mobile-landline']],
  ['9.829012345E+09', [one]],
  ['9.829E+09', [], ['mobile-broken']],
  ['9829000000', [], ['mobile-broken']],
  ['9829010000', [], ['mobile-broken']],
  ['9829012000', ['+919829012000']],
  ['9.82901E+009', [], ['mobile-broken']],
  ['9,829,012,345', [one]],
  ['9,82,90,12,345', [one]],
  ['+91 98290 12345 ::: +91 98290 12346', [one, two]],
  ['11/20/2026 10:22:31', [], ['mobile-invalid']],
  ['* myContacts', [], ['mobile-invalid']],
  ['0141-2345678', [], ['mobile-landline']],
  ['0744-2345678', [], ['mobile-landline']],
  ['(01462) 230001', [], ['mobile-landline']],
  ['982901234', [], ['mobile-invalid']],
  ['98290123456', [], ['mobile-invalid']],
  ['5829012345', [], ['mobile-invalid']],
  ['+1 415 555 2671', [], ['mobile-invalid']],
  ['रमेश', [], ['mobile-invalid']],
  ['', []],
])('%j', (cell, mobiles, issues = []) => {
  expect(readPhones(cell)).toEqual({ mobiles, issues });
});

test('a mobile read from any cell passes the stored schema', () => {
  const piece = fc.oneof(
    fc.constantFrom('+91', '0', '91', ' ', '-', '/', ',', '.', 'E+09', '(', ')', 'मो.', '९८२९०', '\n'),
    fc.stringMatching(/^\d{1,12}$/),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const { mobiles } = readPhones(pieces.join(''));
      expect(mobiles.every((mobile) => Mobile.safeParse(mobile).success)).toBe(true);
      expect(mobiles.length).toBeLessThanOrEqual(2);
    }),
    { numRuns: 1000 },
  );
});

test('an STD code and a number behind a slash are no mobile', () => {
  expect(readPhones('0900/0000090').mobiles).toEqual([]);
});

test('a mobile is never put together from the numbers of a cell', () => {
  const number = fc.stringMatching(/^\d{4,12}$/);
  const sign = fc.constantFrom('/', ',', ';', ' या ', ' or ', ' & ', '|');
  fc.assert(
    fc.property(number, sign, number, (first, between, second) => {
      const { mobiles } = readPhones(`${first}${between}${second}`);
      for (const mobile of mobiles) {
        const national = mobile.slice(3);
        expect(first.endsWith(national) || second.endsWith(national)).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

test('a mobile is read in every usual format', () => {
  const digits = fc.stringMatching(/^[6-9]\d{9}$/).filter((each) => !/0{4}$/.test(each));
  const prefix = fc.constantFrom('', '+91', '+91 ', '+91-', '91', '0', '0091');
  const gap = fc.constantFrom('', ' ', '-', '.');
  fc.assert(
    fc.property(digits, prefix, gap, fc.integer({ min: 3, max: 7 }), (number, before, between, at) => {
      fc.pre(!(before === '0' && between !== '' && between !== '.'));
      const written = `${before}${number.slice(0, at)}${between}${number.slice(at)}`;
      expect(readPhones(written).mobiles).toEqual([`+91${number}`]);
    }),
  );
});
