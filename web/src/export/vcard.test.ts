import type { ExportedEntry } from '@sangathan/model';
import fc from 'fast-check';
import ical from 'ical.js';
import { expect, test } from 'vitest';
import { vcardOf } from './vcard.ts';

const entry: ExportedEntry = {
  officeBearerId: 'RJ-P00001-president',
  unitId: 'RJ-P00001',
  unitName: { hi: 'बूथ 1', en: 'Booth 1' },
  level: 'booth',
  post: 'president',
  name: { hi: 'मोहन लाल गुर्जर', en: 'Mohan Lal Gurjar' },
  mobile: '+916000000001',
  alternativeMobile: '+916000000002',
  email: 'mohan@example.in',
  village: null,
  jurisdiction: null,
  evidence: 'verified',
  since: null,
};

/** A card as ical.js, the address book of Thunderbird, reads it. */
function read(card: string) {
  const component = new ical.Component(ical.parse(card) as unknown[]);
  return {
    valuesOf: (name: string) =>
      component.getAllProperties(name).map((each) => each.getFirstValue() as unknown),
    typesOf: (name: string) => component.getAllProperties(name).map((each) => each.getFirstParameter('type')),
  };
}

const linesOf = (card: string) => card.split('\r\n');

test('a card is the vCard 3.0 that Android takes: N beside FN, and numbers in plain text', () => {
  expect(linesOf(vcardOf(entry, 'hi'))).toEqual([
    'BEGIN:VCARD',
    'VERSION:3.0',
    'UID:RJ-P00001-president',
    'N:गुर्जर;मोहन लाल;;;',
    'FN:मोहन लाल गुर्जर',
    'ORG:बूथ 1',
    'TITLE:अध्यक्ष',
    'TEL;TYPE=CELL:+916000000001',
    'TEL;TYPE=CELL:+916000000002',
    'EMAIL;TYPE=INTERNET:mohan@example.in',
    'END:VCARD',
    '',
  ]);
});

test('a name of one word is a given name', () => {
  expect(linesOf(vcardOf({ ...entry, name: { hi: 'सीता', en: '' } }, 'hi'))).toContain('N:;सीता;;;');
});

test('an address book reads what the card says', () => {
  const { valuesOf, typesOf } = read(vcardOf(entry, 'hi'));
  expect(valuesOf('version')).toEqual(['3.0']);
  expect(valuesOf('n')).toEqual([['गुर्जर', 'मोहन लाल', '', '', '']]);
  expect(valuesOf('fn')).toEqual(['मोहन लाल गुर्जर']);
  expect(valuesOf('org')).toEqual(['बूथ 1']);
  expect(valuesOf('title')).toEqual(['अध्यक्ष']);
  expect(valuesOf('tel')).toEqual(['+916000000001', '+916000000002']);
  expect(typesOf('tel')).toEqual(['CELL', 'CELL']);
  expect(valuesOf('email')).toEqual(['mohan@example.in']);
});

test('cards of several people are one file', () => {
  const cards = ical.parse(vcardOf(entry, 'hi') + vcardOf({ ...entry, officeBearerId: 'other' }, 'en'));
  expect(cards).toHaveLength(2);
});

/** Texts with everything that escaping and folding could trip over. */
const text = fc
  .array(fc.constantFrom('अध्यक्ष', 'क्ष', '👩‍🌾', 'a', ' ', ',', ';', ':', '\\a', '"', '=', '\n', 'é'), {
    minLength: 1,
    maxLength: 80,
  })
  .map((parts) => `x${parts.join('')}x`);

test('any text comes back as it was, from lines of at most 75 octets', () => {
  fc.assert(
    fc.property(text, (name) => {
      const card = vcardOf({ ...entry, name: { hi: name, en: '' } }, 'hi');
      for (const line of linesOf(card)) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(card).not.toContain('\uFFFD');
      const { valuesOf } = read(card);
      // ical.js leaves the backslash before a semicolon outside components, where vCard 4.0 has none.
      expect(String(valuesOf('fn')).replaceAll('\\;', ';')).toBe(name);
      const [family, given] = valuesOf('n')[0] as string[];
      expect(`${given} ${family}`.trim()).toBe(name.split(/\s+/).join(' '));
    }),
  );
});
