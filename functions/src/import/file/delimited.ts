import { isUtf8 } from 'node:buffer';
import { Failure, mostSheetColumns } from '@sangathan/model';
import { excelRows } from './limits.ts';
import { recordsOf } from './records.ts';
import type { SheetRow } from './sheet.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Number of bytes from which encoding and delimiter are detected. */
const sample = 64 * 1024;

/**
 * Detects the encoding of a text file: UTF-16 by its byte order mark, or by the high bytes 0x00 (Latin) and 0x09
 * (Devanagari) in every second place; else UTF-8, also where a few bytes of it are broken, else Windows-1252 as Excel
 * writes.
 */
export function encodingOf(bytes: Buffer): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const judged = bytes.subarray(0, sample);
  if (isHighByte(judged, 1) && !isHighByte(judged, 0)) return 'utf-16le';
  if (isHighByte(judged, 0) && !isHighByte(judged, 1)) return 'utf-16be';
  return isUtf8(bytes) || isBrokenUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** Whether most letters beyond ASCII are whole in UTF-8: a byte that was pasted in, or a file cut inside a letter. */
function isBrokenUtf8(bytes: Buffer): boolean {
  let [whole, broken] = [0, 0];
  for (const text of decoded(bytes, 'utf-8')) {
    broken += text.match(/\ufffd/g)?.length ?? 0;
    whole += text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  }
  return whole > broken;
}

const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** Whether the bytes at even (0) or odd (1) offsets are high bytes of UTF-16. */
function isHighByte(bytes: Buffer, first: 0 | 1): boolean {
  const every = bytes.filter((_, index) => index % 2 === first);
  const high = every.filter((byte) => byte === 0 || byte === 9);
  return high.includes(0) && high.length > every.length * 0.6;
}

/** What a cell means as a heading; null if it is none. */
export type HeadingSense = (cell: string) => string | null;

/** How many different headings a line has, if it is split at a delimiter. */
function headingsIn(line: string, delimiter: Delimiter, sense: HeadingSense): number {
  const [cells = []] = recordsOf([line], delimiter);
  return new Set(cells.slice(0, mostSheetColumns).flatMap((cell) => sense(cell) ?? [])).size;
}

/** The delimiter that splits a line into the most headings; null if none makes two of any line. */
function delimiterOfHeadings(lines: string[], sense: HeadingSense): Delimiter | null {
  let best: { delimiter: Delimiter; found: number } | null = null;
  for (const line of lines.filter(({ length }) => length <= longestHeadings)) {
    for (const delimiter of delimiters) {
      const found = line.includes(delimiter) ? headingsIn(line, delimiter, sense) : 0;
      if (found >= 2 && found > (best?.found ?? 0)) best = { delimiter, found };
    }
  }
  return best?.delimiter ?? null;
}

/** Lines among which headings are searched, and the longest of them in UTF-16 units. */
const judgedLines = 40;
const longestHeadings = 10_000;

/**
 * The delimiter that makes headings of a line; where no line has headings, the one that splits most of the first
 * lines into the same, largest number of cells.
 */
export function delimiterOf(text: string, sense: HeadingSense): Delimiter {
  const lines = text.split(/\r\n|\n|\r/, 200);
  return delimiterOfHeadings(lines.slice(0, judgedLines), sense) ?? delimiterByCount(text);
}

function delimiterByCount(text: string): Delimiter {
  const lines = text.replace(/"[^"]*"/g, '').split(/\r\n|\n|\r/, 200);
  const scores = delimiters.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
    const agreeing = (count: number) => counts.filter((each) => each === count).length * count;
    return Math.max(0, ...new Set(counts.map(agreeing)));
  });
  return delimiters[scores.indexOf(Math.max(...scores))] ?? ',';
}

/** A text in portions. */
export function* decoded(bytes: Buffer, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (let start = 0; start < bytes.length; start += sample) {
    yield decoder.decode(bytes.subarray(start, start + sample), { stream: true });
  }
  yield decoder.decode();
}

/** A first line such as `sep=;`, as Excel writes it. */
const declaration = /^sep=(.)\r?\n/;

/** How a text is divided into cells. */
export interface TextFormat {
  encoding: Encoding;
  delimiter: string;
  /** The file itself declares the delimiter, in its first line. */
  isDeclared: boolean;
}

/** Detects the format of a text. @throws Failure `sheet-not-sheet` */
export function textFormatOf(bytes: Buffer, sense: HeadingSense): TextFormat {
  const encoding = encodingOf(bytes);
  const beginning = new TextDecoder(encoding).decode(bytes.subarray(0, sample));
  if (beginning.includes('\0') || /^\s*<(!doctype|html|table|\?xml)/i.test(beginning)) {
    throw new Failure('sheet-not-sheet');
  }
  const declared = declaration.exec(beginning)?.[1];
  return {
    encoding,
    delimiter: declared ?? delimiterOf(beginning, sense),
    isDeclared: declared !== undefined,
  };
}

/**
 * The rows of a delimited text that are not empty.
 * @throws Failure `sheet-cell-too-long`, `sheet-too-many-columns`, `sheet-too-many-rows`
 */
export async function* readDelimited(bytes: Buffer, format: TextFormat): AsyncGenerator<SheetRow> {
  const { encoding, delimiter, isDeclared } = format;
  let number = 0;
  for (const cells of recordsOf(decoded(bytes, encoding), delimiter)) {
    number += 1;
    if (number > excelRows) throw new Failure('sheet-too-many-rows');
    if (number === 1 && isDeclared) continue;
    if (cells.some((cell) => cell !== '')) yield { number, cells };
  }
}
