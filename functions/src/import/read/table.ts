import {
  Failure,
  type ImportField,
  type ImportWorksheet,
  longestQuotedRow,
  mostSheetRows,
  nameFields,
  quotedRows,
  type SheetMapping,
  type TakenFor,
  type WorksheetSkip,
} from '@sangathan/model';
import { isLost, quoted, tidy } from '../cell/text.ts';
import { isCellError } from '../file/cellError.ts';
import { isMojibake, withoutMojibake } from '../file/mojibake.ts';
import type { SheetRow } from '../file/sheet.ts';
import { findHeadings, type Headings, headingSample } from '../heading/heading.ts';
import { nothingRemembered, type RememberedHeadings } from '../heading/remembered.ts';
import { PeopleOfRows } from '../row/people.ts';
import { isBlank } from '../row/row.ts';
import { isStart, type SheetPart, type WorksheetStart } from './readSheet.ts';

/** The mapping of a worksheet, as it was recognised. */
export function mappingOf({ row, columns, titles, people }: Headings): SheetMapping {
  const mapped = columns.map(({ field, font, person }) => ({ field, font, person }));
  return { headingRow: row, columns: mapped, titles, people, dayOrder: 'dayFirst' };
}

/** The worksheets and rows of a file, of which some can be looked at before they are read. */
class Parts {
  readonly #parts: AsyncIterator<SheetPart>;
  readonly #ahead: SheetRow[] = [];
  #start: WorksheetStart | null = null;
  #isOver = false;
  isRepaired = false;

  constructor(parts: AsyncIterable<SheetPart>) {
    this.#parts = parts[Symbol.asyncIterator]();
  }

  /** The next worksheet; its rows come from `peek` and `rows`. Read those of the one before to their end first. */
  async worksheet(): Promise<WorksheetStart | null> {
    if (this.#start === null && !this.#isOver) await this.#fetch();
    const start = this.#start;
    this.#start = null;
    return start;
  }

  /** The first rows of the worksheet. */
  async peek(count: number): Promise<SheetRow[]> {
    while (this.#ahead.length < count && (await this.#fetch()));
    return this.#ahead.slice(0, count);
  }

  /** The rows of the worksheet that have not been read. */
  async *rows(): AsyncGenerator<SheetRow> {
    while (this.#ahead.length > 0 || (await this.#fetch())) {
      const row = this.#ahead.shift();
      if (row) yield row;
    }
  }

  async close(): Promise<void> {
    await this.#parts.return?.();
  }

  /** Fetches a row of the worksheet; false at its end. */
  async #fetch(): Promise<boolean> {
    if (this.#isOver || this.#start !== null) return false;
    const next = await this.#parts.next();
    if (next.done) this.#isOver = true;
    else if (isStart(next.value)) this.#start = next.value;
    else this.#ahead.push(this.#repaired(next.value));
    return !next.done && !isStart(next.value);
  }

  #repaired(row: SheetRow): SheetRow {
    if (!row.cells.some(isMojibake)) return row;
    const cells = row.cells.map((cell) => (isMojibake(cell) ? (withoutMojibake(cell) ?? cell) : cell));
    this.isRepaired ||= cells.some((cell, column) => cell !== row.cells[column]);
    return { ...row, cells };
  }
}

/** Rows without anybody in one go that are kept: a serial number or a district may be dragged far down. */
const mostIdleRows = 1000;

/** Counts the rows of an import, and tells those without anybody that are too many to keep. */
class RowCount {
  #people = 0;
  #kept = 0;
  #idle = 0;
  /** Rows that were not kept. */
  dropped = 0;

