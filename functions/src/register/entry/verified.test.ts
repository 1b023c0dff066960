import type { Contact, OfficeBearer } from '@sangathan/model';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { aContact, anOfficeBearer } from '../../fixture.ts';
import { digestWith } from './mobileDigest.ts';
import {
  isAsVerified,
  outcomeOfShowing,
  settlingOf,
  verificationAfterApproval,
  verificationOf,
  verifiesAnother,
} from './verified.ts';

const digest = digestWith('a key');
const other = '+916000000002';
const unassisted = { assistedBy: null, sharesNumber: false };

const anEntry = (card: Partial<OfficeBearer> = {}, contact: Partial<Contact> = {}) => ({
  card: anOfficeBearer({ evidence: 'verified', ...card }),
  contact: aContact(contact),
});
const verified = verificationOf(anEntry(), unassisted, digest);

test('what is stored of a number does not contain it, and takes the key to make', () => {
  expect(JSON.stringify(verified)).not.toContain('6000000001');
  expect(digestWith('another key')('+916000000001')).not.toBe(verified.mobile);
  expect(() => digestWith('')).toThrow('VERIFICATION_KEY');
});

const sunita = { hi: 'सुनीता वर्मा', en: 'Sunita Verma' };
const changes: [string, Partial<OfficeBearer>, Partial<Contact>, boolean][] = [
  ['nothing', {}, {}, true],
  ['its number', {}, { mobile: other }, false],
  ['its number, to none', {}, { mobile: null }, false],
  ['its whole name', { name: sunita }, {}, false],
  ['its name in one script', { name: { hi: 'रमेश मीणा', en: 'Sunita Verma' } }, {}, false],
  ['a spelling of its name', { name: { hi: 'रमेश मीना', en: 'Ramesh Mina' } }, {}, true],
  ['its person', { personId: 'another' }, {}, false],
  ['its village, photo and place', { village: null, photo: 'a'.repeat(64), unitId: 'RJ-P00009' }, {}, true],
  ['its e-mail and other mobile', {}, { email: 'a@b.in', alternativeMobile: other }, true],
];

test.each(changes)(
  'what was verified still holds when somebody changes %s',
  (_what, card, contact, holds) => {
    const entry = anEntry(card, contact);
    expect(isAsVerified(entry, verified, digest)).toBe(holds);
    expect(settlingOf(entry, verified, digest)).toBe(holds ? 'keep' : 'collect');
  },
);

test('evidence without a verification is collected, and a verification without evidence is forgotten', () => {
  expect(settlingOf(anEntry(), null, digest)).toBe('collect');
  expect(settlingOf(anEntry({ evidence: 'collected' }), verified, digest)).toBe('forget');
  expect(settlingOf(anEntry({ evidence: 'collected' }), null, digest)).toBe('keep');
});

test('an entry that waits is as it was shown, or waits no longer', () => {
  const waiting = { evidence: 'collected', sharesNumber: true } as const;
  expect(settlingOf(anEntry(waiting), verified, digest)).toBe('keep');
  expect(settlingOf(anEntry(waiting, { mobile: other }), verified, digest)).toBe('collect');
});

test('an ended term keeps its evidence, and its number may verify somebody else', () => {
  expect(settlingOf(anEntry({ until: '2026-01-01', name: sunita }), verified, digest)).toBe('forget');
  expect(settlingOf(anEntry({ until: '2026-01-01' }), null, digest)).toBe('keep');
});

test.each<[string, Partial<OfficeBearer>[], boolean]>([
  ['in this entry alone', [{ personId: 'person' }], false],
  ['in another post of the same person', [{ personId: 'person', post: 'secretary' }], false],
  ['in the entry of somebody whom it does not verify', [{ personId: 'x', evidence: 'collected' }], false],
  ['in the entry of somebody whom it verifies', [{ personId: 'x' }], true],
  ['in one that somebody above has approved', [{ personId: 'x', evidence: 'approved' }], true],
])('whether a number verifies another person: %s', (_where, cards, expected) => {
  const withNumber = cards.map((card) => anOfficeBearer({ evidence: 'verified', ...card }));
  expect(verifiesAnother('person', withNumber)).toBe(expected);
});

