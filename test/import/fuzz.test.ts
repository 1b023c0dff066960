import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { type BookType, utils, write } from '@e965/xlsx';
import { Failure, longestCell, mostSheetColumns, type SheetKind } from '@sangathan/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isStart, readSheet } from '../../functions/src/import/read/readSheet.ts';
import { readSheetApart } from '../../functions/src/import/read/readSheetApart.ts';
import { fuzz, fuzzTimeout, mutated } from '../support/fuzz.ts';
import { partsOf, workbook, zipped } from './support/workbook.ts';

const folder = join(import.meta.dirname, 'corpus');
const written = (ending: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(folder, name)));

const texts = written('.csv');
const workbooks = written('.xlsx.tsv').map((text) => text.toString());

type Reader = typeof readSheet;

/** As a worker reads: the parser of old Excel has no bounds of its own, so that its thread is ended in time. */
const apart: Reader = (input, kind) => readSheetApart(input, kind, { seconds: 5, heapMiB: 128 });

/** The file is read to its end, into rows that the next step can bear, or refused. */
async function readOrRefused(bytes: Buffer, kind: SheetKind, read: Reader): Promise<void> {
  try {
    for await (const part of read(Readable.from([bytes]), kind)) {
      if (isStart(part)) continue;
      const { number, cells } = part;
      if (!Number.isInteger(number) || number < 1) throw new Error(`row ${number}`);
      expect(cells.length).toBeLessThanOrEqual(mostSheetColumns);
      expect(Math.max(...cells.map((cell) => cell.length))).toBeLessThanOrEqual(longestCell);
    }
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
}

/** A list in another format. */
function listAs(bookType: BookType): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['नाम', 'मोबाइल'],
      ['रमेश', 9829000001],
    ]),
    'Masuda',
  );
  return write(book, { type: 'buffer', bookType });
}

const oldExcel = (['biff8', 'biff5', 'biff2'] as const).map(listAs);
const others = (['ods', 'fods', 'xlml', 'html'] as const).map(listAs);
const contacts = Buffer.from(
  'BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E0=A4=\r\n=B0;;;\r\nPHOTO;ENCODING=B:AA\r\n BB\r\nTEL;CELL:98290\r\n 00001\r\nORG:a\\;b;c\r\nEND:VCARD\r\n',
);

const budget = { millis: 10_000, mebibytes: 600 };

/** Workbooks of which one part is mutated, and the archive is sound. */
const mutatedParts = fc.constantFrom(...workbooks).chain((text) => {
  const parts = partsOf(text);
  return fc
    .nat(parts.length - 1)
    .chain((index) =>
      mutated([Buffer.from(parts[index]?.[1] ?? '')]).map((content) =>
        zipped(parts.map(([name, original], each) => [name, each === index ? content : original])),
      ),
    );
});

test.each<[string, fc.Arbitrary<Buffer>, SheetKind, Reader]>([
  ['text', mutated(texts), 'csv', readSheet],
  ['workbook', mutated(workbooks.map(workbook)), 'xlsx', readSheet],
  ['part of a workbook', mutatedParts, 'xlsx', readSheet],
  ['file of another format', mutated([...others, contacts]), 'xls', readSheet],
  ['file of old Excel', mutated(oldExcel), 'xls', apart],
])('any mutated %s is read or refused in time', { timeout: fuzzTimeout }, async (_, files, kind, read) => {
  await fuzz(files, budget, (bytes) => readOrRefused(bytes, kind, read));
});
