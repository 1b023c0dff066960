import { Failure, longestCell, mostSheetColumns, mostWorksheets } from '@sangathan/model';
import { mostStyles } from '../limits.ts';
import type { SheetRow } from '../sheet.ts';
import { shown } from '../worksheet.ts';
import { attributeOf, parseXml, readXml, type XmlEvents } from '../xml.ts';
import { countIn, type MergedRange, RowCollector, type Table } from './table.ts';

type Attributes = Record<string, string>;

const isHiddenBy = (visibility: string | undefined) => visibility === 'collapse' || visibility === 'filter';

/** Follows the rows of one table of an OpenDocument spreadsheet, the `wanted`-th of the file. */
class TableEvents implements XmlEvents {
  readonly collector = new RowCollector();
  readonly hiddenColumns = new Set<number>();
  readonly #wanted: number;
  isOver = false;
  /** Columns are described before the first row. */
  hasRows = false;
  #index = -1;
  #isInside = false;
  /** Inside what is not shown in the cell, such as a comment. */
  #aside = 0;
  #row = 1;
  #rowTimes = 1;
  #isRowHidden = false;
  #column = 0;
  #cell: Attributes | null = null;
  #paragraphs = 0;
  #text = '';

  constructor(wanted: number) {
    this.#wanted = wanted;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'table') {
      this.#index += 1;
      this.#isInside = this.#index === this.#wanted;
    }
    if (!this.#isInside) return;
    if (name === 'annotation' || name === 'shapes' || this.#aside > 0) this.#aside += 1;
    else if (name === 'table-column') this.#openColumn(attributes);
    else if (name === 'table-row') this.#openRow(attributes);
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#openCell(attributes);
    else if (name === 'p') this.#openParagraph();
    else if (name === 's') this.text(' ');
    else if (name === 'line-break') this.text('\n');
    else if (name === 'tab') this.text('\t');
  }

  text(portion: string): void {
    if (this.#cell === null || this.#paragraphs === 0 || this.#aside > 0) return;
    this.#text += portion;
    if (this.#text.length > longestCell) throw new Failure('sheet-cell-too-long');
  }

  close(name: string): void {
    if (!this.#isInside) return;
    if (this.#aside > 0) this.#aside -= 1;
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#closeCell();
    else if (name === 'table-row') {
      this.collector.end(this.#row, this.#isRowHidden, this.#rowTimes);
      this.#row += this.#rowTimes;
    } else if (name === 'table') {
      this.#isInside = false;
      this.isOver = true;
    }
  }

  #openColumn(attributes: Attributes): void {
    const times = countIn(attributeOf(attributes, 'number-columns-repeated'));
    const last = Math.min(this.#column + times, mostSheetColumns);
    if (isHiddenBy(attributeOf(attributes, 'visibility')))
      for (let column = this.#column; column < last; column += 1) this.hiddenColumns.add(column);
    this.#column = Math.min(this.#column + times, mostSheetColumns);
  }

  #openRow(attributes: Attributes): void {
    this.hasRows = true;
    this.#rowTimes = countIn(attributeOf(attributes, 'number-rows-repeated'));
    this.#isRowHidden = isHiddenBy(attributeOf(attributes, 'visibility'));
    this.#column = 0;
  }

  #openCell(attributes: Attributes): void {
    this.#cell = attributes;
    this.#paragraphs = 0;
    this.#text = '';
  }

  #openParagraph(): void {
    this.#paragraphs += 1;
    if (this.#paragraphs > 1) this.text('\n');
  }

  #closeCell(): void {
    const attributes = this.#cell ?? {};
    const times = countIn(attributeOf(attributes, 'number-columns-repeated'));
    const rows = countIn(attributeOf(attributes, 'number-rows-spanned'));
    this.collector.add(this.#column, this.#value(attributes), times);
    this.collector.merge({ column: this.#column, first: this.#row, last: this.#row + rows - 1 });
    this.#column = Math.min(this.#column + times, mostSheetColumns);
    this.#cell = null;
  }

  /** A date or number as it is stored: what is shown may be rounded or in any order. An error is what is shown. */
  #value(attributes: Attributes): string {
    const isError = attributes['calcext:value-type'] === 'error';
    switch (isError ? 'error' : attributeOf(attributes, 'value-type')) {
      case 'date':
        return (attributeOf(attributes, 'date-value') ?? this.#text).slice(0, 10);
      case 'float':
      case 'currency':
        return shown(attributeOf(attributes, 'value') ?? this.#text, false, false);
      default:
        return this.#text || (attributeOf(attributes, 'string-value') ?? '');
    }
  }
}

/** The names of the tables, and which of them are hidden. @throws Failure `sheet-too-many-worksheets` */
async function tablesIn(
  bytes: () => AsyncIterable<Uint8Array>,
): Promise<{ name: string; isHidden: boolean }[]> {
  const hiddenStyles = new Set<string>();
  const tables: { name: string; isHidden: boolean }[] = [];
  let style = '';
  let depth = 0;
  await readXml(bytes(), {
    open(name, attributes) {
      if (name === 'style') style = attributeOf(attributes, 'name') ?? '';
      else if (name === 'table-properties' && attributeOf(attributes, 'display') === 'false') {
        if (hiddenStyles.size >= mostStyles) throw new Failure('sheet-expands-too-far');
        hiddenStyles.add(style);
      } else if (name === 'table') {
        depth += 1;
        if (depth > 1) throw new Failure('sheet-damaged');
        if (tables.length === mostWorksheets) throw new Failure('sheet-too-many-worksheets');
        const isHidden = hiddenStyles.has(attributeOf(attributes, 'style-name') ?? '');
        tables.push({ name: attributeOf(attributes, 'name') ?? '', isHidden });
      }
    },
    close(name) {
      if (name === 'table') depth -= 1;
    },
  });
  return tables;
}

async function* rowsOf(bytes: AsyncIterable<Uint8Array>, wanted: number): AsyncGenerator<SheetRow> {
  const events = new TableEvents(wanted);
  for await (const _ of parseXml(bytes, events)) {
    yield* events.collector.rows.splice(0);
    if (events.isOver) return;
  }
}

async function mergesOf(bytes: AsyncIterable<Uint8Array>, wanted: number): Promise<MergedRange[]> {
  const events = new TableEvents(wanted);
  for await (const _ of parseXml(bytes, events)) {
    events.collector.rows.length = 0;
    if (events.isOver) break;
  }
  return events.collector.merges;
}

async function hiddenColumnsOf(bytes: AsyncIterable<Uint8Array>, wanted: number): Promise<number[]> {
  const events = new TableEvents(wanted);
  for await (const _ of parseXml(bytes, events)) if (events.hasRows || events.isOver) break;
  return [...events.hiddenColumns];
}

/**
 * The tables of an OpenDocument spreadsheet (.ods, .fods), of LibreOffice and Google Sheets. `bytes` is its content as
 * XML, from the beginning each time.
 * @throws Failure `sheet-damaged`, `sheet-expands-too-far`
 */
export async function openDocumentTables(bytes: () => AsyncIterable<Uint8Array>): Promise<Table[]> {
  const tables = await tablesIn(bytes);
  return tables.map((about, index) => ({
    ...about,
    rows: () => rowsOf(bytes(), index),
    merges: () => mergesOf(bytes(), index),
    hiddenColumns: () => hiddenColumnsOf(bytes(), index),
  }));
}
