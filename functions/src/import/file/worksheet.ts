import { Failure, longestCell, mostSheetColumns } from '@sangathan/model';
import { columnOf } from './address.ts';
import { uncalculated } from './cellError.ts';
import { excelRows, longestRow, mostText } from './limits.ts';
import { unescaped } from './sharedStrings.ts';
import type { SheetRow } from './sheet.ts';
import type { Workbook } from './workbook.ts';
import { parseXml, type XmlEvents } from './xml.ts';

const dayInMilliseconds = 86_400_000;
/** Day 0 of the two date systems; that of 1900 has a 29 February 1900, which never was. */
const epochs = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };
/** 31 December 9999. */
const lastDay = 2_958_465;

/** The text of a number: without exponent or rounding, a date as `YYYY-MM-DD`. */
export function shown(value: string, isDate: boolean, from1904: boolean): string {
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) return value;
  if (isDate && number >= 1 && number <= lastDay) {
    const epoch = from1904 ? epochs[1904] : epochs[1900];
    return new Date(epoch + Math.floor(number) * dayInMilliseconds).toISOString().slice(0, 10);
  }
  return String(number);
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true';

/** Collects the cells of a worksheet into rows. */
class RowCollector implements XmlEvents {
  readonly rows: SheetRow[] = [];
  private readonly workbook: Workbook;
  private number = 0;
  private cells: string[] = [];
  /** UTF-16 units of the row, and of the worksheet so far. */
  private rowLength = 0;
  private textLength = 0;
  private column = -1;
  private type = '';
  private style = -1;
  private value = '';
  private isValue = false;
  private isHidden = false;
  private hasFormula = false;
  private hasValue = false;
  private isReading = false;

  constructor(workbook: Workbook) {
    this.workbook = workbook;
  }

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'c') {
      this.column = attributes.r === undefined ? this.column + 1 : columnOf(attributes.r);
      this.type = attributes.t ?? 'n';
      this.style = attributes.s === undefined ? -1 : Number(attributes.s);
      this.value = '';
      this.hasFormula = false;
      this.hasValue = false;
    } else if (name === 'v') {
      this.isValue = true;
      this.hasValue = true;
    } else if (name === 'f') this.hasFormula = true;
    else if (name === 't') this.isValue = this.type === 'inlineStr' && !this.isReading;
    else if (name === 'rPh') this.isReading = true;
    else if (name === 'row') {
      const number = Number(attributes.r);
      this.number = Number.isInteger(number) && number > 0 && number <= excelRows ? number : this.number + 1;
      this.cells = [];
      this.isHidden = isTrue(attributes.hidden) || attributes.ht === '0';
      this.rowLength = 0;
      this.column = -1;
    }
  }

  text(portion: string): void {
    if (!this.isValue) return;
    this.value += portion;
    if (this.value.length > longestCell) throw new Failure('sheet-cell-too-long');
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.isValue = false;
    else if (name === 'rPh') this.isReading = false;
    else if (name === 'c') this.add(this.shownValue());
    else if (name === 'row' && this.cells.length > 0)
      this.rows.push({
        number: this.number,
        cells: this.cells,
        ...(this.isHidden && { isHidden: this.isHidden }),
      });
  }

  private add(text: string): void {
    if (text === '') return;
    this.rowLength += text.length;
    this.textLength += text.length;
    if (this.rowLength > longestRow || this.textLength > mostText) throw new Failure('sheet-expands-too-far');
    // Any cell further to the right stands in the first column too many, for which the row is refused.
    const column = Math.max(0, Math.min(this.column, mostSheetColumns));
    while (this.cells.length < column) this.cells.push('');
    this.cells[column] = text;
  }

  private shownValue(): string {
    if (this.hasFormula && !this.hasValue && this.value === '') return uncalculated;
    switch (this.type) {
      case 's':
        return this.workbook.strings.get(Number(this.value));
      case 'n':
        return shown(this.value, this.workbook.dateStyles[this.style] === true, this.workbook.from1904);
      case 'd':
        return this.value.slice(0, 10);
      default:
        return unescaped(this.value);
    }
  }
}

/** The rows of a worksheet that are not empty. */
export async function* readWorksheet(
  bytes: AsyncIterable<Uint8Array>,
  workbook: Workbook,
): AsyncGenerator<SheetRow> {
  const collector = new RowCollector(workbook);
  for await (const _ of parseXml(bytes, collector)) yield* collector.rows.splice(0);
}

/** Columns further to the right are never read. */
const lastColumn = mostSheetColumns;

/** The hidden columns of a worksheet, from 0. They stand before its rows, so that little of it is read. */
export async function hiddenColumnsIn(bytes: AsyncIterable<Uint8Array>): Promise<number[]> {
  const hidden = new Set<number>();
  let isOver = false;
  const events: XmlEvents = {
    open(name, { min, max, hidden: isHidden, width }) {
      if (name === 'sheetData') isOver = true;
      if (name !== 'col' || !(isTrue(isHidden) || width === '0')) return;
      const [first, last] = [Math.max(1, Number(min)), Math.min(Number(max), lastColumn)];
      for (let column = first; column <= last; column += 1) hidden.add(column - 1);
    },
  };
  for await (const _ of parseXml(bytes, events)) if (isOver) break;
  return [...hidden];
}
