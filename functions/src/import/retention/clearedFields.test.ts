import { type ImportState, importStates, retentionDays } from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';
import { expect, test } from 'vitest';
import { anImport } from '../fixture.ts';
import { entering } from '../store.ts';
import { clearedFields } from './clearedFields.ts';

const begun = Timestamp.fromMillis(1e12);
const daysLater = (days: number) => Timestamp.fromMillis(begun.toMillis() + days * 86_400_000);
const inState = (state: ImportState) => anImport(begun, state === 'uploading' ? {} : entering(state, begun));
const daysOf = (state: ImportState) => (state === 'uploading' ? retentionDays.upload : retentionDays.import);

test.each(importStates)('an import that is %s is retained for its days and no longer', (state) => {
  const importDocument = inState(state);
  expect(clearedFields(importDocument, daysLater(daysOf(state) - 0.01))).toBeNull();
  expect(clearedFields(importDocument, daysLater(daysOf(state)))).toMatchObject({
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
])('cleared, an import that was %s is %s', (before, after) => {
  const importDocument = inState(before);
  expect({ ...importDocument, ...clearedFields(importDocument, daysLater(40)) }.state).toBe(after);
});

test('the question about the columns and the titles above them are deleted with the rows', () => {
  const about = {
    headingRow: 2,
    titles: ['अध्यक्ष: रमेश मीणा 98290 12345'],
    people: [{ post: null, level: null }],
  };
  const column = { field: 'name', font: 'unicode', person: null } as const;
  const asked = { ...column, heading: 'नाम', key: 'नाम', isSure: false, samples: ['Ramesh'] };
  const importDocument = anImport(begun, {
    ...entering('committed', begun),
    mapping: { ...about, dayOrder: 'dayFirst', columns: [column] },
    question: { ...about, columns: [asked] },
    worksheets: [
      { index: 1, name: 'Old', rows: 9, skipped: 'hidden', quoted: ['Ramesh Meena · 98290 12345'] },
    ],
  });
  expect(clearedFields(importDocument, daysLater(40))).toMatchObject({
    question: null,
    mapping: { titles: [], columns: [column] },
    worksheets: [{ name: 'Old', rows: 9, quoted: [] }],
  });
});

test('an interrupted deletion is due again, and keeps the time when it began', () => {
  const importDocument = inState('mapping');
  const interrupted = { ...importDocument, ...clearedFields(importDocument, daysLater(30)) };
  const again = { ...interrupted, ...clearedFields(interrupted, daysLater(31)) };
  expect(again).toMatchObject({
    state: 'expired',
    clearedAt: daysLater(30),
    retainUntil: importDocument.retainUntil,
  });
  expect(clearedFields({ ...again, retainUntil: null }, daysLater(32))).toBeNull();
});
