import { type Field, fields, type Grant, grantFrom, readField } from '@sangathan/model';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { aContact, anOfficeBearer, aRequest, at } from '../fixture.ts';
import type { StoredEntry } from '../register/entry/store.ts';
import { changesIn, decidedByPolicy, outcomeOf, reachOf, withinRoom } from './outcome.ts';

const now = at(5000);
const all = () => true;
const own: StoredEntry = { id: 'bearer', card: anOfficeBearer(), contact: aContact() };
const second: StoredEntry = {
  id: 'second',
  card: anOfficeBearer({ post: 'secretary', jurisdiction: 'ward 3', village: 'Elsewhere' }),
  contact: aContact({ officeBearerId: 'second' }),
};

test('an approved change is written, and the entry counts as approved', () => {
  const outcome = outcomeOf(aRequest(), [own], now, all);
  expect(outcome).toMatchObject({
    state: 'applied',
    entries: [{ id: 'bearer', card: { village: 'Pushkar', evidence: 'approved', evidenceAt: now } }],
  });
});

test('somebody else’s proposal for the holder leaves the evidence as it was', () => {
  const request = aRequest({ proposedBy: 'deputy' });
  const { evidence, evidenceAt } = own.card;
  expect(outcomeOf(request, [own], now, all)).toMatchObject({
    entries: [{ card: { village: 'Pushkar', evidence, evidenceAt } }],
  });
});

test('an approved change approves an entry that waits because its number verifies another person', () => {
  const waiting = { ...own, card: anOfficeBearer({ sharesNumber: true }) };
  expect(outcomeOf(aRequest(), [waiting], now, all)).toMatchObject({
    entries: [{ card: { evidence: 'approved', sharesNumber: false } }],
  });
});

test('a change that the field policy lets through is no evidence', () => {
  const request = aRequest({ decision: { by: 'policy', at: now, reason: '' } });
  for (const card of [
    own.card,
    anOfficeBearer({ sharesNumber: true }),
    anOfficeBearer({ evidence: 'verified' }),
  ])
    expect(outcomeOf(request, [{ ...own, card }], now, all)).toMatchObject({
      entries: [{ card: { ...card, village: 'Pushkar' } }],
    });
});

test('a value that has changed since is a conflict, which says what was found', () => {
  const moved = { ...own, card: anOfficeBearer({ village: 'Nasirabad' }) };
  expect(outcomeOf(aRequest(), [moved], now, all)).toEqual({
    state: 'conflict',
    overtaken: { village: 'Nasirabad' },
  });
});

test('a value that is the wanted one already is no conflict', () => {
  const already = { ...own, card: anOfficeBearer({ village: 'Pushkar' }) };
  expect(outcomeOf(aRequest(), [already], now, all).state).toBe('applied');
});

test('one overtaken field keeps all others from being applied', () => {
  const patch = { village: { from: 'Ajaysar', to: 'Pushkar' }, email: { from: 'old@a.in', to: 'new@a.in' } };
  expect(outcomeOf(aRequest({ patch }), [own], now, all)).toEqual({
    state: 'conflict',
    overtaken: { email: null },
  });
});

test('an entry that is gone is a conflict', () => {
  expect(outcomeOf(aRequest(), [second], now, all)).toEqual({
    state: 'conflict',
    overtaken: { village: null },
  });
});

test('a person’s other entry gets the fields that follow the person, and keeps its evidence', () => {
  const patch = {
    village: { from: 'Ajaysar', to: 'Pushkar' },
    jurisdiction: { from: null, to: 'Booth 12' },
    mobile: { from: '+916000000001', to: '+916000000002' },
  };
  const outcome = outcomeOf(aRequest({ patch }), [own, second], now, all);
  expect(outcome).toMatchObject({
    state: 'applied',
    entries: [
      { id: 'bearer', card: { village: 'Pushkar', jurisdiction: 'Booth 12' } },
      {
        id: 'second',
        card: { village: 'Pushkar', jurisdiction: 'ward 3', evidence: 'collected' },
        contact: { mobile: '+916000000002' },
      },
    ],
  });
});

test('a patch cannot leave an entry without a name', () => {
  const patch = {
    nameHi: { from: 'रमेश मीणा', to: null },
    nameEn: { from: 'Ramesh Meena', to: null },
  };
  expect(outcomeOf(aRequest({ patch }), [own], now, all)).toEqual({
    state: 'conflict',
    overtaken: { nameHi: 'रमेश मीणा', nameEn: 'Ramesh Meena' },
  });
});

test('applying a request twice changes nothing more', () => {
  const village = fc.constantFrom<string | null>(null, 'Ajaysar', 'Pushkar');
  fc.assert(
    fc.property(village, village, village, (stored, from, to) => {
      fc.pre(from !== to);
      const entry = { ...own, card: anOfficeBearer({ village: stored }) };
      const request = aRequest({ patch: { village: { from, to } } });
      const first = outcomeOf(request, [entry], now, all);
      if (first.state === 'conflict') return;
      const again = outcomeOf(request, first.entries, now, all);
      expect(again).toEqual(first);
    }),
  );
});

