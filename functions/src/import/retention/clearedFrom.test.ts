import { type ImportState, importStates, retentionDays } from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';
import { expect, test } from 'vitest';
import { anImport } from '../fixture.ts';
import { entering } from '../store.ts';
import { clearedFrom } from './clearedFrom.ts';

const begun = Timestamp.fromMillis(1e12);
const daysLater = (days: number) => Timestamp.fromMillis(begun.toMillis() + days * 86_400_000);
const inState = (state: ImportState) => anImport(begun, state === 'uploading' ? {} : entering(state, begun));
const daysOf = (state: ImportState) => (state === 'uploading' ? retentionDays.upload : retentionDays.import);

test.each(importStates)('a sheet that is %s is kept for its days and no longer', (state) => {
  const importDocument = inState(state);
  expect(clearedFrom(importDocument, daysLater(daysOf(state) - 0.01))).toBeNull();
  expect(clearedFrom(importDocument, daysLater(daysOf(state)))).toMatchObject({
    clearedAt: daysLater(daysOf(state)),
  });
});

test.each<[ImportState, ImportState]>([
  ['committed', 'committed'],
  ['undone', 'undone'],
  ['failed', 'failed'],
  ['uploading', 'expired'],
  ['mapping', 'expired'],
  ['checked', 'expired'],
  ['stopped', 'expired'],
  ['committing', 'expired'],
])('once it is cleared, what was %s is %s', (before, after) => {
  const importDocument = inState(before);
  expect({ ...importDocument, ...clearedFrom(importDocument, daysLater(40)) }.state).toBe(after);
});

test('what was asked about the columns, and what stood above them, goes with the rows', () => {
  const about = { headingRow: 2, titles: ['अध्यक्ष: रमेश मीणा 98290 12345'], post: null, level: null };
  const column = { field: 'name', font: 'unicode' } as const;
  const asked = { ...column, heading: 'नाम', key: 'नाम', isSure: false, samples: ['Ramesh'] };
  const importDocument = anImport(begun, {
    ...entering('committed', begun),
    mapping: { ...about, columns: [column] },
    question: { ...about, columns: [asked] },
  });
  expect(clearedFrom(importDocument, daysLater(40))).toMatchObject({
    question: null,
    mapping: { titles: [], columns: [column] },
  });
});

test('a removal that was cut off is due again, and remembers when it began', () => {
  const importDocument = inState('mapping');
  const begunTo = { ...importDocument, ...clearedFrom(importDocument, daysLater(30)) };
  const again = { ...begunTo, ...clearedFrom(begunTo, daysLater(31)) };
  expect(again).toMatchObject({
    state: 'expired',
    clearedAt: daysLater(30),
    retainUntil: importDocument.retainUntil,
  });
  expect(clearedFrom({ ...again, retainUntil: null }, daysLater(32))).toBeNull();
});
