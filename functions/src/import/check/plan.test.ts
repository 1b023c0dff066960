import { type Grant, mostEntriesOfMobile, type SheetEntry } from '@sangathan/model';
import { expect, test } from 'vitest';
import { aContact, anOfficeBearer, aUnit } from '../../fixture.ts';
import { aChief, aSheetEntry, blockPath } from '../fixture.ts';
import { planRow } from './plan.ts';
import type { Found } from './surroundings.ts';

const unit = { ...aUnit(), id: 'RJ-P00001' };
const grant = aChief();
const said = aSheetEntry;
const holder = (id: string, card = {}, contact = {}): Found => ({
  id,
  card: anOfficeBearer({ personId: id, name: { hi: '', en: 'Ramesh Meena' }, ...card }),
  contact: aContact({ officeBearerId: id, ...contact }),
});
const suresh = { name: { hi: '', en: 'Suresh Verma' } };
const plan = (entry: SheetEntry, here: Found[] = [], ofUnit = unit, withMobile: Found[] = []) =>
  planRow(entry, { unit: ofUnit, here, idsWithMobile: withMobile.map(({ id }) => id) }, grant);

test.each<[string, SheetEntry, Found[], object]>([
  ['somebody new in a vacant post', said(), [], { outcome: 'new', officeBearerId: 'RJ-P00001-president' }],
  [
    'the holder as the register has them',
    said(),
    [holder('one')],
    { outcome: 'same', officeBearerId: 'one' },
  ],
  [
    'the holder in the other script',
    said({ name: { hi: 'रमेश मीणा', en: '' } }),
    [holder('one', {}, { mobile: null })],
    { outcome: 'changed', officeBearerId: 'one' },
  ],
  [
    'a correction',
    said({ village: 'Pushkar' }),
    [holder('one')],
    { outcome: 'changed', changes: { village: { from: 'Ajaysar', to: 'Pushkar' } } },
  ],
  [
    'another president than the register’s',
    said({ ...suresh, mobile: '+916000000005' }),
    [holder('one')],
    { outcome: 'refused', issue: 'post-held' },
  ],
  [
    'the same president’s mobile under a corrected name',
    said(suresh),
    [holder('one')],
    { outcome: 'changed', officeBearerId: 'one' },
  ],
  [
    'a second secretary',
    said({ ...suresh, post: 'secretary', mobile: '+916000000005' }),
    [holder('one', { post: 'secretary' })],
    { outcome: 'new' },
  ],
  [
    'a secretary on the family’s phone',
    said({ ...suresh, post: 'secretary' }),
    [holder('one', { post: 'secretary' })],
    { outcome: 'new' },
  ],
  [
    'a president after one who has left',
    said(suresh),
    [holder('RJ-P00001-president', { until: '2026-01-01' })],
    { outcome: 'new', officeBearerId: 'RJ-P00001-president-2' },
  ],
  [
    'a verified holder against an old list',
    said({ village: 'Pushkar' }),
    [holder('one', { evidence: 'verified' })],
    { outcome: 'same', issue: 'holder-keeps', declined: { village: { from: 'Ajaysar', to: 'Pushkar' } } },
  ],
  ['an MLA nobody knows', said({ post: 'mla' }), [], { outcome: 'refused', issue: 'post-elected' }],
  [
    'the importer in another post',
    said({ post: 'secretary' }),
    [holder('one', { post: 'secretary', personId: 'chief' })],
    { outcome: 'refused', issue: 'not-in-charge' },
  ],
])('a row with %s', (_case, entry, here, expected) => {
  expect(plan(entry, here)).toMatchObject(expected);
});

test.each<[string, Partial<Grant>, SheetEntry, Found[], string | null]>([
  ['a president, by who may import alone', { rights: ['import'] }, said(), [], 'holder-has-more'],
  [
    'a president’s empty mobile, by who may import alone',
    { rights: ['import'] },
    said(),
    [holder('one', {}, { mobile: null })],
    'holder-has-more',
  ],
  [
    'a fellow deputy’s village, by who may import alone',
    { rights: ['import'] },
    said({ post: 'secretary', village: 'Pushkar' }),
    [holder('one', { post: 'secretary', deputyRights: ['edit'] })],
    'holder-has-more',
  ],
  ['a secretary, by who may import alone', { rights: ['import'] }, said({ post: 'secretary' }), [], null],
  ['the importer’s own number', {}, said({ mobile: grant.mobile }), [], 'number-own'],
  [
    'the importer’s number, in the entry that it changes',
    {},
    said({ village: 'Pushkar' }),
    [holder('one', {}, { mobile: grant.mobile })],
    'number-own',
  ],
  [
    'an MLA’s number, by a block',
    {},
    said({ post: 'mla' }),
    [holder('one', { post: 'mla' }, { mobile: null })],
    'number-of-state',
  ],
])('a row with %s', (_case, changes, entry, here, issue) => {
  const planned = planRow(entry, { unit, here, idsWithMobile: [] }, { ...grant, ...changes });
  expect(planned.outcome === 'refused' ? planned.issue : null).toBe(issue);
});

test('a mobile is in the maximum number of entries and no more', () => {
  const others = (count: number) => Array.from({ length: count }, (_, index) => holder(`other-${index}`));
  const full = others(mostEntriesOfMobile);
  expect(plan(said(), [], unit, full.slice(1))).toMatchObject({ outcome: 'new' });
  expect(plan(said(), [], unit, full)).toEqual({ outcome: 'refused', issue: 'number-in-too-many' });
});

test('nobody imports the president of their own unit', () => {
  const own = { ...aUnit({ level: 'block', kind: 'block', path: blockPath }), id: 'RJ-B001' };
  expect(plan(said(), [], own)).toEqual({ outcome: 'refused', issue: 'not-in-charge' });
  expect(plan(said({ post: 'secretary' }), [], own)).toMatchObject({ outcome: 'new' });
});

test('ids are natural keys: the same for the same person in every import, different for different people', () => {
  const idOf = (entry: SheetEntry) => {
    const planned = plan({ ...entry, post: 'secretary' });
    return planned.outcome === 'refused' ? planned.issue : planned.officeBearerId;
  };
  expect(idOf(said())).toMatch(/^RJ-P00001-secretary-[0-9a-f]{8}$/);
  expect(idOf(said({ mobile: null, village: null }))).toBe(idOf(said()));
  expect(idOf(said({ name: { hi: '', en: 'Meena Ramesh' } }))).toBe(idOf(said()));
  expect(idOf(said(suresh))).not.toBe(idOf(said()));
});
