import { expect, test } from 'vitest';
import { aContact, anOfficeBearer, at } from '../../fixture.ts';
import { changesBetween, lineOf } from './auditLine.ts';

test('a change of village is logged with both values', () => {
  const before = { card: anOfficeBearer({ village: 'Ajaysar' }) };
  const after = { card: anOfficeBearer({ village: 'Pushkar' }) };
  expect(changesBetween(before, after)).toEqual({ village: { from: 'Ajaysar', to: 'Pushkar' } });
});

test('a mobile is logged by its last digits alone', () => {
  const before = { contact: aContact({ mobile: '+916000000123' }) };
  const after = { contact: aContact({ mobile: '+916000000456' }) };
  expect(changesBetween(before, after)).toEqual({ mobile: { from: '…123', to: '…456' } });
});

test('a mobile that ends like the one before is logged too', () => {
  const before = { contact: aContact({ mobile: '+916000000123' }) };
  const after = { contact: aContact({ mobile: '+917000000123' }) };
  expect(changesBetween(before, after)).toEqual({ mobile: { from: '…123', to: '…123' } });
});

test.each([
  ['the end of a term', { until: '2026-11-01' }, { until: { from: null, to: '2026-11-01' } }],
  [
    'a deputy’s rights',
    { deputyRights: ['edit' as const, 'approve' as const] },
    { deputyRights: { from: null, to: 'edit, approve' } },
  ],
])('%s is logged', (_what, change, changes) => {
  const before = { card: anOfficeBearer() };
  expect(changesBetween(before, { card: anOfficeBearer(change) })).toEqual(changes);
});

test('a change of derived fields is not logged', () => {
  const before = { card: anOfficeBearer() };
  const after = { card: anOfficeBearer({ evidence: 'approved', searchKeys: ['mn'] }) };
  expect(changesBetween(before, after)).toEqual({});
});

test('a new entry is logged with all its fields', () => {
  expect(changesBetween(null, { card: anOfficeBearer() })).toMatchObject({
    nameEn: { from: null, to: 'Ramesh Meena' },
  });
});

const edited = { uid: 'uid', officeBearerId: 'block-president', at: at(5) };
const card = anOfficeBearer({ village: 'Ajaysar' });
const edit = anOfficeBearer({ village: 'Pushkar', edited });

test('a person’s edit is logged with who made it, and when', () => {
  expect(lineOf('bearer', { card }, { card: edit })).toMatchObject({
    action: 'entryEdited',
    byUid: 'uid',
    at: edited.at,
    officeBearerId: 'bearer',
    unitId: card.unitId,
    changes: { village: { from: 'Ajaysar', to: 'Pushkar' } },
  });
});

test('an entry that a person enters is logged too', () => {
  expect(lineOf('bearer', null, { card: edit })).toMatchObject({ action: 'entryCreated', byUid: 'uid' });
});

test.each([
  ['what the server writes', { card }, { card: anOfficeBearer({ village: 'Pushkar' }) }],
  [
    'what the server writes after a person’s edit',
    { card: edit },
    { card: { ...edit, village: 'Nasirabad' } },
  ],
  ['an edit that changes nothing', { card }, { card: { ...card, edited } }],
  ['an entry that is removed', { card: edit }, null],
])('%s has none', (_what, before, after) => {
  expect(lineOf('bearer', before, after)).toBeNull();
});
