import { Readable } from 'node:stream';
import { largestSheet, longestCell, mostSheetColumns, mostSheetRows, type SheetKind } from '@sangathan/model';
import { describe, expect, test } from 'vitest';
import { outcomeOf } from './support/outcome.ts';
import { type Part, partsOf, workbook, zipped } from './support/workbook.ts';

const table = 'नाम\tमोबाइल\tबूथ\nरमेश शर्मा\tn:9829000001\tn:1\n';

/** The workbook with one part replaced. */
function changed(name: string, change: (content: string) => string | Buffer): Part[] {
  return partsOf(table).map(([part, content]) => [part, part === name ? change(String(content)) : content]);
}

const sheet = 'xl/worksheets/sheet1.xml';
const container = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** Spaces, in MiB. */
const blanks = (mebibytes: number) => Buffer.alloc(mebibytes * 1024 * 1024, ' ');

describe('a file that is not a sheet, or hostile', () => {
  test.each<[string, () => Buffer, SheetKind, string]>([
    ['nothing at all', () => Buffer.alloc(0), 'csv', 'sheet-empty'],
    ['blank lines', () => Buffer.from('\n,,\n\n'), 'csv', 'sheet-empty'],
    ['an old Excel file', () => Buffer.concat([container, Buffer.alloc(4096)]), 'xlsx', 'sheet-old-format'],
    [
      'a workbook under a password',
      () => Buffer.concat([container, Buffer.alloc(512), Buffer.from('EncryptedPackage', 'utf16le')]),
      'xlsx',
      'sheet-password',
    ],
    ['a text under the name of a workbook', () => Buffer.from('नाम,मोबाइल\n'), 'xlsx', 'sheet-not-sheet'],
    ['a page of HTML', () => Buffer.from('<html><table><tr><td>नाम'), 'csv', 'sheet-not-sheet'],
    ['a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'csv', 'sheet-not-sheet'],
    ['a ZIP of something else', () => zipped([['photo.jpg', 'x']]), 'xlsx', 'sheet-not-sheet'],
    ['a workbook cut off', () => workbook(table).subarray(0, 900), 'xlsx', 'sheet-damaged'],
    ['a workbook without rows', () => workbook(''), 'xlsx', 'sheet-empty'],
    [
      'a quotation that never ends',
      () => Buffer.from(`नाम,मोबाइल\n"${'क'.repeat(200_000)}`),
      'csv',
      'sheet-cell-too-long',
    ],
  ])('%s is refused', async (_, bytes, kind, code) => {
    expect(await outcomeOf(bytes(), kind)).toBe(code);
  });

  test('a damaged byte is detected by the checksum', async () => {
    const bytes = workbook(table);
    const start = bytes.indexOf(sheet) + sheet.length + 40;
    bytes[start] = (bytes[start] ?? 0) ^ 0xff;
    expect(await outcomeOf(bytes)).toBe('sheet-damaged');
  });

  test('reading stops as soon as a file exceeds the size', async () => {
    let sent = 0;
    const portions = Readable.from(
      (function* () {
        for (; sent < 100; sent += 1) yield Buffer.alloc(1024 * 1024);
      })(),
    );
    expect(await outcomeOf(portions)).toBe('sheet-too-large');
    expect(sent).toBeLessThanOrEqual(largestSheet / 1024 / 1024 + 20);
  });
});

describe('a zip bomb', { timeout: 60_000 }, () => {
  test('that declares its size is refused without unpacking', async () => {
    const parts = changed(sheet, () => blanks(1));
    expect(await outcomeOf(zipped(parts, (name, size) => (name === sheet ? 0xfffffff0 : size)))).toBe(
      'sheet-expands-too-far',
    );
  });

  test('with a false size is stopped at the declared size', async () => {
    const parts = changed(sheet, () => blanks(8));
    expect(await outcomeOf(zipped(parts, (name, size) => (name === sheet ? 1000 : size)))).toBe(
      'sheet-damaged',
    );
  });

  test('of shared strings is refused while it unpacks', async () => {
    const text = `<si><t>${'क'.repeat(longestCell)}</t></si>`;
    const parts = changed('xl/sharedStrings.xml', (content) =>
      content.replace('</sst>', `${text.repeat(1100)}</sst>`),
    );
    expect(await outcomeOf(zipped(parts))).toBe('sheet-expands-too-far');
  });

  test('of one endless string is refused at the longest cell', async () => {
    const parts = changed(sheet, (content) => content.replace('<v>1</v>', `<v>${'1'.repeat(4_000_000)}</v>`));
    expect(await outcomeOf(zipped(parts))).toBe('sheet-cell-too-long');
  });

  test('of entities is not expanded', async () => {
    const doctype = '<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]>';
    const parts = changed(sheet, (content) => content.replace('<worksheet', `${doctype}<worksheet`));
    expect(await outcomeOf(zipped(parts))).toBe('sheet-damaged');
  });

  test('of very many parts is refused', async () => {
    const parts = Array.from({ length: 10_001 }, (_, index): Part => [`x/${index}`, '']);
    expect(await outcomeOf(zipped([...partsOf(table), ...parts]))).toBe('sheet-expands-too-far');
  });
});

describe('the limits of a sheet', { timeout: 60_000 }, () => {
  const heading = 'नाम,मोबाइल,बूथ\n';
  const lines = (count: number) => Buffer.from(heading + 'रमेश,9829000001,1\n'.repeat(count));

  test('the maximum number of rows is read, and one more is refused', async () => {
    expect(await outcomeOf(lines(mostSheetRows), 'csv')).toBe(`${mostSheetRows + 1} rows`);
    expect(await outcomeOf(lines(mostSheetRows + 1), 'csv')).toBe('sheet-too-many-rows');
  });

  test('formatted empty rows are not counted', async () => {
    const empty = Array.from({ length: 150_000 }, (_, index) => `<row r="${index + 10}" ht="15"/>`).join('');
    const parts = changed(sheet, (content) => content.replace('</sheetData>', `${empty}</sheetData>`));
    expect(await outcomeOf(zipped(parts))).toBe('2 rows');
  });

  test('one column over the maximum is refused', async () => {
    const row = (columns: number) => `${table}${'x\t'.repeat(columns - 1)}x\n`;
    expect(await outcomeOf(workbook(row(mostSheetColumns)))).toBe('3 rows');
    expect(await outcomeOf(workbook(row(mostSheetColumns + 1)))).toBe('sheet-too-many-columns');
  });

  test('a cell far to the right takes no memory and is refused', async () => {
    const parts = changed(sheet, (content) => content.replace('r="A2"', 'r="ZZZZZZ2"'));
    expect(await outcomeOf(zipped(parts))).toBe('sheet-too-many-columns');
  });

  test('a cell that is too long is refused', async () => {
    expect(await outcomeOf(workbook(`${table}${'x'.repeat(longestCell)}\n`))).toBe('3 rows');
    expect(await outcomeOf(workbook(`${table}${'x'.repeat(longestCell + 1)}\n`))).toBe('sheet-cell-too-long');
  });
});
