import { ChunkKeys, ImportRow, type RowKeys } from '@sangathan/model';
import type { Firestore } from 'firebase-admin/firestore';
import pMap from 'p-map';
import { parsed, unpacked } from '../../platform/document.ts';
import { commitUnlessContended } from '../../platform/firestoreError.ts';
import { ChunkRows, carriedTexts } from '../check/checkRows.ts';
import { isAlike } from '../check/plan.ts';
import type { Ports } from '../ports.ts';
import { emptyRow } from '../rows.ts';
import { chunkAt, chunkFrom, importOf, payloadAt, rowAt } from '../store.ts';
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

/** The rows that share a key with another row of the import, by chunk. */
async function sharedRows(db: Firestore, importId: string, chunks: number): Promise<Map<number, RowKeys[]>> {
  const index = new KeyIndex();
  for await (const { rows } of keysByChunk(db, importId, chunks)) index.add(rows);
  const shared = new Map<number, RowKeys[]>();
  if (index.isEmpty) return shared;
  for await (const { chunk, rows } of keysByChunk(db, importId, chunks)) {
    const some = rows.filter((row) => index.isShared(row));
    if (some.length > 0) shared.set(chunk, some);
  }
  return shared;
}

/** The rows as they were checked; one that was not stored had nothing to report. */
async function checkedRows(db: Firestore, importId: string, rows: RowKeys[]): Promise<ImportRow[]> {
  const found = await db.getAll(...rows.map(({ number }) => rowAt(db, importId, number)));
  return rows.map((row, index) => {
    const { number, outcome, officeBearerId, name, post, unitName, mobile } = row;
    const stored = found[index] && parsed(found[index], ImportRow);
    return stored ?? { ...emptyRow(number), outcome, officeBearerId, name, post, unitName, mobile };
  });
}

/** Each compared row before and after. `rows` and `comparisons` are of the same rows, in the same order. */
async function withComparisons(
  db: Firestore,
  importId: string,
  chunk: number,
  rows: RowKeys[],
  comparisons: Comparison[],
) {
  if (rows.length === 0) return { before: [], after: [] };
  const before = await checkedRows(db, importId, rows);
  const read = unpacked(await payloadAt(db, importId, 'rows', chunk).get(), ChunkRows);
  const sources = new Map(read.map((row) => [row.number, { cells: row.cells, carried: carriedTexts(row) }]));
  const after = comparisons.map((comparison, index) =>
    comparedRow(
      before[index] ?? emptyRow(comparison.number),
      comparison,
      sources.get(comparison.number) ?? { cells: [], carried: {} },
    ),
  );
  return { before, after };
}

/** Writes the comparisons of a chunk and marks it compared, in one batch. */
async function writeComparisons(
  db: Firestore,
  importId: string,
  chunk: number,
  rows: RowKeys[],
  comparisons: Comparison[],
): Promise<void> {
  const found = await chunkAt(db, importId, chunk).get();
  const stored = chunkFrom(found);
  if (stored?.state !== 'checked' || !found.updateTime) return;
  const { before, after } = await withComparisons(db, importId, chunk, rows, comparisons);
  const figures = comparedFigures(stored.figures, before, after);
  const leftOut = comparisons.filter(({ issue }) => issue !== null).map(({ number }) => number);
  const batch = db.batch();
  for (const row of after) batch.set(rowAt(db, importId, row.number), row);
  batch.update(found.ref, { state: 'compared', figures, leftOut }, { lastUpdateTime: found.updateTime });
  await commitUnlessContended(batch);
}

/** Compares all rows of an import with each other. Idempotent: what a dead worker has written is left. */
export async function compareImport({ db }: Ports, importId: string): Promise<void> {
  const found = await importOf(db, importId);
  if (found?.state !== 'comparing' || found.chunks === null) return;
  const shared = await sharedRows(db, importId, found.chunks);
  const comparisons = new Map(
    compareRows([...shared.values()].flat(), (one, other) => isAlike('', one.name, other.name), {
      areAnswers: found.mapping?.columns.some(({ field }) => field === 'answeredAt') ?? false,
    }).map((comparison) => [comparison.number, comparison]),
  );
  const writeChunk = async (chunk: number) => {
    const rows = (shared.get(chunk) ?? []).filter(({ number }) => comparisons.has(number));
    const own = rows.flatMap(({ number }) => comparisons.get(number) ?? []);
    await writeComparisons(db, importId, chunk, rows, own);
  };
  await pMap(Array.from({ length: found.chunks }).keys(), writeChunk, { concurrency: atOnce });
}
