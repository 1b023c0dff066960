import { type SheetEntry, sheetFields } from '@sangathan/model';
import { expect, test } from 'vitest';
import { aContact, anOfficeBearer, at, aUnit } from '../fixture.ts';
import {
  detailsOf,
  differences,
  enteredBySheet,
  fingerprintOf,
  givenDetails,
  isAsPlanned,
  readDetail,
  withChanges,
  withoutChanges,
} from './details.ts';
import { aSheetEntry } from './fixture.ts';

const said = (changes: Partial<SheetEntry> = {}) => aSheetEntry({ village: 'Pushkar', ...changes });
const entry = (card = {}, contact = {}) => ({ card: anOfficeBearer(card), contact: aContact(contact) });

test('a collected entry is corrected', () => {
  expect(differences(entry({ village: 'Ajaysar' }), detailsOf(said()))).toEqual({
    changes: { village: { from: 'Ajaysar', to: 'Pushkar' } },
    declined: {},
  });
});

test.each(['verified', 'approved', 'reconfirmed', 'stale'] as const)(
  'what a holder has verified is declined: %s',
  (evidence) => {
    const found = entry({ village: 'Ajaysar', evidence, since: null }, { mobile: '+916000000002' });
    expect(differences(found, detailsOf(said({ since: '2026-02-01' })))).toEqual({
      changes: { since: { from: null, to: '2026-02-01' } },
      declined: {
        village: { from: 'Ajaysar', to: 'Pushkar' },
        mobile: { from: '+916000000002', to: '+916000000001' },
      },
    });
  },
);

test('a verified entry without a mobile gets none: its evidence would be reset', () => {
  const found = entry({ evidence: 'approved', village: 'Pushkar' }, { mobile: null });
  expect(differences(found, detailsOf(said())).changes).toEqual({});
});

test.each([
  ['read alike is filled in', 'Ramesh Meena', 'changes'],
  ['of somebody else is declined', 'Sunita Verma', 'declined'],
] as const)('a verified entry’s missing name %s', (_what, en, where) => {
  const found = entry({ evidence: 'verified', village: 'Pushkar', name: { hi: 'रमेश मीणा', en: '' } });
  const { changes, declined } = differences(found, detailsOf(said({ name: { hi: '', en } })));
  expect({ changes, declined }[where]).toEqual({ nameEn: { from: null, to: en } });
});

test('an empty cell changes nothing', () => {
  const silent = said({ village: null, mobile: null, name: { hi: '', en: '' } });
  expect(differences(entry(), detailsOf(silent))).toEqual({ changes: {}, declined: {} });
});

test('a new entry is collected, names who entered it, and has the details of its row', () => {
  const details = detailsOf(said({ alternativeMobile: '+916000000009', since: '2026-02-01' }));
  const row = {
    officeBearerId: 'new',
    post: 'president',
    unitId: 'RJ-P00001',
    changes: givenDetails(details),
  } as const;
  const made = enteredBySheet(row, aUnit(), 'chief', at(5));
  expect(made.card).toMatchObject({
    evidence: 'collected',
    enteredBy: 'chief',
    visibility: 'members',
    known: { mobile: true, email: false },
  });
  for (const field of sheetFields) expect(readDetail(made, field)).toBe(details[field]);
});

test('changes applied and reverted leave the entry as it was', () => {
  const found = entry({ village: 'Ajaysar' });
  const changes = { village: { from: 'Ajaysar', to: 'Pushkar' }, email: { from: null, to: 'a@b.in' } };
  expect(withoutChanges(withChanges(found, changes), changes)).toEqual(found);
});

test('an entry is no longer as planned once a detail has moved', () => {
  const changes = { village: { from: 'Ajaysar', to: 'Pushkar' } };
  expect(isAsPlanned(entry({ village: 'Ajaysar' }), changes)).toBe(true);
  expect(isAsPlanned(entry({ village: 'Kekri' }), changes)).toBe(false);
});

test.each([
  ['a new village', { village: 'Kekri' }, {}],
  ['a sign-in', { evidence: 'verified', evidenceAt: at(9) }, {}],
  ['a photo', { photo: 'a'.repeat(64) }, {}],
  ['a right given', { deputyRights: ['edit'] }, {}],
  ['a post left', { until: '2026-11-01' }, {}],
  ['a new mobile', {}, { mobile: '+916000000002' }],
])('%s changes the fingerprint', (_what, card, contact) => {
  expect(fingerprintOf(entry(card, contact))).not.toBe(fingerprintOf(entry()));
});

test('what the server derives, or a reorganisation changes, does not change the fingerprint', () => {
  const moved = { searchKeys: ['rms'], known: { mobile: false, email: false }, assembly: 9, lokSabha: null };
  expect(fingerprintOf(entry(moved))).toBe(fingerprintOf(entry()));
});
