import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { mostSheetRows } from '@sangathan/model';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Part, workbookParts, zipped } from './support/workbook.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sheets-'));
});
afterAll(() => rm(folder, { recursive: true }));

const headings = ['क्र.', 'जिला', 'ब्लॉक', 'मंडल', 'बूथ', 'पद', 'नाम', 'मोबाइल', 'गाँव', 'ई-मेल'];

/** A workbook of so many different rows below a heading. */
function workbookOf(rows: number, behind: Part[] = []): Buffer {
  const strings: string[] = [];
  const shared = (text: string) => `<c t="s"><v>${strings.push(`<si><t>${text}</t></si>`) - 1}</v></c>`;
  const lines = [`<row>${headings.map(shared).join('')}</row>`];
  const places = ['अजमेर', 'मसूदा अ', 'बांदनवाड़ा', 'बूथ अध्यक्ष'].map(shared);
  const [district, block, mandal, post] = places;
  for (let row = 1; row <= rows; row += 1) {
    const number = (value: number) => `<c><v>${value}</v></c>`;
    const own = [shared(`श्री रमेश कुमार मीणा ${row}`), number(7_000_000_000 + row), shared(`गाँव ${row}`)];
    const cells = [number(row), district, block, mandal, number(row), post, ...own];
    lines.push(`<row>${cells.join('')}${row % 8 === 0 ? shared(`p${row}@example.org`) : ''}</row>`);
  }
  const xml = `<sheetData>${lines.join('')}</sheetData>`;
  return zipped([...workbookParts([{ name: 'बूथ', isHidden: false, xml }], strings), ...behind]);
}

/** Pictures are incompressible. */
const pictures = (mebibytes: number): Part[] =>
  Array.from({ length: mebibytes }, (_, index) => [`xl/media/${index}.jpg`, randomBytes(1024 * 1024)]);

/** The unpacked content of a zip bomb: as many formatted, empty rows as a part may hold. */
const emptyRows = (mebibytes: number): Part[] => {
  const row = '<row ht="15" customHeight="1"><c s="1"/></row>';
  const xml = `<sheetData>${row.repeat((mebibytes * 1024 * 1024) / row.length)}</sheetData>`;
  return workbookParts([{ name: 'x', isHidden: false, xml }], []);
};

/** In an instance of 512 MiB, Node gives half of it to its heap. */
const asDeployed = '--max-old-space-size=256';

/** Reads a file with the memory of a deployed worker. */
async function read(name: string, bytes: Buffer): Promise<{ outcome: string; peakRssMiB: number }> {
  const file = join(folder, name);
  await writeFile(file, bytes);
  const worker = join(import.meta.dirname, 'support/appetite.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [asDeployed, worker, file, 'xlsx']);
  return JSON.parse(stdout);
}

test.each<[string, () => Buffer, string]>([
  ['as many rows as are allowed', () => workbookOf(mostSheetRows), `${mostSheetRows} rows`],
  ['a row more', () => workbookOf(mostSheetRows + 1), 'sheet-too-many-rows'],
  ['30 MB of pictures around a list', () => workbookOf(100, pictures(30)), '100 rows'],
  ['60 MB', () => workbookOf(100, pictures(60)), 'sheet-too-large'],
  ['370 MB of empty rows in half a megabyte', () => zipped(emptyRows(370)), 'sheet-empty'],
  ['400 MB of them', () => zipped(emptyRows(400)), 'sheet-expands-too-far'],
])('%s: read or refused in the memory of an instance', { timeout: 120_000 }, async (name, bytes, outcome) => {
  const result = await read(`${name}.xlsx`, bytes());
  expect(result.outcome).toBe(outcome);
  expect(result.peakRssMiB).toBeLessThan(512);
});
