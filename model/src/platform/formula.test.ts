import fc from 'fast-check';
import { expect, test } from 'vitest';
import { neutralised, plain } from './formula.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['+919829012345', "'+919829012345"],
  ['-5', "'-5"],
  ['@ram', "'@ram"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ["'=1", "''=1"],
  ['रमेश', 'रमेश'],
  ["'राम'", "'राम'"],
  ['a=b', 'a=b'],
  ['', ''],
])('%j is exported as %j, and comes back', (text, exported) => {
  expect(neutralised(text)).toBe(exported);
  expect(plain(exported)).toBe(text);
});

test('escaped text never begins a formula, and can be restored', () => {
  const text = fc.oneof(fc.string(), fc.stringMatching(/^['=+\-@\t\r]{1,4}.*$/));
  fc.assert(
    fc.property(text, (each) => {
      expect(neutralised(each)).not.toMatch(/^[=+\-@\t\r]/);
      expect(plain(neutralised(each))).toBe(each);
    }),
  );
});
