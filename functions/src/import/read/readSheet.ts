import type { Readable } from 'node:stream';
import { Failure, type SheetKind } from '@sangathan/model';
import { openSheetFile, type SheetRow, type Worksheet } from '../file/sheet.ts';
import { findHeadings, headingSample } from '../heading/heading.ts';

/** Enough rows of a worksheet to find its headings. */
async function firstRows(worksheet: Worksheet): Promise<SheetRow[]> {
  const first: SheetRow[] = [];
  for await (const row of worksheet.rows()) {
    first.push(row);
    if (first.length === headingSample) break;
  }
  return first;
}

/**
 * The rows of a file, in order, without the blank ones: those of its first worksheet with a heading row, or
 * else of the first that is not empty.
 * @throws Failure `sheet-…`
 */
export async function* readSheet(input: Readable, kind: SheetKind): AsyncGenerator<SheetRow> {
  let withoutHeadings: Worksheet | null = null;
  for (const worksheet of await openSheetFile(input, kind)) {
    const first = await firstRows(worksheet);
    if (findHeadings(first) !== null) return yield* worksheet.filledRows();
    if (first.length > 0) withoutHeadings ??= worksheet;
  }
  if (withoutHeadings === null) throw new Failure('sheet-empty');
  yield* withoutHeadings.rows();
}
