/**
 * Reads a file as the worker does, in a process that has no more heap than an instance of 512 MiB gives it,
 * and prints what that came to: the rows in chunks or the refusal, and the greatest resident size.
 */
import { createReadStream } from 'node:fs';
import { chunkRows, Failure, type SheetKind } from '@sangathan/model';
import { chunksOfRows } from '../../../functions/src/import/read/readImport.ts';
import { readSheetApart } from '../../../functions/src/import/read/readSheetApart.ts';
import { mappingOf, SheetTable } from '../../../functions/src/import/read/table.ts';
import { peakRssMiB } from '../../../tools/memory.ts';

const [file = '', kind = 'xlsx'] = process.argv.slice(2);

async function outcome(): Promise<string> {
  let rows = 0;
  const table = new SheetTable(readSheetApart(createReadStream(file), kind as SheetKind));
  try {
    const mapping = mappingOf(await table.open());
    for await (const portion of chunksOfRows(table.rows(mapping), chunkRows)) rows += portion.length;
    return `${rows} rows`;
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  } finally {
    // Otherwise the reading thread would wait for ever, and this process with it.
    await table.close();
  }
}

const result = await outcome();
const peak = Math.round(peakRssMiB());
console.log(JSON.stringify({ outcome: result, peakRssMiB: peak }));