const another = [anOfficeBearer({ personId: 'x', evidence: 'verified' })];
const waiting = { evidence: 'collected', sharesNumber: true } as const;
test.each([
  ['a collected entry is verified', { evidence: 'collected' }, [], null, 'verified'],
  ['a verified one stays as it is', {}, [], verified, 'kept'],
  ['an approved one stays so, whoever has the number', { evidence: 'approved' }, another, verified, 'kept'],
  ['one with a replaced name is verified anew', { name: sunita }, [], verified, 'verified'],
  ['a second person waits', { evidence: 'collected' }, another, null, 'waiting'],
  [
    'one with a replaced name waits, if the number verifies another',
    { name: sunita },
    another,
    verified,
    'waiting',
  ],
  ['one that waits keeps waiting', waiting, another, verified, 'kept'],
  ['one that waits is verified once the number is its own', waiting, [], verified, 'verified'],
] as const)('its number shown, %s', (_sentence, card, withNumber, stored, outcome) => {
  const entry = anEntry(card as Partial<OfficeBearer>);
  expect(outcomeOfShowing(entry.card, isAsVerified(entry, stored, digest), [...withNumber])).toBe(outcome);
});

test('however many people show one number, and in whatever order, it verifies one of them', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5), { maxLength: 30 }), (order) => {
      const entries = Array.from({ length: 6 }, (_, index) =>
        anEntry({ personId: `person-${index}`, evidence: 'collected' }),
      );
      const stored = new Map<number, typeof verified>();
      for (const index of order) {
        const entry = entries[index];
        if (!entry) continue;
        const cards = entries.map(({ card }) => card);
        const isHeld = isAsVerified(entry, stored.get(index) ?? null, digest);
        const outcome = outcomeOfShowing(entry.card, isHeld, cards);
        if (outcome === 'kept') continue;
        const sharesNumber = outcome === 'waiting';
        stored.set(index, verificationOf(entry, { assistedBy: null, sharesNumber }, digest));
        entry.card.evidence = sharesNumber ? 'collected' : 'verified';
        entry.card.sharesNumber = sharesNumber;
      }
      const evidences = entries.map(({ card }) => card.evidence);
      expect(evidences.filter((one) => one === 'verified')).toHaveLength(order.length === 0 ? 0 : 1);
    }),
  );
});

test('what somebody above has approved is what is verified from then on', () => {
  const mobiles = fc.constantFrom(null, '+916000000001', other);
  const names = fc.constantFrom(anOfficeBearer().name, sunita);
  fc.assert(
    fc.property(mobiles, names, fc.boolean(), (mobile, name, isOwn) => {
      const [before, after] = [anEntry(), anEntry({ name }, { mobile })];
      const approved = verificationAfterApproval(before, after, verified, isOwn, digest);
      expect(isAsVerified(after, approved, digest)).toBe(true);
    }),
  );
});

test('an approval keeps who assisted with the same number, and nothing of another one’s', () => {
  const assisted = { ...verified, assistedBy: 'assistant', sharesNumber: true };
  const after = (mobile: string) =>
    verificationAfterApproval(anEntry(), anEntry({}, { mobile }), assisted, true, digest);
  expect(after('+916000000001')).toMatchObject({ assistedBy: 'assistant', sharesNumber: true });
  expect(after(other)).toMatchObject(unassisted);
});

test('an approval verifies no other entry that was not verified, nor one that waits for another number', () => {
  const after = anEntry({ evidence: 'collected' }, { mobile: other });
  const ofOther = (card: Partial<OfficeBearer>, stored: typeof verified | null) =>
    verificationAfterApproval(anEntry(card), after, stored, false, digest);
  expect(ofOther({ evidence: 'collected' }, null)).toBeNull();
  expect(ofOther({ name: sunita }, verified)).toBeNull();
  expect(ofOther(waiting, verified)).toBeNull();
});
