import {
  type ColumnMapping,
  type ImportField,
  type IssueCode,
  longestFound,
  type RowIssue,
  rowPlaceOf,
  type SheetFont,
  severityOf,
  socialNetworks,
} from '@sangathan/model';
import { isLost, quoted, tidy } from '../cell/text.ts';
import { addressOf } from '../file/address.ts';
import { isCellError } from '../file/cellError.ts';
import type { SheetRow } from '../file/sheet.ts';
import { mayBeHindi } from '../heading/columnContent.ts';
import { fontOf, inUnicode, isUnreadable } from '../legacyFont/detect.ts';

/** A cell of a mapped column; `text` is normalised and in Unicode. */
export interface Cell {
  field: ImportField;
  text: string;
  /** As in the sheet. */
  raw: string;
  /** The lines of a cell that has several, as `text` is; else empty. */
  lines: string[];
  column: number;
}

/** Longest text that is parsed, in UTF-16 units: more than twice the longest value in the register. */
const longestRead = 600;

/** The issue of a longer text, by field; `text-too-long` for any other. */
const tooLong: Partial<Record<ImportField, IssueCode>> = {
  ...{ name: 'name-too-long', nameHi: 'name-too-long', nameEn: 'name-too-long', post: 'post-unknown' },
  ...{ firstName: 'name-too-long', middleName: 'name-too-long', lastName: 'name-too-long' },
  ...{ mobile: 'mobile-invalid', alternativeMobile: 'alternative-mobile-invalid' },
  ...{
    unitName: 'unit-unknown',
    unitCode: 'unit-unknown',
    district: 'unit-unknown',
    assembly: 'unit-unknown',
  },
  ...{ block: 'unit-unknown', mandal: 'unit-unknown', booth: 'unit-unknown' },
};

/** What can be left out of a row without another person, post or unit coming of it. */
const details: ReadonlySet<ImportField> = new Set([
  ...(['mobile', 'alternativeMobile', 'email', 'village', 'jurisdiction', 'since'] as const),
  ...socialNetworks,
]);
const isDecisive = (field: ImportField) => !details.has(field);

/** Whether a text is a number with a few letters, which no font makes unclear: 10A, 12-Mar. */
function isNumber(text: string): boolean {
  return /^\W*\d/.test(text) && (text.match(/\p{L}/gu)?.length ?? 0) <= 4;
}

/** The lines of a cell with line breaks, as Alt+Enter makes them. */
function linesIn(raw: string, font: SheetFont): string[] {
  if (!/[\n\r\v\u2028]/.test(raw)) return [];
  const lines = raw.split(/[\n\r\v\u2028]+/).map(tidy);
  return lines.filter((line) => line !== '').map((line) => inUnicode(line, font));
}

/** The state of parsing a row: its cells by field, and its issues so far. */
export class Reading {
  readonly issues: RowIssue[] = [];
  readonly cells: Cell[];
  private readonly row: SheetRow;

  constructor(row: SheetRow, mapping: ColumnMapping) {
    this.row = row;
    this.cells = mapping.flatMap(({ field, font }, column) => {
      const raw = row.cells[column] ?? '';
      const text = tidy(raw);
      if (field === 'ignored' || text === '') return [];
      if (isCellError(text)) {
        this.raise(isDecisive(field) ? 'cell-error' : 'cell-error-left-out', {
          field,
          raw,
          column,
          text,
          lines: [],
        });
        return [];
      }
      if (text.length > longestRead) {
        this.raise(tooLong[field] ?? 'text-too-long', { field, raw, column, text, lines: [] });
        return [];
      }
      const isUnclear = font === 'undecided' && !isNumber(text) && fontOf(text) === 'undecided';
      const cell = { field, raw, column, text: inUnicode(text, font), lines: linesIn(raw, font) };
      if (isLost(text)) this.raise('text-lost', cell);
      else if (isUnclear || (mayBeHindi(field) && isUnreadable(cell.text))) this.raise('font-unclear', cell);
      return [cell];
    });
  }

  cellsOf(...fields: ImportField[]): Cell[] {
    return this.cells.filter(({ field }) => fields.includes(field));
  }

  /** The text of a field: that of its first column that is not empty, or of all columns joined. */
  text(field: ImportField, isJoined = false): string {
    const texts = this.cellsOf(field).map(({ text }) => text);
    return isJoined ? texts.join(' ') : (texts[0] ?? '');
  }

  raise(code: IssueCode, cell?: Cell, field: ImportField | null = cell?.field ?? null): void {
    const found = cell === undefined ? '' : quoted(cell.raw, longestFound);
    const address = cell === undefined ? null : addressOf(cell.column, rowPlaceOf(this.row.number).row);
    this.issues.push({ code, field, cell: address, found });
  }

  get isRefused(): boolean {
    return this.issues.some(({ code }) => severityOf(code) === 'refusal');
  }
}
