import { Failure, longestCell, mostSheetColumns } from '@sangathan/model';
import { excelRows, longestRow, mostMerges, mostText } from '../limits.ts';
import type { SheetRow } from '../sheet.ts';

/** A range of merged cells. Rows count from 1, columns from 0. */
export interface MergedRange {
  column: number;
  first: number;
  last: number;
}

/** A worksheet of another format than XLSX, as its file has it; its rows can be read any number of times. */
export interface Table {
  name: string;
  isHidden: boolean;
  rows(): AsyncGenerator<SheetRow>;
  /** The ranges that are merged over several rows. */
  merges(): Promise<MergedRange[]>;
  /** The hidden columns, from 0. */
  hiddenColumns(): Promise<number[]>;
}

/** Collects cells into the rows that are not empty, within the limits of a worksheet. */
export class RowCollector {
  readonly rows: SheetRow[] = [];
  readonly merges: MergedRange[] = [];
  #cells: string[] = [];
  /** UTF-16 units of the row, and of the worksheet so far. */
  #rowLength = 0;
  #textLength = 0;
  #count = 0;

  /**
   * A cell, or the same one in `times` columns. One further to the right than is read stands in the first column too
   * many, for which the row is refused.
   * @throws Failure `sheet-cell-too-long`, `sheet-expands-too-far`
   */
  add(column: number, text: string, times = 1): void {
    if (text === '') return;
    if (text.length > longestCell) throw new Failure('sheet-cell-too-long');
    const first = Math.min(column, mostSheetColumns);
    const last = Math.min(column + times - 1, mostSheetColumns);
    while (this.#cells.length < first) this.#cells.push('');
    for (let at = first; at <= last; at += 1) {
      this.#rowLength += text.length;
      this.#textLength += text.length;
      if (this.#rowLength > longestRow || this.#textLength > mostText)
        throw new Failure('sheet-expands-too-far');
      this.#cells[at] = text;
    }
  }

  merge(range: MergedRange): void {
    if (range.last > range.first && this.merges.length < mostMerges) this.merges.push(range);
  }

  /**
   * Ends a row, which may stand for `times` equal ones from this number on.
   * @throws Failure `sheet-too-many-rows`
   */
  end(number: number, isHidden: boolean, times = 1): void {
    const cells = this.#cells;
    this.#cells = [];
    this.#rowLength = 0;
    if (cells.length === 0) return;
    this.#count += times;
    if (this.#count > excelRows) throw new Failure('sheet-too-many-rows');
    for (let more = 0; more < times; more += 1)
      this.rows.push({ number: number + more, cells, ...(isHidden && { isHidden }) });
  }
}

/** A number in an attribute, from 1; 1 where there is none. */
export function countIn(text: string | undefined): number {
  const count = Number(text);
  return Number.isSafeInteger(count) && count > 0 ? count : 1;
}
