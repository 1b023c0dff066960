import type { ChunkState, ImportState } from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';
import { expect, test } from 'vitest';
import { aContact, anOfficeBearer, aUnit } from '../fixture.ts';
import { entryAfter } from './commit/commitChunk.ts';
import { fingerprintOf } from './details.ts';
import type { SheetRow } from './file/sheet.ts';
import { aChief } from './fixture.ts';
import { progressIn } from './jobs/advance.ts';
import { phaseIn, phases } from './jobs/phases.ts';
import { chunksOfRows } from './read/readImport.ts';
import { noFigures } from './store.ts';
import { undoingOf } from './undo/undoChunk.ts';

const now = Timestamp.fromMillis(1e12);
const unit = aUnit();
const grant = aChief();
const entry = { card: anOfficeBearer({ village: 'Ajaysar' }), contact: aContact() };
const changes = { village: { from: 'Ajaysar', to: 'Pushkar' } };
const row = { number: 4, officeBearerId: 'bearer', unitId: 'RJ-P00001', post: 'president' } as const;

test.each([
  ['a new row into a vacant post', 'new', { card: null, contact: null, unit }, true],
  ['a new row into a post that has been filled since', 'new', { ...entry, unit }, false],
  ['a change of an entry as planned', 'changed', { ...entry, unit }, true],
  [
    'a change of an entry that has moved',
    'changed',
    { ...entry, card: anOfficeBearer({ village: 'Kekri' }), unit },
    false,
  ],
  [
    'a change of an entry whose term has ended',
    'changed',
    { ...entry, card: anOfficeBearer({ village: 'Ajaysar', until: '2026-11-01' }), unit },
    false,
  ],
  ['a change of a deleted entry', 'changed', { card: null, contact: null, unit }, false],
  [
    'a row of a closed unit',
    'new',
    { card: null, contact: null, unit: aUnit({ closed: '2026-11-01' }) },
    false,
  ],
  [
    'a row of a unit that moved out of the importer’s sight',
    'new',
    { card: null, contact: null, unit: aUnit({ path: { ...unit.path, block: 'RJ-B002' } }) },
    false,
  ],
] as const)('%s', (_case, kind, target, isWritten) => {
  expect(entryAfter({ ...row, kind, changes }, target, grant, now) !== null).toBe(isWritten);
});

test.each([
  ['an entry as the import left it is removed', true, entry, 'remove'],
  ['a change is reverted', false, entry, 'restore'],
  [
    'an entry that somebody has changed is kept',
    true,
    { ...entry, card: anOfficeBearer({ village: 'Kekri' }) },
    'kept',
  ],
  ['an entry that is gone already is counted as removed', true, null, 'gone'],
  ['a changed entry that somebody has removed is not restored', false, null, 'kept'],
] as const)('undo: %s', (_case, isNew, found, does) => {
  const applied = { number: 4, officeBearerId: 'bearer', isNew, changes, fingerprint: fingerprintOf(entry) };
  expect(undoingOf(applied, found, unit, grant).does).toBe(does);
});

test('an undo changes nothing of a holder with more rights than the grantee', () => {
  const applied = { number: 4, officeBearerId: 'bearer', changes, fingerprint: fingerprintOf(entry) };
  for (const isNew of [true, false])
    expect(undoingOf({ ...applied, isNew }, entry, unit, { ...grant, rights: ['import'] }).does).toBe('kept');
});

const chunk = (state: ChunkState) => ({ chunk: 0, rows: 10, state, figures: noFigures() });

test('an import enters the next phase only when every chunk is done', () => {
  expect(progressIn('checking', 2, [chunk('checked'), chunk('read')], now)).toEqual({
    figures: noFigures(),
    doneRows: 10,
    doneChunks: 1,
  });
  expect(progressIn('checking', 2, [chunk('checked'), chunk('checked')], now)).toMatchObject({
    state: 'comparing',
    doneRows: 0,
    doneChunks: 0,
  });
  expect(progressIn('comparing', 1, [chunk('checked')], now).state).toBeUndefined();
  expect(progressIn('committing', 1, [chunk('compared')], now).state).toBeUndefined();
});

test('a state that waits for a person shows what the phase before it has done', () => {
  expect(progressIn('comparing', 2, [chunk('compared'), chunk('compared')], now)).toMatchObject({
    state: 'checked',
    doneRows: 20,
    doneChunks: 2,
  });
});

test('the phases lead from a file to the dry run, and from there to the commit', () => {
  const after = (state: ImportState): ImportState[] => {
    const phase = phaseIn(state);
    return phase === null ? [state] : [state, ...after(phases[phase].next)];
  };
  expect(after('reading')).toEqual(['reading', 'checking', 'comparing', 'checked']);
  expect(after('committing')).toEqual(['committing', 'committed']);
  expect(after('undoing')).toEqual(['undoing', 'undone']);
});

async function* rowsOf(rows: number, length: number): AsyncGenerator<SheetRow> {
  for (let number = 1; number <= rows; number += 1) yield { number, cells: ['x'.repeat(length)] };
}

test('a sheet is cut at the same rows each time, and no chunk is too large for a document', async () => {
  const cut = async (rows: number, length: number) => {
    const sizes: number[] = [];
    for await (const some of chunksOfRows(rowsOf(rows, length), 150)) sizes.push(some.length);
    return sizes;
  };
  expect(await cut(310, 5)).toEqual([150, 150, 10]);
  const large = await cut(100, 30_000);
  expect(Math.max(...large)).toBeLessThan(10);
  expect(large.reduce((total, size) => total + size, 0)).toBe(100);
  expect(await cut(100, 30_000)).toEqual(large);
});
