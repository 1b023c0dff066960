import { expect, test } from 'vitest';
import { aContact, anOfficeBearer, at, aUnit } from '../../fixture.ts';
import { derivedOf, evidenceIsOutdated } from './derived.ts';

test.each([
  ['both on file', aContact({ email: 'a@b.in' }), { mobile: true, email: true }],
  ['a mobile alone', aContact(), { mobile: true, email: false }],
  ['neither', aContact({ mobile: null }), { mobile: false, email: false }],
  ['no contact at all', null, { mobile: false, email: false }],
])('a card says which details are known: %s', (_case, contact, known) => {
  expect(derivedOf(anOfficeBearer(), contact, aUnit()).known).toEqual(known);
});

test('a card is found by its holder’s name, its village and its unit', () => {
  const unit = aUnit({ name: { hi: '', en: 'Kishangarh' } });
  const { searchKeys } = derivedOf(anOfficeBearer(), null, unit);
  expect(searchKeys).toEqual(expect.arrayContaining(['rms', 'mn', 'ajsr', 'ksngr']));
});

test.each([
  ['older evidence falls when the mobile changes', 'verified', 10_000, 60_000, true],
  ['evidence given with the change stands', 'approved', 60_000, 60_500, false],
  ['evidence given later stands', 'verified', 90_000, 60_000, false],
  ['what was only collected stays so', 'collected', 10_000, 60_000, false],
] as const)('%s', (_sentence, evidence, evidenceAt, changedAt, outdated) => {
  const card = anOfficeBearer({ evidence, evidenceAt: at(evidenceAt) });
  expect(evidenceIsOutdated(card, changedAt)).toBe(outdated);
});
