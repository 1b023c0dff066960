import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameName } from './verification.ts';

const verified = { hi: 'रमेश राठौड़', en: 'Ramesh Rathore' };

test.each([
  ['left as it is', verified, true],
  ['in another spelling', { hi: 'रमेश राठौड़', en: 'Ramesh Rathod' }, true],
  ['without its Hindi', { hi: '', en: 'Ramesh Rathore' }, true],
  ['in another order', { hi: 'राठौड़ रमेश', en: '' }, true],
  ['replaced', { hi: 'सुनीता वर्मा', en: 'Sunita Verma' }, false],
  ['replaced in one script', { hi: 'रमेश राठौड़', en: 'Sunita Verma' }, false],
  ['without its first word', { hi: 'राठौड़', en: 'Rathore' }, false],
  ['with a word more', { hi: 'रमेश राठौड़', en: 'Ramesh Kumar Rathore' }, false],
])('a verified name, %s', (_what, present, isSame) => {
  expect(isSameName(verified, present)).toBe(isSame);
});

test('a name without its other script may gain it, if both are read alike', () => {
  expect(isSameName({ hi: 'रमेश मीणा', en: '' }, { hi: 'रमेश मीणा', en: 'Ramesh Meena' })).toBe(true);
  expect(isSameName({ hi: 'रमेश मीणा', en: '' }, { hi: 'रमेश मीणा', en: 'Sunita Verma' })).toBe(false);
});

test('a name without letters is the same only if it is equal', () => {
  expect(isSameName({ hi: '', en: '12' }, { hi: '', en: '12' })).toBe(true);
  expect(isSameName({ hi: '', en: '12' }, { hi: '', en: '13' })).toBe(false);
});

test('every name is the same as itself, and comparing in either direction is the same', () => {
  const text = fc.stringMatching(/^[A-Za-zअ-हा-्० .-]{1,20}$/);
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [first, second] = [one, other].map((en) => ({ hi: '', en }));
      if (!first || !second) return;
      expect(isSameName(first, first)).toBe(true);
      expect(isSameName(first, second)).toBe(isSameName(second, first));
    }),
  );
});
