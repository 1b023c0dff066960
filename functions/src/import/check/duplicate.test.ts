import { expect, test } from 'vitest';
import { type Likeness, likenessKeys } from './duplicate.ts';

const entry = (own: Partial<Likeness>): Likeness => ({
  unitId: 'P1',
  name: { hi: 'रमेश शर्मा', en: '' },
  mobile: null,
  alternativeMobile: null,
  ...own,
});

function areAlike(one: Partial<Likeness>, other: Partial<Likeness>): boolean {
  const keys = new Set(likenessKeys(entry(one)));
  return likenessKeys(entry(other)).some((key) => keys.has(key));
}

const named = (hi: string, en = '') => ({ name: { hi, en } });

test.each<[string, Partial<Likeness>, Partial<Likeness>, boolean]>([
  [
    'the same mobile',
    { ...named('राम'), mobile: '+919829012345' },
    { ...named('श्याम'), mobile: '+919829012345' },
    true,
  ],
  [
    'a mobile that is the other’s alternative',
    { ...named('राम'), mobile: '+919829012345' },
    { ...named('श्याम'), alternativeMobile: '+919829012345' },
    true,
  ],
  ['the same name', {}, {}, true],
  ['the same name in another unit', {}, { unitId: 'P2' }, false],
  ['a name across scripts', named('रमेश चौधरी'), named('', 'Ramesh Choudhary'), true],
  ['a name in another spelling', named('', 'Mahendra Rathore'), named('', 'Mahender Rathor'), true],
  ['ड़ written as r and as d', named('राठौड़'), named('', 'Rathod'), true],
  ['a name written as one word', named('', 'Ram Lal'), named('रामलाल'), true],
  ['राव and Rao', named('मोहन राव'), named('', 'Mohan Rao'), true],
  ['a joiner in a conjunct', named('राजेन्\u200dद्र'), named('राजेन्द्र'), true],
  ['another name', named('रमेश'), named('सुरेश'), false],
  ['no mobile in either', { ...named('राम'), mobile: null }, { ...named('श्याम'), mobile: null }, false],
])('%s', (_, one, other, alike) => {
  expect(areAlike(one, other)).toBe(alike);
});
