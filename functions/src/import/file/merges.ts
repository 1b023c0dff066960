import { Failure } from '@sangathan/model';
import { columnOf } from './address.ts';
import { longestRow, mostMerges, mostText } from './limits.ts';
import type { SheetRow } from './sheet.ts';

/** A range of merged cells over several rows; its value is that of its first column. Rows count from 1, columns from 0. */
interface Merge {
  column: number;
  first: number;
  last: number;
}

// Stops at the next tag and after a few characters, so that the search stays linear.
const reference = /<(?:\w{1,20}:)?mergeCell [^<>]{0,50}?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g;
/** Longest match of it. */
const longestReference = 120;

/**
 * The ranges of a worksheet that are merged over several rows. They come after its rows in the file, so this is a pass of its own,
 * without parsing the XML.
 */
export async function mergesIn(bytes: AsyncIterable<Uint8Array>): Promise<Merge[]> {
  const merges: Merge[] = [];
  let rest = '';
  for await (const portion of bytes) {
    const text =
      rest + Buffer.from(portion.buffer, portion.byteOffset, portion.byteLength).toString('latin1');
    let end = 0;
    if (text.includes('mergeCell')) {
      for (const found of text.matchAll(reference)) {
        const [, left = '', first, , last] = found;
        end = found.index + found[0].length;
        if (first !== last && merges.length < mostMerges) {
          merges.push({ column: columnOf(left), first: Number(first), last: Number(last) });
        }
      }
    }
    rest = text.slice(Math.max(end, text.length - longestReference));
  }
  return merges;
}

/**
 * Fills merged cells down into the rows. Empty rows are not restored.
 * @throws Failure `sheet-expands-too-far` where one long text would fill many cells
 */
export async function* filledDown(rows: AsyncIterable<SheetRow>, merges: Merge[]): AsyncGenerator<SheetRow> {
  const waiting = merges.toSorted((one, other) => other.first - one.first);
  /** By column: ranges of a column do not overlap in a sound file, and a row costs no more than its columns. */
  const open = new Map<number, { last: number; text: string }>();
  let textLength = 0;
  for await (const row of rows) {
    let rowLength = 0;
    for (let next = waiting.at(-1); next && next.first <= row.number; next = waiting.at(-1)) {
      waiting.pop();
      const text = next.first === row.number ? (row.cells[next.column] ?? '') : '';
      if (text !== '') open.set(next.column, { last: next.last, text });
    }
    for (const [column, { last, text }] of open) {
      if (last < row.number) open.delete(column);
      else {
        while (row.cells.length <= column) row.cells.push('');
        row.cells[column] ||= text;
        rowLength += text.length;
      }
    }
    textLength += rowLength;
    if (rowLength > longestRow || textLength > mostText) throw new Failure('sheet-expands-too-far');
    yield row;
  }
}
