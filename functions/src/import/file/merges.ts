import { columnOf } from './address.ts';
import type { SheetRow } from './sheet.ts';

/** A range of merged cells in one column. Rows count from 1, columns from 0. */
interface Merge {
  column: number;
  first: number;
  last: number;
}

/** Maximum number of merged ranges that are read; a sheet of 100,000 rows has a few hundred. */
const mostMerges = 50_000;

const reference = /<(?:\w+:)?mergeCell [^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g;
/** Longest match of it. */
const longestReference = 120;

/**
 * The vertically merged ranges of a worksheet. They come after its rows in the file, so this is a pass of its own,
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
        const [, left = '', first, right, last] = found;
        end = found.index + found[0].length;
        if (left === right && first !== last && merges.length < mostMerges) {
          merges.push({ column: columnOf(left), first: Number(first), last: Number(last) });
        }
      }
    }
    rest = text.slice(Math.max(end, text.length - longestReference));
  }
  return merges;
}

/** Fills merged cells down into the rows. Empty rows are not restored. */
export async function* filledDown(rows: AsyncIterable<SheetRow>, merges: Merge[]): AsyncGenerator<SheetRow> {
  const waiting = merges.toSorted((one, other) => other.first - one.first);
  let open: (Merge & { text: string })[] = [];
  for await (const row of rows) {
    open = open.filter(({ last }) => last >= row.number);
    for (let next = waiting.at(-1); next && next.first <= row.number; next = waiting.at(-1)) {
      waiting.pop();
      const text = next.first === row.number ? (row.cells[next.column] ?? '') : '';
      if (text !== '') open.push({ ...next, text });
    }
    for (const { column, text } of open) {
      while (row.cells.length <= column) row.cells.push('');
      row.cells[column] ||= text;
    }
    yield row;
  }
}
