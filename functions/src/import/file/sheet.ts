import type { Readable } from 'node:stream';
import {
  Failure,
  largestSheet,
  longestCell,
  mostSheetColumns,
  mostSheetRows,
  type SheetKind,
} from '@sangathan/model';
import { Archive } from './archive.ts';
import { readDelimited } from './delimited.ts';
import { filledDown, mergesIn } from './merges.ts';
import { openWorkbook } from './workbook.ts';
import { readWorksheet } from './worksheet.ts';

/** A row that is not empty. `number` is that in the sheet, from 1; `cells` begin with the first column. */
export interface SheetRow {
  number: number;
  cells: string[];
  /** The units above it, where a title or a merged cell names them once for many rows: see `CarryDown`. */
  carried?: Partial<Record<CarriedField, { text: string; isTitle: boolean }>>;
}

/** The columns that are often filled once for many rows, from the top of the tree down. */
export const carriedFields = ['district', 'assembly', 'block', 'mandal'] as const;
export type CarriedField = (typeof carriedFields)[number];

/** A table in a file; its rows can be read any number of times. */
export interface Worksheet {
  rows(): AsyncGenerator<SheetRow>;
  /** The rows with merged cells filled down: a second pass over the file. */
  filledRows(): AsyncGenerator<SheetRow>;
}

const signatures = {
  zip: Buffer.from([0x50, 0x4b, 0x03, 0x04]),
  /** OLE compound file: .xls, or XLSX under a password. */
  compound: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
} as const;

function beginsWith(bytes: Buffer, signature: Buffer): boolean {
  return bytes.subarray(0, signature.length).equals(signature);
}

/**
 * The whole file in memory, in a buffer of its own: it is small, only what it unpacks to is large.
 * @throws Failure `sheet-too-large`
 */
export async function bytesOf(input: Readable): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of input as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > largestSheet) throw new Failure('sheet-too-large');
    parts.push(part);
  }
  const bytes = new Uint8Array(size);
  let end = 0;
  for (const part of parts) {
    bytes.set(part, end);
    end += part.length;
  }
  return bytes;
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

async function worksheetsOf(archive: Archive): Promise<Worksheet[]> {
  const workbook = await openWorkbook(archive);
  return workbook.sheets.map((part) => {
    const rows = () => limited(readWorksheet(archive.read(part), workbook));
    return {
      rows,
      async *filledRows() {
        yield* filledDown(rows(), await mergesIn(archive.read(part)));
      },
    };
  });
}

/**
 * The visible worksheets of a file, in order; delimited text is one. `kind` is what the file was sent as, its
 * signature what it really is. Holds at most `largestSheet` bytes, and of what they unpack to only the shared
 * strings. Reading rows throws as this does.
 * @throws Failure `sheet-…`
 */
export async function openSheetFile(input: Readable, kind: SheetKind): Promise<Worksheet[]> {
  const bytes = Buffer.from((await bytesOf(input)).buffer);
  if (beginsWith(bytes, signatures.zip)) return worksheetsOf(await Archive.open(bytes));
  if (beginsWith(bytes, signatures.compound)) {
    const isEncrypted = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new Failure(isEncrypted ? 'sheet-password' : 'sheet-old-format');
  }
  if (kind === 'xlsx') throw new Failure('sheet-not-sheet');
  const rows = () => limited(readDelimited(bytes));
  return [{ rows, filledRows: rows }];
}
