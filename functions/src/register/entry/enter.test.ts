import { Failure, type FailureCode, type Grant, type Unit } from '@sangathan/model';
import { expect, test } from 'vitest';
import { aContact, anOfficeBearer, at, aUnit } from '../../fixture.ts';
import { aChief } from '../../import/fixture.ts';
import { checkMobileChange } from './change.ts';
import { checkEntering, corrected, enteredId, withDetails } from './enter.ts';

const request = {
  requestId: 'draft',
  unitId: 'RJ-P00001',
  post: 'president',
  details: { nameEn: 'Ramesh Meena' },
} as const;

function failureOf(check: () => void): FailureCode | null {
  try {
    check();
    return null;
  } catch (error) {
    return error instanceof Failure ? error.code : 'unexpected';
  }
}

test('a retry has the same entry id, and no two other requests have', () => {
  const id = enteredId('uid', request);
  expect(enteredId('uid', { ...request, details: {} })).toBe(id);
  const others = [
    enteredId('another', request),
    enteredId('uid', { ...request, requestId: 'other' }),
    enteredId('uid', { ...request, unitId: 'RJ-P00002' }),
    enteredId('uid', { ...request, post: 'secretary' }),
  ];
  expect(new Set([id, ...others]).size).toBe(5);
  for (const one of [id, ...others]) expect(one).toMatch(/^e-[0-9a-f]{24}$/);
});

test.each<[string, Partial<Grant>, Unit | null, object, FailureCode | null]>([
  ['a president of a booth below', {}, aUnit(), {}, null],
  ['without the right to edit', { rights: ['import'] }, aUnit(), {}, 'no-access'],
  ['without a right that a booth’s president has', { rights: ['edit'] }, aUnit(), {}, 'no-access'],
  ['in a unit that is closed', {}, aUnit({ closed: '2026-01-01' }), {}, 'not-found'],
  ['in a unit that does not exist', {}, null, {}, 'not-found'],
  ['with one’s own number', {}, aUnit(), { mobile: aChief().mobile }, 'own-number'],
])('a new entry, %s: %s', (_what, changes, unit, details, failure) => {
  const wanted = { ...request, details: { ...request.details, ...details } };
  expect(failureOf(() => checkEntering(aChief(changes), unit, wanted))).toBe(failure);
});

const entry = { card: anOfficeBearer(), contact: aContact({ mobile: null }) };
const to = '+916000000002';
test.each<[string, Partial<Grant>, Partial<typeof entry.card>, string | null, string, FailureCode | null]>([
  ['an empty one', {}, {}, null, to, null],
  ['another’s', {}, {}, '+916000000001', to, null],
  ['of somebody with more rights', { rights: ['edit'] }, {}, null, to, 'no-access'],
  ['of an ended term', {}, { until: '2026-01-01' }, null, to, 'no-access'],
  ['of an MLA, by a block', {}, { post: 'mla' }, null, to, 'mobile-of-state'],
  ['to one’s own', {}, {}, null, aChief().mobile, 'own-number'],
  ['from one’s own', {}, {}, aChief().mobile, to, 'no-access'],
])('a mobile is changed, %s', (_what, changes, card, mobile, to, failure) => {
  const held = { card: anOfficeBearer(card), contact: aContact({ mobile }) };
  const check = () => checkMobileChange(aChief(changes), held, { which: 'mobile', to });
  expect(failureOf(check)).toBe(failure);
});

test('a retry writes corrections, and removes what was taken out', () => {
  const blank = {
    card: anOfficeBearer({ name: { hi: '', en: '' }, village: null, photo: null, evidenceAt: at(0) }),
    contact: aContact({ mobile: null }),
  };
  const first = withDetails(blank, { nameEn: 'Meera', village: 'Kekri', mobile: to });
  const second = withDetails(blank, { nameEn: 'Meera Bai' });
  expect(corrected(first, first)).toBeNull();
  expect(corrected(first, second)).toMatchObject({
    card: { name: { en: 'Meera Bai' }, village: null },
    contact: { mobile: null },
  });
});
