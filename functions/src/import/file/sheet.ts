import type { Readable } from 'node:stream';
import {
  Failure,
  largestSheet,
  longestCell,
  mostSheetColumns,
  mostSheetRows,
  type SheetKind,
} from '@sangathan/model';
import { findHeadings, headingSample } from '../row/heading.ts';
import { Archive } from './archive.ts';
import { readDelimited } from './delimited.ts';
import { filledDown, mergesIn } from './merges.ts';
import { openWorkbook } from './workbook.ts';
import { readWorksheet } from './worksheet.ts';

/** A row with anything in it: its number in the sheet, from 1, and its cells from the first column on. */
export interface SheetRow {
  number: number;
  cells: string[];
  /** What the row stands under, where a title or a merged cell says it once for many: see `CarryDown`. */
  under?: Partial<Record<CarriedField, { text: string; isTitle: boolean }>>;
}

/** The places that are often written once for many rows, from the top down. */
export const carriedFields = ['district', 'assembly', 'block', 'mandal'] as const;
export type CarriedField = (typeof carriedFields)[number];

/** Most visible worksheets that are tried for a table. */
const mostTried = 20;

const signatures = {
  zip: Buffer.from([0x50, 0x4b, 0x03, 0x04]),
  /** The container of .xls files, and of XLSX files under a password. */
  compound: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
} as const;

function beginsWith(bytes: Buffer, signature: Buffer): boolean {
  return bytes.subarray(0, signature.length).equals(signature);
}

/** The file as it stands in Storage; it is small, what it unpacks to is not. */
async function gathered(input: Readable): Promise<Buffer> {
  const portions: Buffer[] = [];
  let size = 0;
  for await (const portion of input as AsyncIterable<Buffer>) {
    size += portion.length;
    if (size > largestSheet) throw new Failure('sheet-too-large');
    portions.push(portion);
  }
  return Buffer.concat(portions, size);
}

async function* limited(rows: AsyncIterable<SheetRow>): AsyncGenerator<SheetRow> {
  let count = 0;
  for await (const row of rows) {
    count += 1;
    if (count > mostSheetRows) throw new Failure('sheet-too-many-rows');
    if (row.cells.length > mostSheetColumns) throw new Failure('sheet-too-many-columns');
    if (row.cells.some((cell) => cell.length > longestCell)) throw new Failure('sheet-cell-too-long');
    yield row;
  }
}

async function isTable(rows: AsyncIterable<SheetRow>): Promise<boolean> {
  const first: SheetRow[] = [];
  for await (const row of rows) {
    first.push(row);
    if (first.length === headingSample) break;
  }
  return findHeadings(first) !== null;
}

/** The first visible worksheet with a heading row, or else the first with anything in it. */
async function* readWorkbook(bytes: Buffer): AsyncGenerator<SheetRow> {
  const archive = await Archive.open(bytes);
  const workbook = await openWorkbook(archive);
  const rowsOf = (sheet: string) => limited(readWorksheet(archive.read(sheet), workbook));
  const mergedRowsOf = async (sheet: string) =>
    filledDown(rowsOf(sheet), await mergesIn(archive.read(sheet)));
  const tried = workbook.sheets.slice(0, mostTried);
  for (const sheet of tried) {
    if (await isTable(rowsOf(sheet))) return yield* await mergedRowsOf(sheet);
  }
  for (const sheet of tried) {
    let isEmpty = true;
    for await (const row of rowsOf(sheet)) {
      isEmpty = false;
      yield row;
    }
    if (!isEmpty) return;
  }
}

function rowsIn(bytes: Buffer, kind: SheetKind): AsyncGenerator<SheetRow> {
  if (beginsWith(bytes, signatures.zip)) return readWorkbook(bytes);
  if (beginsWith(bytes, signatures.compound)) {
    const isEncrypted = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new Failure(isEncrypted ? 'sheet-password' : 'sheet-old-format');
  }
  if (kind === 'xlsx') throw new Failure('sheet-not-sheet');
  return limited(readDelimited(bytes));
}

/**
 * The rows of a file, in order, without the blank ones; of a workbook, those of its first visible worksheet
 * with a table. `kind` is what the file was sent as; its bytes say what it is. At most `largestSheet` bytes
 * are held, and of what they unpack to no more than the texts that rows share.
 * @throws Failure `sheet-…`
 */
export async function* readSheet(input: Readable, kind: SheetKind): AsyncGenerator<SheetRow> {
  let isEmpty = true;
  for await (const row of rowsIn(await gathered(input), kind)) {
    isEmpty = false;
    yield row;
  }
  if (isEmpty) throw new Failure('sheet-empty');
}
