import {
  type ColumnQuestion,
  Failure,
  type Import,
  type ImportChunk,
  isMapped,
  longestCell,
  type SheetMapping,
  sampleCells,
  sheetPath,
} from '@sangathan/model';
import type { Firestore } from 'firebase-admin/firestore';
import pMap from 'p-map';
import { packed } from '../../platform/document.ts';
import { commitUnlessContended } from '../../platform/firestoreError.ts';
import { quoted } from '../cell/text.ts';
import type { SheetRow } from '../file/sheet.ts';
import { findHeadings, type Headings, headingSample } from '../heading/heading.ts';
import { rememberedHeadings } from '../heading/rememberedHeadings.ts';
import type { Ports } from '../ports.ts';
import { CarryDown } from '../row/carryDown.ts';
import { changeImport, chunkAt, entering, importOf, noFigures, payloadAt } from '../store.ts';
import { treeOf } from '../unit/unitTree.ts';

/** What the columns are, as they were recognised. */
export function mappingOf({ row, columns, titles, post, level }: Headings): SheetMapping {
  const mapped = columns.map(({ field, font }) => ({ field, font }));
  return { headingRow: row, columns: mapped, titles, post, level };
}

/** What a person has to answer before the sheet can be read; null if nothing is uncertain. */
export function questionOf(headings: Headings, rows: SheetRow[]): ColumnQuestion | null {
  const isClear = headings.columns.every(({ isSure }) => isSure) && isMapped(mappingOf(headings));
  if (isClear) return null;
  const below = rows.filter(({ number }) => number > headings.row);
  const columns = headings.columns.map((column, index) => ({
    ...column,
    samples: below
      .flatMap(({ cells }) => quoted(cells[index] ?? '', longestCell) || [])
      .slice(0, sampleCells),
  }));
  const { row: headingRow, titles, post, level } = headings;
  return { headingRow, columns, titles, post, level };
}

/** An iterator whose first rows can be looked at before all are consumed, so that the file is opened once. */
class PeekableRows {
  readonly #rows: AsyncIterator<SheetRow>;
  readonly #first: SheetRow[] = [];

  constructor(rows: AsyncIterable<SheetRow>) {
    this.#rows = rows[Symbol.asyncIterator]();
  }

  async peek(count: number): Promise<SheetRow[]> {
    while (this.#first.length < count) {
      const next = await this.#rows.next();
      if (next.done) break;
      this.#first.push(next.value);
    }
    return this.#first;
  }

  async *all(): AsyncGenerator<SheetRow> {
    yield* this.#first;
    for (let next = await this.#rows.next(); !next.done; next = await this.#rows.next()) yield next.value;
  }

  async close(): Promise<void> {
    await this.#rows.return?.();
  }
}

/** The mapping of an import, stored or found now; null when a person has to be asked, which puts it into `mapping`. */
async function mappingFor(
  db: Firestore,
  importId: string,
  importDocument: Import,
  rows: PeekableRows,
): Promise<SheetMapping | null> {
  if (importDocument.mapping) return importDocument.mapping;
  const [first, remembered] = await Promise.all([
    rows.peek(headingSample),
    rememberedHeadings(db, importDocument.path),
  ]);
  const found = findHeadings(first, remembered);
  if (!found) throw new Failure('sheet-no-heading');
  const mapping = mappingOf(found);
  const headings = found.columns.map(({ heading }) => heading);
  const question = questionOf(found, first);
  await changeImport(db, importId, ({ state, mapping: chosen }) => {
    if (state !== 'reading' || chosen !== null) return null;
    return question ? { ...entering('mapping'), question, headings } : { mapping, headings };
  });
  return question ? null : mapping;
}

/** The rows below the headings, with the units carried down to them. */
export async function* peopleIn(
  rows: AsyncIterable<SheetRow> | Iterable<SheetRow>,
  { headingRow, columns, titles }: SheetMapping,
) {
  const carry = new CarryDown(columns, titles);
  for await (const row of rows) if (row.number > headingRow) yield carry.next(row);
}

/** Maximum UTF-8 bytes of the rows of a chunk: with its plan and its undo it stays below Firestore's 1 MiB. */
const chunkBytes = 250_000;

/** Rows in chunks of at most `most`. Deterministic: the same sheet is always cut at the same rows. */
export async function* chunksOfRows(rows: AsyncIterable<SheetRow>, most: number): AsyncGenerator<SheetRow[]> {
  let chunk: SheetRow[] = [];
  let bytes = 0;
  for await (const row of rows) {
    const size = Buffer.byteLength(JSON.stringify(row));
    if (chunk.length === most || (chunk.length > 0 && bytes + size > chunkBytes)) {
      yield chunk;
      chunk = [];
      bytes = 0;
    }
    chunk.push(row);
    bytes += size;
  }
  if (chunk.length > 0) yield chunk;
}

/** Writes a chunk. Idempotent: one that exists was read from the same file. */
async function writeChunk(db: Firestore, importId: string, chunk: number, rows: SheetRow[]): Promise<void> {
  const stored: ImportChunk = {
    chunk,
    rows: rows.length,
    state: 'read',
    figures: noFigures(),
    leftOut: [],
  };
  const batch = db.batch();
  batch.create(chunkAt(db, importId, chunk), stored);
  batch.create(payloadAt(db, importId, 'rows', chunk), packed(rows));
  await commitUnlessContended(batch);
}

/** Sets fields of an import as long as it is still being read. */
function whileReading(db: Firestore, importId: string, fields: Partial<Import>): Promise<Import | null> {
  return changeImport(db, importId, ({ state, chunks }) =>
    state === 'reading' && chunks === null ? fields : null,
  );
}

/** Chunks written at once. */
const atOnce = 4;

/** Milliseconds between two updates of the number of rows read. */
const updateEvery = 1000;

/** Writes all chunks of a sheet, and counts them and their rows. */
async function writeChunks(
  { db, rowsPerChunk }: Ports,
  importId: string,
  rows: AsyncIterable<SheetRow>,
): Promise<{ chunks: number; rows: number }> {
  let [count, updatedAt] = [0, Date.now()];
  const write = async (some: SheetRow[], chunk: number) => {
    await writeChunk(db, importId, chunk, some);
    count += some.length;
    if (Date.now() - updatedAt < updateEvery) return;
    updatedAt = Date.now();
    await whileReading(db, importId, { rows: count });
  };
  const written = await pMap(chunksOfRows(rows, rowsPerChunk), write, { concurrency: atOnce });
  return { chunks: written.length, rows: count };
}

/**
 * Streams the file of an import into chunks; `chunks` of the import is set once all are written. Idempotent:
 * repeated, it writes what is missing.
 * @throws Failure `sheet-…`
 */
export async function readImport(ports: Ports, importId: string): Promise<void> {
  const { db, readSheet } = ports;
  const importDocument = await importOf(db, importId);
  if (importDocument?.state !== 'reading' || importDocument.chunks !== null) return;
  const { uid, kind } = importDocument;
  const rows = new PeekableRows(readSheet(sheetPath(uid, importId), kind));
  try {
    const mapping = await mappingFor(db, importId, importDocument, rows);
    if (mapping === null) return;
    // Warms the cache for the checks, which also handle its failure.
    treeOf(db, importId, importDocument).catch(() => {});
    const written = await writeChunks(ports, importId, peopleIn(rows.all(), mapping));
    if (written.rows === 0) throw new Failure('sheet-empty');
    await whileReading(db, importId, written);
  } finally {
    await rows.close();
  }
}
