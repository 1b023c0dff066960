import {
  type ColumnQuestion,
  collections,
  Failure,
  type Import,
  ImportFailureCode,
  ImportMapping,
  isMapped,
  type SheetMapping,
  sampleCells,
  sheetPath,
} from '@sangathan/model';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { packed, parsed } from '../../platform/document.ts';
import { treeOf } from '../check/unitTree.ts';
import { readSheet, type SheetRow } from '../file/sheet.ts';
import { Few } from '../jobs/few.ts';
import type { Ports } from '../jobs/ports.ts';
import { CarryDown } from '../row/carryDown.ts';
import { findHeadings, type Headings, headingSample, type RememberedHeadings } from '../row/heading.ts';
import {
  changeImport,
  chunkAt,
  entering,
  fail,
  importAt,
  importOf,
  isOvertaken,
  noFigures,
  payloadAt,
} from '../store.ts';

/** The unit whose people remember what their headings mean. */
export function remembererOf({ path }: Pick<Import, 'path'>): string {
  return path.district ?? path.state;
}

async function rememberedBy(db: Firestore, sheet: Import): Promise<RememberedHeadings> {
  const found = await db.collection(collections.importMappings).doc(remembererOf(sheet)).get();
  return parsed(found, ImportMapping)?.fields ?? {};
}

function mappingOf({ row, columns, titles, post, level }: Headings): SheetMapping {
  const mapped = columns.map(({ field, font }) => ({ field, font }));
  return { headingRow: row, columns: mapped, titles, post, level };
}

/** What a person has to say before the sheet can be read; `null` where it is all clear. */
export function questionOf(headings: Headings, rows: SheetRow[]): ColumnQuestion | null {
  const isClear = headings.columns.every(({ isSure }) => isSure) && isMapped(mappingOf(headings));
  if (isClear) return null;
  const below = rows.filter(({ number }) => number > headings.row);
  const columns = headings.columns.map((column, index) => ({
    ...column,
    samples: below.flatMap(({ cells }) => cells[index]?.trim() || []).slice(0, sampleCells),
  }));
  const { row: headingRow, titles, post, level } = headings;
  return { headingRow, columns, titles, post, level };
}

/** Most UTF-8 bytes of rows in a chunk: with its plan and its undo it stays below a document's mebibyte. */
const chunkBytes = 250_000;

/** Rows in portions that fit a chunk, cut at the same places each time the same sheet is read. */
export async function* portionsOf(rows: AsyncIterable<SheetRow>, most: number): AsyncGenerator<SheetRow[]> {
  let portion: SheetRow[] = [];
  let bytes = 0;
  for await (const row of rows) {
    const size = Buffer.byteLength(JSON.stringify(row));
    if (portion.length === most || (portion.length > 0 && bytes + size > chunkBytes)) {
      yield portion;
      portion = [];
      bytes = 0;
    }
    portion.push(row);
    bytes += size;
  }
  if (portion.length > 0) yield portion;
}

/** Writes a chunk that is not there yet; one that is has been read from the same file. */
async function writeChunk(db: Firestore, importId: string, chunk: number, rows: SheetRow[]): Promise<void> {
  const batch = db.batch();
  const stored = {
    chunk,
    rows: rows.length,
    phase: 'read',
    figures: noFigures(),
    isCompared: false,
    leftOut: [],
  };
  batch.create(chunkAt(db, importId, chunk), stored);
  batch.create(payloadAt(db, importId, 'rows', chunk), packed(rows));
  try {
    await batch.commit();
  } catch (error) {
    if (!isOvertaken(error)) throw error;
  }
}

/** Chunks on their way at once. */
const atOnce = 4;

/** How often the page hears how far the reading has come, in milliseconds. */
const tellEvery = 1000;

async function* carried(rows: AsyncIterable<SheetRow>, { headingRow, columns, titles }: SheetMapping) {
  const carry = new CarryDown(columns, titles);
  for await (const row of rows) if (row.number > headingRow) yield carry.next(row);
}

/** Cuts the sheet into chunks, and says how many there are. */
async function cut(
  { db, rowsPerChunk }: Ports,
  importId: string,
  rows: AsyncIterable<SheetRow>,
  mapping: SheetMapping,
) {
  const writing = new Few(atOnce);
  let [chunks, count, toldAt] = [0, 0, Date.now()];
  for await (const portion of portionsOf(carried(rows, mapping), rowsPerChunk)) {
    const chunk = chunks;
    await writing.begin(() => writeChunk(db, importId, chunk, portion));
    chunks += 1;
    count += portion.length;
    if (Date.now() - toldAt < tellEvery) continue;
    toldAt = Date.now();
    await importAt(db, importId).update({ rows: count });
  }
  await writing.end();
  return { chunks, rows: count };
}

/** Rows of which the first are looked at before all are gone through: the file is opened once. */
class Ahead {
  readonly #rows: AsyncIterator<SheetRow>;
  readonly #first: SheetRow[] = [];

  constructor(rows: AsyncIterable<SheetRow>) {
    this.#rows = rows[Symbol.asyncIterator]();
  }

  async first(count: number): Promise<SheetRow[]> {
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

  /** Lets go of the file. */
  async close(): Promise<void> {
    await this.#rows.return?.();
  }
}

/** The mapping of a sheet, found now or chosen before; `null` when a person has to be asked, and was. */
async function findMapping(
  db: Firestore,
  importId: string,
  sheet: Import,
  rows: Ahead,
): Promise<SheetMapping | null> {
  if (sheet.mapping) return sheet.mapping;
  const [first, remembered] = await Promise.all([rows.first(headingSample), rememberedBy(db, sheet)]);
  const headings = findHeadings(first, remembered);
  if (!headings) throw new Failure('sheet-no-heading');
  const mapping = mappingOf(headings);
  const names = headings.columns.map(({ heading }) => heading);
  const question = questionOf(headings, first);
  await changeImport(db, importId, ({ state, mapping: chosen }) => {
    if (state !== 'reading' || chosen !== null) return null;
    return question ? { ...entering('mapping'), question, headings: names } : { mapping, headings: names };
  });
  return question ? null : mapping;
}

/**
 * Reads an import's file in a stream and cuts it into chunks. Read again after a death, it cuts at the
 * same places and writes what is missing. A file that cannot be read fails the import and says why.
 */
export async function readImport(ports: Ports, importId: string): Promise<void> {
  const { db, openSheet } = ports;
  const sheet = await importOf(db, importId);
  if (sheet?.state !== 'reading') return;
  const file = new Ahead(readSheet(openSheet(sheetPath(sheet.uid, importId)), sheet.kind));
  try {
    const mapping = await findMapping(db, importId, sheet, file);
    if (mapping === null) return;
    // The checks will want it; whether it can be read is theirs to tell.
    treeOf(db, importId, sheet).catch(() => {});
    const { chunks, rows } = await cut(ports, importId, file.all(), mapping);
    if (rows === 0) throw new Failure('sheet-empty');
    await changeImport(db, importId, ({ state }) =>
      state === 'reading' ? { ...entering('checking', Timestamp.now()), chunks, rows } : null,
    );
  } catch (error) {
    const failure = error instanceof Failure ? ImportFailureCode.safeParse(error.code).data : undefined;
    if (failure === undefined) throw error;
    await fail(db, importId, failure);
  } finally {
    await file.close();
  }
}
