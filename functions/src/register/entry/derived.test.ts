import { expect, test } from 'vitest';
import { aContact, anOfficeBearer, at, aUnit } from '../../fixture.ts';
import { cardAffectsDerived, contactAffectsDerived, derivedOf } from './derived.ts';

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
  ['its evidence', { evidence: 'approved', evidenceAt: at(9), sharesNumber: true }, false],
  ['its photo and links', { photo: 'a'.repeat(64), jurisdiction: 'Ward 3' }, false],
  ['its name', { name: { hi: '', en: 'Suresh' } }, true],
  ['its village', { village: 'Pushkar' }, true],
  ['its end', { until: '2026-02-01' }, true],
  ['a deputy’s right', { deputyRights: ['edit'] }, true],
  ['its place', { unitId: 'RJ-P00002' }, true],
  ['a derived field itself', { searchKeys: ['x'] }, true],
] as const)('whether the derived fields and grants of a card depend on %s', (_what, changes, expected) => {
  const after = anOfficeBearer(changes as Partial<ReturnType<typeof anOfficeBearer>>);
  expect(cardAffectsDerived(anOfficeBearer(), after)).toBe(expected);
});

test.each([
  ['its mobile', { mobile: '+916000000002' }, true],
  ['its e-mail', { email: 'a@b.in' }, true],
  ['its other mobile', { alternativeMobile: '+916000000002' }, false],
])(
  'whether the derived fields and grants of a card depend on its contact’s %s',
  (_what, changes, expected) => {
    expect(contactAffectsDerived(aContact(), aContact(changes))).toBe(expected);
  },
);

test('a new, a deleted and a malformed document count as a change', () => {
  expect([
    cardAffectsDerived(undefined, anOfficeBearer()),
    cardAffectsDerived(anOfficeBearer(), undefined),
  ]).toEqual([true, true]);
  expect([
    contactAffectsDerived(undefined, aContact()),
    contactAffectsDerived(aContact(), undefined),
  ]).toEqual([true, true]);
});
