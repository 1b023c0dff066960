import { longestCell, mostSheetRows, type SheetKind } from '@sangathan/model';
import { describe, expect, test } from 'vitest';
import { excelColumns, longestMarkup, longestRow } from '../../functions/src/import/file/limits.ts';
import { outcomeOf } from './support/outcome.ts';
import { type Part, partsOf, zipped } from './support/workbook.ts';

const table = 'नाम\tमोबाइल\tबूथ\nरमेश शर्मा\tn:9829000001\tn:1\n';
const sheet = 'xl/worksheets/sheet1.xml';

function changed(name: string, change: (content: string) => string): Buffer {
  return zipped(
    partsOf(table).map(([part, content]): Part => [part, part === name ? change(String(content)) : content]),
  );
}

/** The workbook with something in front of its rows, or behind them. */
const inFront = (xml: string) =>
  changed(sheet, (content) => content.replace('<sheetData>', `${xml}<sheetData>`));
const behind = (xml: string) => changed(sheet, (content) => content.replace('</sheetData>', `${xml}`));

const row = (cells: string) => `<row>${cells}</row>`;
const first = '<c t="s"><v>0</v></c>';

/** A shared string of so many letters, as the first one of the workbook. */
const longString = (letters: number, rows: string, merges = ''): Buffer =>
  zipped(
    partsOf(table).map(([part, content]): Part => {
      if (part === sheet)
        return [part, String(content).replace('</sheetData>', `${rows}</sheetData>${merges}`)];
      const text = `<si><t>${'x'.repeat(letters)}</t></si>`;
      return [
        part,
        part.endsWith('sharedStrings.xml') ? String(content).replace('<si>', `${text}<si>`) : content,
      ];
    }),
  );

const withFormat = (code: string) =>
  changed('xl/styles.xml', (content) => content.replace(/formatCode="[^"]*"/, `formatCode="${code}"`));

const merged = (merges: number, rows: number): Buffer => {
  const cells = Array.from({ length: rows }, (_, index) => row(`<c r="A${index + 3}"><v>1</v></c>`));
  const ranges = Array.from(
    { length: merges },
    (_, index) => `<mergeCell ref="A${1 + (index % 2)}:A${rows + index}"/>`,
  );
  return behind(`${cells.join('')}</sheetData><mergeCells>${ranges.join('')}</mergeCells>`);
};

/** The longest string, in a cell that is merged over so many rows. */
const longMerge = (rows: number): Buffer => {
  const cells = Array.from({ length: rows }, () => row('<c/><c><v>1</v></c>'));
  const merge = `<mergeCells><mergeCell ref="A3:A${rows + 3}"/></mergeCells>`;
  return longString(longestCell, `${row(`<c r="A3" t="s"><v>0</v></c>`)}${cells.join('')}`, merge);
};

/** Each took minutes or gigabytes once, and grew with the square of its size. */
const costly: [what: string, make: () => Buffer, kind: SheetKind, outcome: string][] = [
  ['a million nested tags', () => inFront('<a>'.repeat(1_000_000)), 'xlsx', 'sheet-damaged'],
  ['nested tags that end', () => inFront(`${'<a>'.repeat(99)}${'</a>'.repeat(99)}`), 'xlsx', 'sheet-damaged'],
  ['a tag that never ends', () => inFront(`<a${'a'.repeat(2 * longestMarkup)}`), 'xlsx', 'sheet-damaged'],
  [
    'an endless attribute',
    () => inFront(`<a b="${'a'.repeat(2 * longestMarkup)}"/>`),
    'xlsx',
    'sheet-damaged',
  ],
  ['an endless comment', () => inFront(`<!--${'a'.repeat(2 * longestMarkup)}-->`), 'xlsx', 'sheet-damaged'],
  ['many attributes', () => inFront(`<a ${'b="" '.repeat(1_000_000)}/>`), 'xlsx', 'sheet-damaged'],
  ['a style format of many brackets', () => withFormat('['.repeat(200_000)), 'xlsx', '2 rows'],
  ['a style format of many quotations', () => withFormat('&quot;['.repeat(30_000)), 'xlsx', '2 rows'],
  [
    'many styles',
    () => changed('xl/styles.xml', (content) => content.replace('<xf ', `${'<xf/>'.repeat(70_000)}<xf `)),
    'xlsx',
    'sheet-expands-too-far',
  ],
  [
    'many relationships',
    () =>
      changed('xl/_rels/workbook.xml.rels', (content) => {
        const more = Array.from(
          { length: 10_001 },
          (_, index) => `<Relationship Id="x${index}" Target="x"/>`,
        );
        return content.replace('</Relationships>', `${more.join('')}</Relationships>`);
      }),
    'xlsx',
    'sheet-expands-too-far',
  ],
  [
    'many openings of a merged cell in a comment',
    () => behind(`</sheetData>${`<!--${'<mergeCell '.repeat(20_000)}-->`.repeat(20)}`),
    'xlsx',
    '2 rows',
  ],
  ['45,000 merges over 60,000 rows', () => merged(45_000, 60_000), 'xlsx', '60002 rows'],
  [
    'a long string in each of a row’s cells',
    () => longString(longestCell, row(first.repeat(9))),
    'xlsx',
    'sheet-expands-too-far',
  ],
  [
    'a long string in each row',
    () => longString(longestCell, row(first).repeat(5000)),
    'xlsx',
    'sheet-expands-too-far',
  ],
  ['a long string merged over many rows', () => longMerge(5000), 'xlsx', 'sheet-expands-too-far'],
  ['31 MB of commas', () => Buffer.alloc(31 * 1024 * 1024, ','), 'csv', 'sheet-too-many-columns'],
  ['31 MB of lines', () => Buffer.alloc(31 * 1024 * 1024, '\n'), 'csv', 'sheet-too-many-rows'],
  ['31 MB of quotation marks', () => Buffer.alloc(31 * 1024 * 1024, '"'), 'csv', 'sheet-cell-too-long'],
  [
    'long cells before many quotations',
    () => Buffer.from(`${`${'x'.repeat(30_000)},`.repeat(4)}\n${'"a"b,\n'.repeat(mostSheetRows)}`),
    'csv',
    'sheet-no-heading',
  ],
];

describe('a small file that is costly to read', () => {
  test.each(costly)('%s', { timeout: 15_000 }, async (_, bytes, kind, outcome) => {
    expect(await outcomeOf(bytes(), kind)).toBe(outcome);
  });

  test('the most columns and the longest row of Excel are read', async () => {
    const commas = `नाम,मोबाइल,बूथ\nरमेश,9829000001,1\n${','.repeat(excelColumns - 1)}\n`;
    expect(await outcomeOf(Buffer.from(commas), 'csv')).toBe('2 rows');
    const longest = `${'x'.repeat(longestCell)},`.repeat(longestRow / longestCell);
    expect(await outcomeOf(Buffer.from(`नाम,मोबाइल,बूथ\n${longest}\n`), 'csv')).toBe('2 rows');
  });
});
