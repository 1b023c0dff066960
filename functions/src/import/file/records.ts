import { Failure } from '@sangathan/model';
import { excelColumns, longestRow } from './limits.ts';

/** Characters after the present one that decide what it is: `"\r\n` is the longest sequence. */
const lookahead = 2;

/**
 * Splits delimited text into records, in time linear in the text. The first line end decides which one the text has;
 * any other is content. A quotation mark inside an unquoted cell is content, and so are both marks of a cell that goes
 * on behind its closing one: `"a"b`.
 */
class RecordReader {
  readonly #delimiter: string;
  #lineEnd = '';
  #cells: string[] = [];
  #cell = '';
  #length = 0;
  #isQuoted = false;
  #wasQuoted = false;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  *read(portions: Iterable<string>): Generator<string[]> {
    let rest = '';
    for (const portion of portions) {
      const text = rest + portion;
      rest = text.slice(yield* this.#scan(text, text.length - lookahead));
    }
    yield* this.#scan(rest, rest.length);
    if (this.#isQuoted) throw new Failure('sheet-cell-too-long');
    if (this.#wasQuoted || this.#cell !== '' || this.#cells.length > 0) yield this.#closed();
  }

  /** Reads up to `end`, or over it by the lookahead. Returns where it stopped. */
  *#scan(text: string, end: number): Generator<string[], number> {
    let at = 0;
    while (at < end) {
      if (this.#isQuoted) at = this.#scanQuoted(text, at, end);
      else if (this.#cell === '' && text[at] === '"') {
        this.#isQuoted = true;
        at += 1;
      } else {
        const stop = this.#plainEnd(text, at, end);
        this.#append(text.slice(at, stop));
        at = stop;
        if (at === end) break;
        const lineEnd = this.#lineEndAt(text, at);
        if (lineEnd > 0) yield this.#closed();
        else if (text[at] === this.#delimiter) this.#closeCell();
        else this.#append(text[at] ?? '');
        at += lineEnd || 1;
      }
    }
    return Math.max(at, 0);
  }

  /** The end of what is certainly content of an unquoted cell. */
  #plainEnd(text: string, start: number, end: number): number {
    for (let at = start; at < end; at += 1) {
      const character = text[at];
      if (character === this.#delimiter || character === '\n' || character === '\r') return at;
    }
    return end;
  }

  #scanQuoted(text: string, start: number, end: number): number {
    const mark = text.indexOf('"', start);
    if (mark < 0 || mark >= end) {
      this.#append(text.slice(start, end));
      return end;
    }
    this.#append(text.slice(start, mark));
    const next = text[mark + 1];
    if (next === '"') {
      this.#append('"');
      return mark + 2;
    }
    this.#isQuoted = false;
    this.#wasQuoted = true;
    const isClosed = next === undefined || next === this.#delimiter || this.#lineEndAt(text, mark + 1) > 0;
    if (!isClosed) {
      this.#cell = `"${this.#cell}`;
      this.#append('"');
    }
    return mark + 1;
  }

  /** The length of the line end at a place; 0 if there is none. */
  #lineEndAt(text: string, at: number): number {
    if (this.#lineEnd === '') this.#lineEnd = /^(?:\r\n|\r|\n)/.exec(text.slice(at, at + 2))?.[0] ?? '';
    return this.#lineEnd !== '' && text.startsWith(this.#lineEnd, at) ? this.#lineEnd.length : 0;
  }

  #append(content: string): void {
    this.#length += content.length;
    if (this.#length > longestRow) throw new Failure('sheet-cell-too-long');
    this.#cell += content;
  }

  #closeCell(): void {
    if (this.#cells.length === excelColumns) throw new Failure('sheet-too-many-columns');
    this.#cells.push(this.#cell);
    this.#cell = '';
    this.#wasQuoted = false;
  }

  #closed(): string[] {
    this.#closeCell();
    const cells = this.#cells;
    this.#cells = [];
    this.#length = 0;
    return cells;
  }
}

/**
 * The records of a delimited text, blank ones as well.
 * @throws Failure `sheet-cell-too-long` also for a quotation that does not end, `sheet-too-many-columns`
 */
export function recordsOf(portions: Iterable<string>, delimiter: string): Generator<string[]> {
  return new RecordReader(delimiter).read(portions);
}
