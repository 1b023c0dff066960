import { ChunkKeys, ImportRow, type RowKeys } from '@sangathan/model';
import type { Firestore } from 'firebase-admin/firestore';
import { parsed, unpacked } from '../../platform/document.ts';
import { ChunkRows, emptyRow, placesOver } from '../check/checkRows.ts';
import { isAlike } from '../check/plan.ts';
import { chunkAt, chunkFrom, isOvertaken, payloadAt, rowAt } from '../store.ts';
import { type Comparison, comparedFigures, comparedRow, compareRows, KeyIndex } from './compareRows.ts';

/** Payloads read at once. */
const atOnce = 20;

async function* keysByChunk(db: Firestore, importId: string, chunks: number) {
  for (let from = 0; from < chunks; from += atOnce) {
    const some = Array.from({ length: Math.min(atOnce, chunks - from) }, (_, index) => from + index);
    const found = await db.getAll(...some.map((chunk) => payloadAt(db, importId, 'keys', chunk)));
    for (const [index, payload] of found.entries())
      yield { chunk: from + index, rows: unpacked(payload, ChunkKeys) };
  }
}

/** The rows as they stand, or as they would if there had been something to see of them. */
async function rowsAsChecked(db: Firestore, importId: string, keys: RowKeys[]): Promise<ImportRow[]> {
  const found = await db.getAll(...keys.map(({ number }) => rowAt(db, importId, number)));
  return keys.map((row, index) => {
    const { number, outcome, officeBearerId, name, post, unitName, mobile } = row;
    const shown = found[index] && parsed(found[index], ImportRow);
    return shown ?? { ...emptyRow(number), outcome, officeBearerId, name, post, unitName, mobile };
  });
}

/** Writes what comparing a chunk's rows has come to, once. */
async function writeComparisons(
  db: Firestore,
  importId: string,
  chunk: number,
  keys: RowKeys[],
  comparisons: Comparison[],
): Promise<void> {
  const chunkFound = await chunkAt(db, importId, chunk).get();
  const stored = chunkFrom(chunkFound);
  if (!stored || stored.isCompared || stored.phase !== 'checked' || !chunkFound.updateTime) return;
  const numbers = new Set(comparisons.map(({ number }) => number));
  const before = await rowsAsChecked(
    db,
    importId,
    keys.filter(({ number }) => numbers.has(number)),
  );
  const rows = unpacked(await payloadAt(db, importId, 'rows', chunk).get(), ChunkRows);
  const sources = new Map(rows.map((row) => [row.number, { cells: row.cells, under: placesOver(row) }]));
  const after = comparisons.map((comparison, index) =>
    comparedRow(
      before[index] ?? emptyRow(comparison.number),
      comparison,
      sources.get(comparison.number) ?? { cells: [], under: {} },
    ),
  );
  const batch = db.batch();
  for (const row of after) batch.set(rowAt(db, importId, row.number), row);
  batch.update(
    chunkFound.ref,
    {
      figures: comparedFigures(stored.figures, before, after),
      leftOut: comparisons.filter(({ issue }) => issue !== null).map(({ number }) => number),
      isCompared: true,
    },
    { lastUpdateTime: chunkFound.updateTime },
  );
  try {
    await batch.commit();
  } catch (error) {
    if (!isOvertaken(error)) throw error;
  }
}

/** Compares all rows of a sheet with each other; done again, it finds its work done. */
export async function compareSheet(db: Firestore, importId: string, chunks: number): Promise<void> {
  const index = new KeyIndex();
  for await (const { rows } of keysByChunk(db, importId, chunks)) index.add(rows);
  if (index.isEmpty) return;
  const shared: { chunk: number; rows: RowKeys[] }[] = [];
  for await (const { chunk, rows } of keysByChunk(db, importId, chunks)) {
    const some = rows.filter((row) => index.isShared(row));
    if (some.length > 0) shared.push({ chunk, rows: some });
  }
  const alike = (one: RowKeys, other: RowKeys) => isAlike('', one.name, other.name);
  const comparisons = compareRows(
    shared.flatMap(({ rows }) => rows),
    alike,
  );
  const byNumber = new Map(comparisons.map((comparison) => [comparison.number, comparison]));
  for (const { chunk, rows } of shared) {
    const own = rows.flatMap(({ number }) => byNumber.get(number) ?? []);
    if (own.length > 0) await writeComparisons(db, importId, chunk, rows, own);
  }
}
