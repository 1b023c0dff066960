import { expect, test } from 'vitest';
import { searchKeysIn, searchKeysOf } from './searchKey.ts';

const spellings: [string, ...string[]][] = [
  ['गहलोत', 'Gehlot', 'Gahlot', 'Gehlote'],
  ['चौधरी', 'Choudhary', 'Chaudhary', 'Chowdhary', 'Choudhry'],
  ['मीणा', 'Meena', 'Mina'],
  ['शर्मा', 'Sharma', 'Sarma'],
  ['सिंह', 'Singh'],
  ['राठौड़', 'Rathore', 'Rathod', 'Rathor'],
  ['गुर्जर', 'Gurjar'],
  ['विश्नोई', 'Vishnoi', 'Bishnoi'],
  ['यादव', 'Yadav'],
  ['कृष्णा', 'Krishna'],
  ['लक्ष्मी', 'Lakshmi', 'Laxmi'],
  ['श्याम', 'Shyam', 'Sham'],
  ['अशोक', 'Ashok', 'Asok'],
  ['ज़ाहिद', 'Zahid', 'Jahid'],
  ['अंबा', 'Amba'],
  ['झुंझुनूं', 'Jhunjhunu'],
  ['पूनिया', 'Poonia', 'Punia', 'Pooniya'],
  ['सिद्धार्थ', 'Siddharth', 'Sidharth'],
  ['किशनगढ़', 'Kishangarh'],
  ['महेश', 'Mahesh'],
  ['राव', 'Rao', 'Rav'],
  ['देव', 'Deo', 'Dev'],
  ['गाँव', 'Gaon'],
  ['राजेन्\u200dद्र', 'Rajendra'],
  ['लक्ष्\u200dमण', 'Laxman'],
  ['पद्\u200cमा', 'Padma'],
];

test.each(spellings)('%s is found by each of its spellings', (hindi, ...latin) => {
  const keys = searchKeysOf({ hi: hindi, en: '' });
  for (const spelling of latin) expect(keys).toContain(searchKeysIn(spelling)[0]);
});

test('a name is found from either script', () => {
  expect(searchKeysOf({ hi: '', en: 'Rao' })).toContain(searchKeysIn('राव')[0]);
  expect(searchKeysOf({ hi: '', en: 'Rajendra' })).toContain(searchKeysIn('राजेन्\u200dद्र')[0]);
});

test('a letter with nukta has one spelling', () => {
  expect(searchKeysIn('राठौ\u095c')).toEqual(searchKeysIn('राठौ\u0921\u093c'));
});

test('different names keep different keys', () => {
  const names = ['Ram', 'Ravi', 'Meena', 'Sharma', 'Gehlot', 'Mahesh', 'Suresh', 'Naresh'];
  expect(new Set(names.map((name) => searchKeysIn(name)[0])).size).toBe(names.length);
});

test('the longest word of a query comes first', () => {
  expect(searchKeysIn('Ram Gehlot')[0]).toBe(searchKeysIn('Gehlot')[0]);
});

test('a card is found by its unit and village too', () => {
  expect(searchKeysOf({ hi: '', en: 'Ram' }, 'Pushkar')).toContain(searchKeysIn('पुष्कर')[0]);
});

test.each(['', '  ', '12 / –'])('%j has no key', (text) => {
  expect(searchKeysIn(text)).toEqual([]);
});