  /** @throws Failure `sheet-too-many-rows` */
  isKept(isIdle: boolean): boolean {
    this.#idle = isIdle ? this.#idle + 1 : 0;
    if (!isIdle) this.#people += 1;
    if (this.#people > mostSheetRows) throw new Failure('sheet-too-many-rows');
    const isSurplus = isIdle && (this.#idle > mostIdleRows || this.#kept >= mostSheetRows);
    if (isSurplus) this.dropped += 1;
    else this.#kept += 1;
    return !isSurplus;
  }
}

const personFields: ReadonlySet<ImportField> = new Set([
  ...nameFields,
  ...(['mobile', 'alternativeMobile', 'email'] as const),
]);

/** Whether a cell has a phone number. */
function hasNumber(cell: string): boolean {
  return /[\d०-९]{10}|[\d०-९]{5} [\d०-९]{5}/.test(cell);
}

/** The table of an import's file: the worksheets with the columns of the first that has headings, one after another. */
export class SheetTable {
  readonly #parts: Parts;
  readonly #remembered: RememberedHeadings;
  readonly #count = new RowCount();
  readonly #worksheets: ImportWorksheet[] = [];
  #start: WorksheetStart | null = null;
  #headings: Headings | null = null;
  /** The first rows of the worksheet with the headings. */
  first: SheetRow[] = [];

  /** `remembered`: what people have answered about headings before. */
  constructor(parts: AsyncIterable<SheetPart>, remembered: RememberedHeadings = nothingRemembered) {
    this.#parts = new Parts(parts);
    this.#remembered = remembered;
  }

  /** What the file was taken for; null before it is opened. */
  get takenFor(): TakenFor | null {
    if (this.#start === null) return null;
    const { encoding, delimiter } = this.#start;
    return { encoding, delimiter, isRepaired: this.#parts.isRepaired };
  }

  /** The worksheets that are not empty, as far as they have been read. */
  get worksheets(): ImportWorksheet[] {
    return this.#worksheets;
  }

  /** Rows without anybody that were not kept. */
  get droppedRows(): number {
    return this.#count.dropped;
  }

  /**
   * Reads up to the headings.
   * @throws Failure `sheet-empty`, `sheet-text-lost`, `sheet-no-heading`, and as reading does
   */
  async open(): Promise<Headings> {
    let [isEmpty, hasLost] = [true, false];
    for (let start = await this.#next(); start !== null; start = await this.#next()) {
      if (start.isHidden) {
        await this.#skip(start, 'hidden');
        continue;
      }
      this.first = await this.#parts.peek(headingSample);
      this.#headings = this.#headingsIn(start, this.first);
      if (this.#headings !== null) return this.#headings;
      isEmpty &&= this.first.length === 0;
      hasLost ||= this.first.some(({ cells }) => cells.some(isLost));
      await this.#skip(start, 'no-heading');
    }
    if (isEmpty) throw new Failure('sheet-empty');
    throw new Failure(hasLost ? 'sheet-text-lost' : 'sheet-no-heading');
  }

  /** The rows below the headings, with what titles and merged cells say of them. Call `open` first. */
  async *rows(mapping: SheetMapping): AsyncGenerator<SheetRow> {
    const headings = this.#headings;
    if (this.#start === null || headings === null) return;
    yield* this.#rowsOf(this.#start, mapping, mapping);
    for (let start = await this.#next(); start !== null; start = await this.#next()) {
      const found = start.isHidden ? null : this.#headingsIn(start, await this.#parts.peek(headingSample));
      const skip = skipOf(start, found, headings, mapping);
      if (found === null || skip !== null) await this.#skip(start, skip ?? 'no-heading');
      else yield* this.#rowsOf(start, mapping, found);
    }
  }

  async close(): Promise<void> {
    await this.#parts.close();
  }

  async #next(): Promise<WorksheetStart | null> {
    const start = await this.#parts.worksheet();
    if (start !== null) this.#start = start;
    return start;
  }

  #headingsIn({ hiddenColumns }: WorksheetStart, first: SheetRow[]): Headings | null {
    const found = findHeadings(first, this.#remembered);
    if (found === null) return null;
    const columns = found.columns.map((column, index) => {
      const isHidden = hiddenColumns.includes(index);
      return isHidden && column.field !== 'ignored' ? { ...column, isHidden, isSure: false } : column;
    });
    return { ...found, columns };
  }

  /** Counts the rows of a worksheet that is not read, and quotes the first. */
  async #skip({ name, worksheet: index }: WorksheetStart, skipped: WorksheetSkip): Promise<void> {
    let rows = 0;
    const quotes: string[] = [];
    for await (const { cells } of this.#parts.rows()) {
      rows += 1;
      if (quotes.length < quotedRows)
        quotes.push(quoted(cells.filter((cell) => cell.trim() !== '').join(' · '), longestQuotedRow));
    }
    if (rows > 0) this.#worksheets.push({ index, name, rows, skipped, quoted: quotes });
  }

  async *#rowsOf(
    { name, worksheet: index, delimiter }: WorksheetStart,
    mapping: SheetMapping,
    own: Pick<SheetMapping, 'headingRow' | 'titles' | 'people'> | Headings,
  ): AsyncGenerator<SheetRow> {
    const { titles, people } = own;
    const headingRow = 'row' in own ? own.row : own.headingRow;
    const [titled] = people;
    const isTitled = people.length === 1 && titled !== undefined && titled.post !== null;
    const context = { titles, worksheet: name, ...(isTitled && { post: titled }) };
    const split = new PeopleOfRows(mapping, context);
    const width = delimiter === null ? Number.POSITIVE_INFINITY : this.#width(headingRow);
    let rows = 0;
    for await (const row of this.#parts.rows()) {
      rows += 1;
      if (row.number <= headingRow) {
        if (row.number < headingRow && row.cells.some(hasNumber)) yield { ...row, isAbove: true };
        continue;
      }
      const isTooWide = row.cells.some((cell, column) => column >= width && tidy(cell) !== '');
      const people = [...split.next(isTooWide ? { ...row, isTooWide } : row)];
      if (isBlank(row, mapping.columns)) this.#count.dropped += 1;
      else for (const each of people) if (this.#count.isKept(this.#isIdle(each, mapping))) yield each;
    }
    this.#worksheets.push({ index, name, rows, skipped: null, quoted: [] });
  }

  /** Whether a row has nobody's name, number or e-mail, and titles nothing. */
  #isIdle({ cells, isLine }: SheetRow, { columns }: SheetMapping): boolean {
    if (isLine) return false;
    return !cells.some(
      (cell, column) =>
        personFields.has(columns[column]?.field ?? 'ignored') && cell.trim() !== '' && !isCellError(cell),
    );
  }

  /** How many cells a row of a text has: as many as the headings, or more where most rows have them. */
  #width(headingRow: number): number {
    const filled = (cells: string[]) => cells.findLastIndex((cell) => tidy(cell) !== '') + 1;
    const heading = this.first.find(({ number }) => number === headingRow)?.cells ?? [];
    const below = this.first.filter(({ number }) => number > headingRow).map(({ cells }) => filled(cells));
    const sorted = below.toSorted((one, other) => one - other);
    return Math.max(filled(heading), sorted[Math.floor(sorted.length / 2)] ?? 0);
  }
}

/** Why a worksheet is not read with the first; null if it is: it has the same headings, or columns that mean the same. */
function skipOf(
  { isHidden }: WorksheetStart,
  found: Headings | null,
  first: Headings,
  { columns }: SheetMapping,
): WorksheetSkip | null {
  if (isHidden) return 'hidden';
  if (found === null) return 'no-heading';
  const count = Math.max(found.columns.length, columns.length);
  const isSame = Array.from({ length: count }, (_, index) => {
    const [own, other] = [found.columns[index], first.columns[index]];
    const field = columns[index]?.field ?? 'ignored';
    if (field === 'ignored' && (own === undefined || own.field === 'ignored')) return true;
    return own !== undefined && (own.key === other?.key || (own.isSure && own.field === field));
  });
  return isSame.every((same) => same) ? null : 'columns-differ';
}
