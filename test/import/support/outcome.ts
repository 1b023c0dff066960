import { Readable } from 'node:stream';
import { Failure, type SheetKind } from '@sangathan/model';
import type { SheetRow } from '../../../functions/src/import/file/sheet.ts';
import { readSheet } from '../../../functions/src/import/read/readSheet.ts';

export async function readAll(rows: AsyncIterable<SheetRow>): Promise<SheetRow[]> {
  const all: SheetRow[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

/** How many rows a file has, or the code of the failure for which it is refused; any other error is thrown. */
export async function outcomeOf(
  bytes: Buffer | Readable,
  kind: SheetKind = 'xlsx',
  read: (input: Readable, kind: SheetKind) => AsyncIterable<SheetRow> = readSheet,
): Promise<string> {
  const input = bytes instanceof Readable ? bytes : Readable.from([bytes]);
  let rows = 0;
  try {
    for await (const _ of read(input, kind)) rows += 1;
    return `${rows} rows`;
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
}
