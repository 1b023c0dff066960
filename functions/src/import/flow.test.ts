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
  ['a new row where somebody has come in between', 'new', { ...entry, unit }, false],
  ['a change of what is as it was', 'changed', { ...entry, unit }, true],
  [
    'a change of what has moved',
    'changed',
    { ...entry, card: anOfficeBearer({ village: 'Kekri' }), unit },
    false,
  ],
  [
    'a change for one who has left',
    'changed',
    { ...entry, card: anOfficeBearer({ village: 'Ajaysar', until: '2026-11-01' }), unit },
    false,
  ],
  ['a change of one who is gone', 'changed', { card: null, contact: null, unit }, false],
  [
    'a row of a closed unit',
    'new',
    { card: null, contact: null, unit: aUnit({ closed: '2026-11-01' }) },
    false,
  ],
  [
    'a row of a unit that moved out of the charge',
    'new',
    { card: null, contact: null, unit: aUnit({ path: { ...unit.path, block: 'RJ-B002' } }) },
    false,
  ],
] as const)('%s', (_case, kind, target, isWritten) => {
  expect(entryAfter({ ...row, kind, changes }, target, grant, now) !== null).toBe(isWritten);
});

test.each([
  ['an entry that is as the import left it goes', true, entry, 'remove'],
  ['a change is taken back', false, entry, 'restore'],
  ['what somebody has touched stays', true, { ...entry, card: anOfficeBearer({ village: 'Kekri' }) }, 'kept'],
  ['what is gone already is gone', true, null, 'gone'],
  ['a changed entry that somebody has removed stays removed', false, null, 'kept'],
] as const)('undoing: %s', (_case, isNew, found, does) => {
  const applied = { number: 4, officeBearerId: 'bearer', isNew, changes, fingerprint: fingerprintOf(entry) };
  expect(undoingOf(applied, found, unit, grant).does).toBe(does);
});

test('undoing takes nothing from a holder with more rights than whoever undoes', () => {
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
