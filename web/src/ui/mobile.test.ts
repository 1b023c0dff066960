import { expect, test } from 'vitest';
import { indianMobile, typedDigits, writtenMobile } from './mobile.ts';

test.each([
  '9829012345',
  '98290 12345',
  ' 98290-12345 ',
  '(98290) 12345',
  '+919829012345',
  '+91 98290 12345',
  '0091 9829012345',
  '919829012345',
  '09829012345',
  '९८२९०१२३४५',
  '+९१ ९८२९० १२३४५',
  '\u202a+91 98290 12345\u202c',
  '\u2068+919829012345\u2069',
  '98290–12345',
  '98290\u200b12345',
  '98290\u00a012345',
  '9,829,012,345',
  '9,82,90,12,345',
])('%s is the mobile +919829012345', (text) => {
  expect(indianMobile(text)).toBe('+919829012345');
});

test.each([
  ['nothing', ''],
  ['nine digits', '982901234'],
  ['eleven digits', '98290123456'],
  ['a landline', '01412345678'],
  ['a first digit of 5', '5829012345'],
  ['a number of Nepal', '+977 9829012345'],
  ['a number of the United States', '+1 202 555 0143'],
  ['letters', 'mobile'],
])('%s is no Indian mobile', (_what, text) => {
  expect(indianMobile(text)).toBeNull();
});

test('a mobile is written in two halves', () => {
  expect(writtenMobile('+919829012345')).toBe('98290 12345');
});

test.each(['123456', '123 456', '१२३४५६', '\u202a123456\u202c', '\u2068123\u00a0456\u2069', '123–456'])(
  '%s is the code 123456',
  (text) => {
    expect(typedDigits(text)).toBe('123456');
  },
);
