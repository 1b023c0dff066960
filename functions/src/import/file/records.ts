import { Failure, longestCell } from '@sangathan/model';
import { excelColumns, longestRow } from './limits.ts';

/** A text that arrives in portions, of which only what is not read yet is kept. */
class Portions {
  #text = '';
  #at = 0;
  readonly #more: Iterator<string>;

  constructor(portions: Iterable<string>) {
    this.#more = portions[Symbol.iterator]();
  }

  /** Whether there is a character at this distance from the place of reading; fetches it. */
  has(distance: number): boolean {
    while (this.#at + distance >= this.#text.length) {
      const next = this.#more.next();
      if (next.done) return false;
      this.#text = this.#text.slice(this.#at) + next.value;
      this.#at = 0;
    }
    return true;
  }

  /** The character at a distance; empty behind the end. */
  peek(distance = 0): string {
    return this.has(distance) ? (this.#text[this.#at + distance] ?? '') : '';
  }

  /** The length of the line end at a distance; 0 if there is none. */
  lineEnd(distance = 0): number {
    const character = this.peek(distance);
    if (character === '\n') return 1;
    if (character !== '\r') return 0;
    return this.peek(distance + 1) === '\n' ? 2 : 1;
  }

  /** How many characters from here on are neither the delimiter nor of a line end; counts up to `most`. */
  plainLength(delimiter: string, most: number): number {
    let length = 0;
    while (length < most && this.has(length)) {
      const character = this.#text[this.#at + length];
      if (character === delimiter || character === '\n' || character === '\r') break;
      length += 1;
    }
    return length;
  }

  /** Reads so many characters. */
  take(length: number): string {
    const taken = this.#text.slice(this.#at, this.#at + length);
    this.#at += length;
    return taken;
  }
}

/** How a quoted cell ends: with its content and length, or it is none and begins with a mark that nobody closed. */
type Quotation = { content: string; length: number } | 'content' | 'unclosed';

/** Where a quotation stands: behind so many cells of its record, in a table of so many columns. */
interface QuotationPlace {
  before: number;
  width: number;
  delimiter: string;
}

/**
 * Whether the lines of a quotation are rows that it has swallowed: one has as many cells as a row (of few cells only
 * one with a number can be told), or the mark that seems to close it begins a cell of such a row.
 */
function hasRows(content: string, { before, width, delimiter }: QuotationPlace): boolean {
  const [first = '', ...inner] = content.split(/\r\n|\n|\r/);
  const last = inner.at(-1);
  if (last === undefined) return false;
  const delimiters = (line: string) => line.split(delimiter).length - 1;
  const isRow = (line: string) => delimiters(line) >= Math.max(/\d{6}/.test(line) ? 1 : 3, width - 1);
  const endsRow = delimiters(first) > 0 && before + delimiters(first) + 1 === width;
  return inner.some(isRow) || last.endsWith(delimiter) || (last === '' && endsRow);
}

/**
 * Splits delimited text into records, in time linear in the text. Any line end ends a record, also where a file has
 * several kinds. A quotation mark inside an unquoted cell is content, and so are both marks of a cell that goes on
 * behind its closing one: `"a"b`. A mark at the start of a cell that nobody closed is dropped, and quotes nothing: a
 * quotation never takes in the cells or rows behind it.
 */
class RecordReader {
  readonly #delimiter: string;
  readonly #text: Portions;
  /** Cells of the widest record so far. */
  #width = 0;
  #length = 0;

  constructor(portions: Iterable<string>, delimiter: string) {
    this.#text = new Portions(portions);
    this.#delimiter = delimiter;
  }

  *read(): Generator<string[]> {
    while (this.#text.has(0)) yield this.#record();
  }

  #record(): string[] {
    const cells: string[] = [];
    this.#length = 0;
    for (;;) {
      if (cells.length === excelColumns) throw new Failure('sheet-too-many-columns');
      cells.push(this.#cell(cells.length));
      const lineEnd = this.#text.lineEnd();
      const isOver = lineEnd > 0 || !this.#text.has(0);
      this.#text.take(lineEnd || 1);
      if (isOver) break;
    }
    this.#width = Math.max(this.#width, cells.length);
    return cells;
  }

  /** Reads a cell, up to the delimiter or line end behind it. `before` counts the cells of its record so far. */
  #cell(before: number): string {
    if (this.#text.peek() !== '"') return this.#plain();
    const quotation = this.#quotation(before);
    if (quotation === 'content') return this.#plain();
    if (quotation === 'unclosed') {
      this.#text.take(1);
      return this.#plain();
    }
    this.#text.take(quotation.length);
    return this.#counted(quotation.content);
  }

  #plain(): string {
    const length = this.#text.plainLength(this.#delimiter, longestRow + 1);
    return this.#counted(this.#text.take(length));
  }

  #counted(content: string): string {
    this.#length += content.length;
    if (this.#length > longestRow) throw new Failure('sheet-cell-too-long');
    return content;
  }

  /** Looks ahead for the end of the quotation that begins here, behind so many cells of its record. */
  #quotation(before: number): Quotation {
    const place = { before, width: this.#width, delimiter: this.#delimiter };
    let [content, hasMore] = ['', false];
    for (let at = 1; content.length <= longestCell && this.#text.has(at); at += 1) {
      const character = this.#text.peek(at);
      if (character !== '"') hasMore ||= character === this.#delimiter || this.#text.lineEnd(at) > 0;
      else if (this.#text.peek(at + 1) === '"') at += 1;
      else if (!this.#endsCell(at + 1)) return hasMore ? 'unclosed' : 'content';
      else if (hasRows(content, place) || (/[\r\n]/.test(content) && this.#isWide(before, at + 1)))
        return 'unclosed';
      else return { content, length: at + 1 };
      content += character;
    }
    return 'unclosed';
  }

  /** Whether a record would have more cells than any before, if a quotation ended there. */
  #isWide(before: number, end: number): boolean {
    let [count, isQuoted] = [before + 1, false];
    if (this.#width === 0) return false;
    for (let at = end; count <= this.#width && this.#text.has(at) && this.#text.lineEnd(at) === 0; at += 1) {
      const character = this.#text.peek(at);
      if (character === '"') isQuoted = !isQuoted;
      else if (character === this.#delimiter && !isQuoted) count += 1;
    }
    return count > this.#width;
  }

  /** Whether a delimiter, a line end or the end of the text is at a distance. */
  #endsCell(distance: number): boolean {
    if (!this.#text.has(distance)) return true;
    return this.#text.peek(distance) === this.#delimiter || this.#text.lineEnd(distance) > 0;
  }
}

/**
 * The records of a delimited text, blank ones as well.
 * @throws Failure `sheet-cell-too-long`, `sheet-too-many-columns`
 */
export function recordsOf(portions: Iterable<string>, delimiter: string): Generator<string[]> {
  return new RecordReader(portions, delimiter).read();
}
