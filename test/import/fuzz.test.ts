import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { utils, write } from '@e965/xlsx';
import { Failure, longestCell, mostSheetColumns, type SheetKind } from '@sangathan/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isStart, readSheet } from '../../functions/src/import/read/readSheet.ts';
import { fuzz, fuzzTimeout, mutated } from '../support/fuzz.ts';
import { partsOf, workbook, zipped } from './support/workbook.ts';

const folder = join(import.meta.dirname, 'corpus');
const written = (ending: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(folder, name)));

const texts = written('.csv');
const workbooks = written('.xlsx.tsv').map((text) => text.toString());

/** The file is read to its end, into rows that the next step can bear, or refused. */
async function readOrRefused(bytes: Buffer, kind: SheetKind): Promise<void> {
  try {
    for await (const part of readSheet(Readable.from([bytes]), kind)) {
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

/** A list in each of the other formats. */
const others = (['biff8', 'biff5', 'biff2', 'ods', 'fods', 'xlml', 'html'] as const).map(
  (bookType): Buffer => {
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
  },
);
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

test.each<[string, fc.Arbitrary<Buffer>, SheetKind]>([
  ['text', mutated(texts), 'csv'],
  ['workbook', mutated(workbooks.map(workbook)), 'xlsx'],
  ['part of a workbook', mutatedParts, 'xlsx'],
  ['file of another format', mutated([...others, contacts]), 'xls'],
])('any mutated %s is read or refused in time', { timeout: fuzzTimeout }, async (_, files, kind) => {
  await fuzz(files, budget, (bytes) => readOrRefused(bytes, kind));
});
