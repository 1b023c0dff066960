import { Failure, longestCell } from '@sangathan/model';
import { columnOf } from './address.ts';
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

/** Collects the cells of a worksheet into rows. */
class RowCollector implements XmlEvents {
  readonly rows: SheetRow[] = [];
  private readonly workbook: Workbook;
  private number = 0;
  private cells: string[] = [];
  private column = -1;
  private type = '';
  private style = -1;
  private value = '';
  private isValue = false;
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
    } else if (name === 'v') this.isValue = true;
    else if (name === 't') this.isValue = this.type === 'inlineStr' && !this.isReading;
    else if (name === 'rPh') this.isReading = true;
    else if (name === 'row') {
      this.number = Number(attributes.r ?? this.number + 1);
      this.cells = [];
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
      this.rows.push({ number: this.number, cells: this.cells });
  }

  private add(text: string): void {
    if (text === '') return;
    // Bounds the memory for a cell far to the right; `mostSheetColumns` then refuses the row.
    while (this.cells.length < Math.min(this.column, 20_000)) this.cells.push('');
    this.cells[Math.min(this.column, 20_000)] = text;
  }

  private shownValue(): string {
    switch (this.type) {
      case 's':
        return this.workbook.strings.get(Number(this.value));
      case 'n':
        return shown(this.value, this.workbook.dateStyles[this.style] === true, this.workbook.from1904);
      case 'd':
        return this.value.slice(0, 10);
      case 'e':
        return '';
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
