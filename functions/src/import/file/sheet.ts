import type { Readable } from 'node:stream';
import {
  Failure,
  type Level,
  largestSheet,
  longestCell,
  longestSheetName,
  mostSheetColumns,
  type Post,
  type SheetKind,
} from '@sangathan/model';
import { Archive } from './archive.ts';
import { type HeadingSense, readDelimited, textFormatOf } from './delimited.ts';
import { openOther } from './format/open.ts';
import type { Table } from './format/table.ts';
import { excelRows } from './limits.ts';
import { filledDown, mergesIn } from './merges.ts';
import { openWorkbook } from './workbook.ts';
import { hiddenColumnsIn, readWorksheet } from './worksheet.ts';

/** A row that is not empty. `number` is that in its worksheet, from 1, until it has one of its import: see `rowNumberOf`. */
export interface SheetRow {
  number: number;
  /** From the first column on. */
  cells: string[];
  /** Hidden in the spreadsheet program, by hand or by a filter. */
  isHidden?: boolean | undefined;
  /** The units above it, where a title or a merged cell names them once for many rows: see `CarryDown`. */
  carried?: Partial<Record<CarriedField, { text: string; isTitle: boolean }>> | undefined;
  /** The last line by itself above it that has the shape of no title, but may be one all the same. */
  line?: string | undefined;
  /** It is such a line itself. */
  isLine?: boolean | undefined;
  /** The name of its worksheet and the titles above the headings. */
  near?: string[] | undefined;
  /** The post of the last line above it, instead of that of the whole import; null if that line leaves it open. */
  post?: { post: Post | null; level: Level | null } | undefined;
  /** It stands above the headings and has a phone number: a list whose headings are repeated further down. */
  isAbove?: boolean | undefined;
  /** It has more cells than the headings, in a text. */
  isTooWide?: boolean | undefined;
}

/** The columns that are often filled once for many rows, from the top of the tree down. */
export const carriedFields = ['district', 'assembly', 'block', 'mandal'] as const;
export type CarriedField = (typeof carriedFields)[number];

/** What a worksheet was taken for. A text is one worksheet, without a name. */
export interface WorksheetFacts {
  name: string;
  isHidden: boolean;
  /** Of a text; null in a workbook. */
  encoding: string | null;
  delimiter: string | null;
}

/** A table in a file; its rows can be read any number of times. */
export interface Worksheet extends WorksheetFacts {
  /** The rows, with merged cells filled down. */
  rows(): AsyncGenerator<SheetRow>;
  /** From 0. */
  hiddenColumns(): Promise<number[]>;
}

const zip = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

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
    if (count > excelRows) throw new Failure('sheet-too-many-rows');
    if (row.cells.length > mostSheetColumns) throw new Failure('sheet-too-many-columns');
    if (row.cells.some((cell) => cell.length > longestCell)) throw new Failure('sheet-cell-too-long');
    yield row;
  }
}

async function worksheetsOf(archive: Archive): Promise<Worksheet[]> {
  const workbook = await openWorkbook(archive);
  return workbook.sheets.map(({ name, isHidden, part }) => ({
    ...{ name, isHidden, encoding: null, delimiter: null },
    async *rows() {
      const merges = await mergesIn(archive.read(part));
      yield* filledDown(limited(readWorksheet(archive.read(part), workbook)), merges);
    },
    hiddenColumns: () => hiddenColumnsIn(archive.read(part)),
  }));
}

function textIn(bytes: Buffer, sense: HeadingSense): Worksheet {
  const format = textFormatOf(bytes, sense);
  const { encoding, delimiter } = format;
  return {
    ...{ name: '', isHidden: false, encoding, delimiter },
    rows: () => limited(readDelimited(bytes, format)),
    hiddenColumns: async () => [],
  };
}

function worksheetOf({ name, isHidden, rows, merges, hiddenColumns }: Table): Worksheet {
  return {
    ...{
      name: name.replace(/\p{Cc}/gu, ' ').slice(0, longestSheetName),
      isHidden,
      encoding: null,
      delimiter: null,
    },
    async *rows() {
      yield* filledDown(limited(rows()), await merges());
    },
    hiddenColumns,
  };
}

/** The kinds under whose name a portal may send delimited text. */
const textKinds: readonly SheetKind[] = ['csv', 'xls'];

/**
 * The worksheets of a file, in order; delimited text is one. `kind` is what the file was sent as, its content what it
 * really is; `sense` tells headings, by which the cells of a text are told. Holds at most `largestSheet` bytes, and of
 * what they unpack to only the shared strings, except for old Excel, which is smaller. Reading rows throws as this
 * does.
 * @throws Failure `sheet-…`
 */
export async function openSheetFile(
  input: Readable,
  kind: SheetKind,
  sense: HeadingSense,
): Promise<Worksheet[]> {
  const bytes = Buffer.from((await bytesOf(input)).buffer);
  const other = await openOther(bytes);
  if (other) return other.tables.map(worksheetOf);
  if (bytes.subarray(0, zip.length).equals(zip)) return worksheetsOf(await Archive.open(bytes));
  if (!textKinds.includes(kind)) throw new Failure('sheet-not-sheet');
  return [textIn(bytes, sense)];
}