test('a conflict changes nothing, and applying changes the patched field alone', () => {
  const text = fc.constantFrom('a', 'b', 'c');
  fc.assert(
    fc.property(
      fc.constantFrom<Field>('village', 'jurisdiction'),
      text,
      text,
      text,
      (field, stored, from, to) => {
        fc.pre(from !== to);
        const entry = { ...own, card: anOfficeBearer({ [field]: stored }) };
        const outcome = outcomeOf(aRequest({ patch: { [field]: { from, to } } }), [entry], now, all);
        if (outcome.state === 'conflict') {
          expect(stored).not.toBe(from);
          return;
        }
        const [applied] = outcome.entries;
        for (const other of fields) {
          expect(applied && readField(applied, other)).toBe(other === field ? to : readField(entry, other));
        }
      },
    ),
  );
});

test.each([
  ['every field automatic: approved by policy', { village: 'auto', email: 'auto' }, 'approved'],
  ['one field awaiting approval: a person decides', { village: 'auto', email: 'approve' }, null],
  ['one field never open to its holder: refused', { village: 'never', email: 'auto' }, 'rejected'],
] as const)('%s', (_sentence, policies: Partial<Record<Field, 'auto' | 'approve' | 'never'>>, decided) => {
  const patch = { village: { from: null, to: 'a' }, email: { from: null, to: 'a@b.in' } };
  expect(decidedByPolicy(aRequest({ patch }), (field) => policies[field] ?? 'approve')).toBe(decided);
});

test('unless configured otherwise a person decides everything', () => {
  expect(decidedByPolicy(aRequest())).toBeNull();
});

const state = { unitId: 'RJ', level: 'state' as const, path: { state: 'RJ' } };
const district = { unitId: 'RJ-D01', level: 'district' as const, path: { state: 'RJ', district: 'RJ-D01' } };
const grantOf = (place: typeof state | typeof district) =>
  grantFrom('president', anOfficeBearer({ ...place, personId: 'decider' }), '+916000000009') as Grant;
const inState: StoredEntry = { ...second, card: anOfficeBearer({ ...state, post: 'treasurer' }) };

test.each([
  ['a district’s decision reaches the person’s post in the district', grantOf(district), second, true],
  ['a district’s decision does not reach the person’s post at the state', grantOf(district), inState, false],
  ['the state’s decision reaches both', grantOf(state), inState, true],
  ['the decision of somebody without a grant reaches the request’s own entry alone', null, second, false],
])('%s', (_sentence, grant, entry, reached) => {
  expect(reachOf(aRequest(), grant)(entry)).toBe(reached);
});

test('a decision on a mobile reaches an MLA’s entry from the state alone, and never sets the decider’s own number', () => {
  const mla: StoredEntry = { ...second, card: anOfficeBearer({ ...district, post: 'mla' }) };
  const to = (mobile: string) => aRequest({ patch: { mobile: { from: null, to: mobile } } });
  expect(reachOf(to('+916000000002'), grantOf(district))(mla)).toBe(false);
  expect(reachOf(to('+916000000002'), grantOf(state))(mla)).toBe(true);
  expect(reachOf(to('+916000000009'), grantOf(district))(second)).toBe(false);
});

test.each([
  [8, 'applied'],
  [9, 'conflict'],
] as const)('a mobile that %i others have is written into two entries: %s', (others, state) => {
  const patch = { mobile: { from: '+916000000001', to: '+916000000002' } };
  const request = aRequest({ patch });
  const outcome = outcomeOf(request, [own, second], now, all);
  expect(withinRoom(outcome, request, own, others).state).toBe(state);
});

test('an entry that a decision does not reach stays as it is, mobile and all', () => {
  const patch = { mobile: { from: '+916000000001', to: '+916000000002' } };
  const outcome = outcomeOf(aRequest({ patch }), [own, inState], now, reachOf(aRequest(), grantOf(district)));
  expect(outcome).toMatchObject({ state: 'applied', entries: [{ id: 'bearer' }] });
  expect(outcome.state === 'applied' && outcome.entries).toHaveLength(1);
});

test('the policy’s decision reaches no level where it would not decide the same', () => {
  const request = aRequest({
    decision: { by: 'policy', at: now, reason: '' },
  });
  expect(reachOf(request, null)(second)).toBe(false);
});

test('what a request changes in another of the person’s entries is told as it was there', () => {
  const mobile = { from: '+916000000001', to: '+916000000123' };
  const request = aRequest({ patch: { village: { from: 'Ajaysar', to: 'Pushkar' }, mobile } });
  const outcome = outcomeOf(request, [own, second], now, all);
  if (outcome.state !== 'applied') throw new Error(outcome.state);
  const [, after] = outcome.entries;
  expect(after && changesIn(request, second, after)).toEqual({
    village: { from: 'Elsewhere', to: 'Pushkar' },
    mobile: { from: '…001', to: '…123' },
  });
  expect(after && changesIn(request, after, after)).toEqual({});
});
