import { Failure, longestCell, mostSheetColumns, mostSheetRows, mostWorksheets } from '@sangathan/model';
import { Parser } from 'htmlparser2';
import type { SheetRow } from '../sheet.ts';
import { shown } from '../worksheet.ts';
import { countIn, RowCollector, type Table } from './table.ts';

type Attributes = Record<string, string>;

/** Elements that begin a line of their own. */
const lines = new Set(['br', 'p', 'div', 'li']);
/** Elements whose text is not shown. */
const silent = new Set(['style', 'script', 'title', 'template', 'noscript']);

const isNotShown = (attributes: Attributes) => /display\s*:\s*none/i.test(attributes.style ?? '');

/** A number whose cell shows too few digits; Excel writes all of them beside. */
const rounded = /^-?\d(?:\.\d+)?E\+?\d+$/i;

/** Follows the rows of one table of a page, the `wanted`-th; with -1 it only counts the rows of each. */
class HtmlEvents {
  readonly collector = new RowCollector();
  /** The number of rows of each table. */
  readonly counts: number[] = [];
  isOver = false;
  readonly #wanted: number;
  /** The tables that are open, from the outermost. */
  readonly #open: number[] = [];
  /** By column, the last row that a cell from above reaches into. */
  readonly #reach = new Map<number, number>();
  #silent = 0;
  #row = 0;
  #isRowHidden = false;
  #column = 0;
  #cell: Attributes | null = null;
  #text = '';

  constructor(wanted: number) {
    this.#wanted = wanted;
  }

  get #isInside(): boolean {
    return this.#open.length > 0 && this.#open.at(-1) === this.#wanted;
  }

  open(name: string, attributes: Attributes): void {
    if (silent.has(name)) this.#silent += 1;
    if (name === 'table') {
      if (this.counts.length === mostWorksheets) throw new Failure('sheet-too-many-worksheets');
      this.#open.push(this.counts.length);
      this.counts.push(0);
    } else if (name === 'tr') this.#openRow(attributes);
    else if (!this.#isInside) return;
    else if (name === 'td' || name === 'th') this.#openCell(attributes);
    else if (lines.has(name)) this.#text += '\n';
  }

  text(portion: string): void {
    if (this.#cell === null || this.#silent > 0 || !this.#isInside) return;
    // Spaces and line breaks of the markup are one space.
    this.#text += portion.replace(/[ \t\r\n\f]+/g, ' ');
    if (this.#text.length > longestCell * 2) throw new Failure('sheet-cell-too-long');
  }

  close(name: string): void {
    if (silent.has(name)) this.#silent -= 1;
    if (name === 'table') {
      if (this.#isInside) this.isOver = true;
      this.#open.pop();
    } else if (!this.#isInside) return;
    else if (name === 'td' || name === 'th') this.#closeCell();
    else if (name === 'tr') this.collector.end(this.#row, this.#isRowHidden);
  }

  #openRow(attributes: Attributes): void {
    const table = this.#open.at(-1);
    if (table === undefined) return;
    this.counts[table] = (this.counts[table] ?? 0) + 1;
    if (!this.#isInside) return;
    this.#row += 1;
    this.#isRowHidden = isNotShown(attributes);
    this.#column = 0;
  }

  #openCell(attributes: Attributes): void {
    while (this.#column <= mostSheetColumns && (this.#reach.get(this.#column) ?? 0) >= this.#row)
      this.#column += 1;
    this.#cell = attributes;
    this.#text = '';
  }

  #closeCell(): void {
    if (this.#cell === null) return;
    const { colspan, rowspan } = this.#cell;
    const columns = Math.min(countIn(colspan), mostSheetColumns);
    const last = this.#row + Math.min(countIn(rowspan), mostSheetRows) - 1;
    this.collector.add(this.#column, this.#value(this.#cell));
    this.collector.merge({ column: this.#column, first: this.#row, last });
    for (let column = this.#column; column < this.#column + columns; column += 1)
      this.#reach.set(column, last);
    this.#column += columns;
    this.#cell = null;
  }

  #value(attributes: Attributes): string {
    const text = this.#text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n');
    const exact = attributes['x:num'];
    return exact && rounded.test(text) ? shown(exact, false, false) : text;
  }
}

/** Follows a page; yields after each portion of it. */
async function* follow(texts: Iterable<string>, events: HtmlEvents): AsyncGenerator<void> {
  const parser = new Parser({
    onopentag: (name, attributes) => events.open(name, attributes),
    ontext: (text) => events.text(text),
    onclosetag: (name) => events.close(name),
  });
  for (const text of texts) {
    parser.write(text);
    yield;
    if (events.isOver) return;
  }
  parser.end();
  yield;
}

async function* rowsOf(texts: Iterable<string>, wanted: number): AsyncGenerator<SheetRow> {
  const events = new HtmlEvents(wanted);
  for await (const _ of follow(texts, events)) yield* events.collector.rows.splice(0);
}

async function mergesOf(texts: Iterable<string>, wanted: number) {
  const { collector } = await finished(texts, new HtmlEvents(wanted));
  return collector.merges;
}

async function finished(texts: Iterable<string>, events: HtmlEvents): Promise<HtmlEvents> {
  for await (const _ of follow(texts, events)) events.collector.rows.length = 0;
  return events;
}

/** A page whose tables have fewer rows is not a list, but the error or sign-in page of a portal. */
const fewestRows = 2;

/**
 * The tables of a web page, as many portals write under the name .xls. `texts` is its markup, from the beginning each
 * time.
 * @throws Failure `sheet-not-sheet` for a page without a list
 */
export async function htmlTables(texts: () => Iterable<string>): Promise<Table[]> {
  const { counts } = await finished(texts(), new HtmlEvents(-1));
  const lists = counts.flatMap((rows, index) => (rows >= fewestRows ? [index] : []));
  if (lists.length === 0) throw new Failure('sheet-not-sheet');
  return lists.map((index) => ({
    name: '',
    isHidden: false,
    rows: () => rowsOf(texts(), index),
    merges: () => mergesOf(texts(), index),
    hiddenColumns: async () => [],
  }));
}
