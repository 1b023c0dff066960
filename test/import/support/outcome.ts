import { Readable } from 'node:stream';
import { Failure, type SheetKind } from '@sangathan/model';
import type { SheetRow } from '../../../functions/src/import/file/sheet.ts';
import { isStart, readSheet, type SheetPart } from '../../../functions/src/import/read/readSheet.ts';
import { mappingOf, SheetTable } from '../../../functions/src/import/read/table.ts';

/** The rows of a file, of all its worksheets. */
export async function readAll(parts: AsyncIterable<SheetPart>): Promise<SheetRow[]> {
  const all: SheetRow[] = [];
  for await (const part of parts) if (!isStart(part)) all.push(part);
  return all;
}

/**
 * How many rows the worksheets of a file have that are read, headings included, or the code of the failure for which it
 * is refused; any other error is thrown.
 */
export async function outcomeOf(
  bytes: Buffer | Readable,
  kind: SheetKind = 'xlsx',
  read: (input: Readable, kind: SheetKind) => AsyncIterable<SheetPart> = readSheet,
): Promise<string> {
  const table = new SheetTable(read(bytes instanceof Readable ? bytes : Readable.from([bytes]), kind));
  try {
    const mapping = mappingOf(await table.open());
    for await (const _ of table.rows(mapping));
    const read = table.worksheets.filter(({ skipped }) => skipped === null);
    return `${read.reduce((sum, { rows }) => sum + rows, 0)} rows`;
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  } finally {
    await table.close();
  }
}
