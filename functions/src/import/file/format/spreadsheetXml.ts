import { Failure, longestCell, mostWorksheets } from '@sangathan/model';
import type { SheetRow } from '../sheet.ts';
import { shown } from '../worksheet.ts';
import { attributeOf, parseXml, readXml, type XmlEvents } from '../xml.ts';
import { countIn, type MergedRange, RowCollector, type Table } from './table.ts';

type Attributes = Record<string, string>;

/** Follows one worksheet of an Excel 2003 XML file, the `wanted`-th. Rows and columns are numbered where one is left out. */
class WorksheetEvents implements XmlEvents {
  readonly collector = new RowCollector();
  readonly hiddenColumns = new Set<number>();
  isOver = false;
  /** Columns are described before the first row. */
  hasRows = false;
  readonly #wanted: number;
  #index = -1;
  #isInside = false;
  #row = 0;
  #isRowHidden = false;
  #column = -1;
  #nextColumn = 0;
  #mergedRows = 0;
  #mergedColumns = 0;
  #type = '';
  #isComment = false;
  #isData = false;
  #text = '';

  constructor(wanted: number) {
    this.#wanted = wanted;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'Worksheet') {
      this.#index += 1;
      this.#isInside = this.#index === this.#wanted;
    }
    if (!this.#isInside) return;
    if (name === 'Row') this.#openRow(attributes);
    else if (name === 'Column') this.#openColumn(attributes);
    else if (name === 'Cell') this.#openCell(attributes);
    else if (name === 'Comment') this.#isComment = true;
    else if (name === 'Data' && !this.#isComment) {
      this.#isData = true;
      this.#type = attributeOf(attributes, 'Type') ?? '';
    }
  }

  text(portion: string): void {
    if (!this.#isData) return;
    this.#text += portion;
    if (this.#text.length > longestCell) throw new Failure('sheet-cell-too-long');
  }

  close(name: string): void {
    if (!this.#isInside) return;
    if (name === 'Data') this.#isData = false;
    else if (name === 'Comment') this.#isComment = false;
    else if (name === 'Cell') this.#closeCell();
    else if (name === 'Row') this.collector.end(this.#row, this.#isRowHidden);
    else if (name === 'Worksheet') {
      this.#isInside = false;
      this.isOver = true;
    }
  }

  #openRow(attributes: Attributes): void {
    this.hasRows = true;
    const index = attributeOf(attributes, 'Index');
    this.#row = index === undefined ? this.#row + 1 : Math.max(this.#row + 1, countIn(index));
    this.#isRowHidden = attributeOf(attributes, 'Hidden') === '1';
    this.#column = -1;
    this.#mergedColumns = 0;
  }

  #openColumn(attributes: Attributes): void {
    const index = attributeOf(attributes, 'Index');
    if (index !== undefined) this.#nextColumn = countIn(index) - 1;
    if (attributeOf(attributes, 'Hidden') === '1' && this.hiddenColumns.size < 1000)
      this.hiddenColumns.add(this.#nextColumn);
    this.#nextColumn += 1;
  }

  #openCell(attributes: Attributes): void {
    const index = attributeOf(attributes, 'Index');
    this.#column = index === undefined ? this.#column + 1 + this.#mergedColumns : countIn(index) - 1;
    this.#mergedColumns = Number(attributeOf(attributes, 'MergeAcross') ?? 0) || 0;
    this.#mergedRows = Number(attributeOf(attributes, 'MergeDown') ?? 0) || 0;
    this.#text = '';
    this.#type = '';
  }

  #closeCell(): void {
    const value =
      this.#type === 'Number'
        ? shown(this.#text.trim(), false, false)
        : this.#type === 'DateTime'
          ? this.#text.slice(0, 10)
          : this.#text;
    this.collector.add(this.#column, value);
    this.collector.merge({ column: this.#column, first: this.#row, last: this.#row + this.#mergedRows });
  }
}

async function worksheetsIn(
  bytes: () => AsyncIterable<Uint8Array>,
): Promise<{ name: string; isHidden: boolean }[]> {
  const sheets: { name: string; isHidden: boolean }[] = [];
  let isVisibility = false;
  await readXml(bytes(), {
    open(name, attributes) {
      isVisibility = name === 'Visible';
      if (name !== 'Worksheet') return;
      if (sheets.length === mostWorksheets) throw new Failure('sheet-too-many-worksheets');
      sheets.push({ name: attributeOf(attributes, 'Name') ?? '', isHidden: false });
    },
    text(text) {
      const sheet = sheets.at(-1);
      if (isVisibility && sheet && /hidden/i.test(text)) sheet.isHidden = true;
    },
    close() {
      isVisibility = false;
    },
  });
  return sheets;
}

async function* rowsOf(bytes: AsyncIterable<Uint8Array>, wanted: number): AsyncGenerator<SheetRow> {
  const events = new WorksheetEvents(wanted);
  for await (const _ of parseXml(bytes, events)) {
    yield* events.collector.rows.splice(0);
    if (events.isOver) return;
  }
}

async function mergesOf(bytes: AsyncIterable<Uint8Array>, wanted: number): Promise<MergedRange[]> {
  const events = new WorksheetEvents(wanted);
  for await (const _ of parseXml(bytes, events)) {
    events.collector.rows.length = 0;
    if (events.isOver) break;
  }
  return events.collector.merges;
}

async function hiddenColumnsOf(bytes: AsyncIterable<Uint8Array>, wanted: number): Promise<number[]> {
  const events = new WorksheetEvents(wanted);
  for await (const _ of parseXml(bytes, events)) if (events.hasRows || events.isOver) break;
  return [...events.hiddenColumns];
}

/**
 * The worksheets of a file in Excel's XML of 2003, as many web portals write under the name .xls.
 * @throws Failure `sheet-damaged`, `sheet-expands-too-far`
 */
export async function spreadsheetXmlTables(bytes: () => AsyncIterable<Uint8Array>): Promise<Table[]> {
  const sheets = await worksheetsIn(bytes);
  return sheets.map((about, index) => ({
    ...about,
    rows: () => rowsOf(bytes(), index),
    merges: () => mergesOf(bytes(), index),
    hiddenColumns: () => hiddenColumnsOf(bytes(), index),
  }));
}
