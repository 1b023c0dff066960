import { Readable } from 'node:stream';
import { type BookType, utils, type WorkBook, write } from '@e965/xlsx';
import { Failure } from '@sangathan/model';
import { describe, expect, test } from 'vitest';
import { openSheetFile, type SheetRow } from '../sheet.ts';
import { openOther } from './open.ts';

async function listed(rows: AsyncIterable<SheetRow>): Promise<SheetRow[]> {
  const all: SheetRow[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

/** The rows of the visible worksheets of a file, merged cells filled down. */
async function rowsOf(bytes: Buffer): Promise<SheetRow[][]> {
  const worksheets = await openSheetFile(Readable.from([bytes]), 'xls', () => null);
  return Promise.all(
    worksheets.filter(({ isHidden }) => !isHidden).map((worksheet) => listed(worksheet.rows())),
  );
}

const cellsOf = async (text: string) => (await rowsOf(Buffer.from(text)))[0]?.map(({ cells }) => cells);

async function refusalOf(bytes: Buffer): Promise<string> {
  try {
    return `${(await rowsOf(bytes)).length} worksheets`;
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
}

/** A list with a date, a number, text like a number, a merged cell, a hidden worksheet. */
function book(isUnicode: boolean): WorkBook {
  const [name, ram, sita] = isUnicode ? ['नाम', 'राम मीणा', 'सीता देवी'] : ['uke', 'jke eh.kk', 'lhrk nsoh'];
  const list = utils.aoa_to_sheet(
    [
      [name, 'Mobile', 'Since', 'Mandal'],
      [ram, 9829000111, new Date(Date.UTC(2025, 3, 15)), 'x'],
      [],
      [sita, '09829000112', null, ''],
    ],
    { cellDates: true, UTC: true, dateNF: 'dd-mmm-yy' },
  );
  list['!merges'] = [{ s: { r: 1, c: 3 }, e: { r: 3, c: 3 } }];
  const made = utils.book_new();
  utils.book_append_sheet(made, list, 'Masuda');
  utils.book_append_sheet(made, utils.aoa_to_sheet([['former']]), 'Hidden');
  made.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  return made;
}

const fileOf = (bookType: BookType, isUnicode = true): Buffer =>
  write(book(isUnicode), { type: 'buffer', bookType, cellDates: true });

describe('the format of a file is known by its content', () => {
  test.each<[string, () => Buffer, string | undefined]>([
    ['Excel 97', () => fileOf('biff8'), 'xls'],
    ['Excel 95', () => fileOf('biff5', false), 'xls'],
    ['Excel 2', () => fileOf('biff2', false), 'xls'],
    ['an OpenDocument spreadsheet', () => fileOf('ods'), 'ods'],
    ['a flat OpenDocument spreadsheet', () => fileOf('fods'), 'ods'],
    ['Excel 2003 XML', () => fileOf('xlml'), 'xml'],
    ['a web page', () => fileOf('html'), 'html'],
    ['contacts', () => Buffer.from('\uFEFFBEGIN:VCARD\r\nVERSION:2.1\r\nEND:VCARD\r\n'), 'vcard'],
    ['XLSX', () => fileOf('xlsx'), undefined],
    ['text', () => Buffer.from('नाम\tमोबाइल\nरमेश\t9829000001\n'), undefined],
  ])('%s', async (_, make, format) => {
    expect((await openOther(make()))?.format).toBe(format);
  });
});

describe('an old list reads as if it had been saved as XLSX', () => {
  test.each(['biff8', 'ods', 'fods'] as const)('%s', async (bookType) => {
    const expected = await rowsOf(fileOf('xlsx'));
    expect(expected[0]?.[1]).toEqual({ number: 2, cells: ['राम मीणा', '9829000111', '2025-04-15', 'x'] });
    const [first] = await rowsOf(fileOf(bookType));
    expect(first).toEqual(expected[0]);
  });

  test.each(['biff5', 'biff2'] as const)('%s, which has no Unicode', async (bookType) => {
    const [first] = await rowsOf(fileOf(bookType, false));
    expect(first?.map(({ cells }) => cells.slice(0, 3))).toEqual([
      ['uke', 'Mobile', 'Since'],
      ['jke eh.kk', '9829000111', '2025-04-15'],
      ['lhrk nsoh', '09829000112'],
    ]);
  });

  test('without its hidden worksheets', async () => {
    expect(await rowsOf(fileOf('biff8'))).toHaveLength(1);
    expect(await rowsOf(fileOf('xlml'))).toHaveLength(1);
  });

  test('and tab-separated text under the name of old Excel reads as text', async () => {
    expect(await cellsOf('नाम\tमोबाइल\nरमेश\t9829000001\n')).toEqual([
      ['नाम', 'मोबाइल'],
      ['रमेश', '9829000001'],
    ]);
  });
});

const office = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"';
const document = (rows: string) =>
  `<?xml version="1.0"?><office:document ${office}><office:body><office:spreadsheet>${rows}</office:spreadsheet></office:body></office:document>`;
const cell = (text: string, attributes = '') =>
  `<table:table-cell office:value-type="string" ${attributes}><text:p>${text}</text:p></table:table-cell>`;

test('an OpenDocument spreadsheet: repeated, hidden and covered cells, comments, dates, several lines', async () => {
  const typed = (type: string, attributes: string, text: string) =>
    `<table:table-cell office:value-type="${type}" ${attributes}><text:p>${text}</text:p></table:table-cell>`;
  const rows = [
    `<table:table-row>${cell('नाम')}<table:table-cell table:number-columns-repeated="2"/>${cell('y', 'table:number-columns-repeated="2"')}</table:table-row>`,
    '<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
    `<table:table-row table:visibility="filter">${cell('राम')}</table:table-row>`,
    `<table:table-row>${typed('date', 'office:date-value="2025-04-05T00:00:00"', '04/05/25')}${typed('float', 'office:value="9829000111"', '9.83E+09')}${typed('string', 'calcext:value-type="error"', '#REF!')}</table:table-row>`,
    `<table:table-row><table:table-cell><office:annotation><text:p>a remark</text:p></office:annotation><text:p>दो<text:s/>शब्द</text:p><text:p>लाइन <text:span>दो</text:span></text:p></table:table-cell></table:table-row>`,
    '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>',
  ];
  const [found] = await rowsOf(
    Buffer.from(document(`<table:table table:name="a">${rows.join('')}</table:table>`)),
  );
  expect(found).toEqual([
    { number: 1, cells: ['नाम', '', '', 'y', 'y'] },
    { number: 5, cells: ['राम'], isHidden: true },
    { number: 6, cells: ['2025-04-05', '9829000111', '#REF!'] },
    { number: 7, cells: ['दो शब्द\nलाइन दो'] },
  ]);
});

test('Excel 2003 XML: left-out rows and cells, merged cells, dates, comments, a hidden row', async () => {
  const text = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
    <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
    <Worksheet ss:Name="List"><Table><Column ss:Index="2" ss:Hidden="1"/>
    <Row><Cell ss:MergeAcross="1"><Data ss:Type="String">ब्लॉक &amp; मंडल</Data></Cell><Cell><Data ss:Type="String">c</Data></Cell></Row>
    <Row ss:Index="4"><Cell ss:MergeDown="1"><Data ss:Type="String">मसूदा</Data></Cell><Cell ss:Index="3"><Data ss:Type="Number">9829000111</Data><Comment><ss:Data>remark</ss:Data></Comment></Cell></Row>
    <Row ss:Hidden="1"><Cell ss:Index="2"><Data ss:Type="DateTime">2025-04-05T00:00:00.000</Data></Cell></Row>
    </Table></Worksheet></Workbook>`;
  const [found] = await rowsOf(Buffer.from(text));
  expect(found).toEqual([
    { number: 1, cells: ['ब्लॉक & मंडल', '', 'c'] },
    { number: 4, cells: ['मसूदा', '', '9829000111'] },
    { number: 5, cells: ['मसूदा', '2025-04-05'], isHidden: true },
  ]);
  const other = await openOther(Buffer.from(text));
  expect(await other?.tables[0]?.hiddenColumns()).toEqual([1]);
});

describe('a web page under the name of old Excel', () => {
  test('merged cells, entities, line breaks, exact numbers, hidden rows', async () => {
    const page = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td {color: red}</style></head><body>
      <p>Report</p><table><tr><th colspan=2>नाम</th><th>Mobile</th></tr>
      <tr><td rowspan="2">मसूदा &amp; केकड़ी</td><td>राम<br>मीणा</td><td x:num="9829000111">9.83E+09</td></tr>
      <tr style="display:none"><td>सीता&nbsp;देवी</td><td> 09829000112
      </td></tr></table></body></html>`;
    const [found] = await rowsOf(Buffer.from(page));
    expect(found).toEqual([
      { number: 1, cells: ['नाम', '', 'Mobile'] },
      { number: 2, cells: ['मसूदा & केकड़ी', 'राम\nमीणा', '9829000111'] },
      { number: 3, cells: ['मसूदा & केकड़ी', 'सीता\u00A0देवी', '09829000112'], isHidden: true },
    ]);
  });

  test('of several tables each with rows is a worksheet, one within another too', async () => {
    const page =
      '<table><tr><td>menu</td></tr></table><table><tr><td>a<table><tr><td>b</td></tr><tr><td>c</td></tr></table></td></tr><tr><td>d</td></tr></table>';
    const found = await rowsOf(Buffer.from(page));
    expect(found.map((rows) => rows.map(({ cells }) => cells.join()))).toEqual([
      ['a', 'd'],
      ['b', 'c'],
    ]);
  });

  test.each([
    ['a sign-in page', '<!DOCTYPE html><html><body><h1>Session expired</h1></body></html>'],
    ['a page with a single row', '<html><body><table><tr><td>नाम</td></tr></table></body></html>'],
  ])('%s is no list', async (_, page) => {
    expect(await refusalOf(Buffer.from(page))).toBe('sheet-not-sheet');
  });
});

describe('a file that cannot be read is refused with what to do', () => {
  /** A compound file of which every sector leads to the same long chain. */
  function crossing(): Buffer {
    const bytes = fileOf('biff8');
    const table = 512 * (1 + bytes.readUInt32LE(76));
    for (let at = table; at < table + 512; at += 4) bytes.writeUInt32LE(1, at);
    return bytes;
  }
  /** A compound file whose stream has another name than the workbook's. */
  function renamed(name: string): Buffer {
    const bytes = fileOf('biff8');
    const entry = bytes.indexOf(Buffer.from('Workbook', 'utf16le'));
    bytes.write(name, entry, 'utf16le');
    bytes.writeUInt16LE(name.length * 2 + 2, entry + 64);
    return bytes;
  }
  const changed = (change: (bytes: Buffer) => void) => () => {
    const bytes = fileOf('biff8');
    change(bytes);
    return bytes;
  };

  test.each<[string, () => Buffer, string]>([
    ['a compound file cut off', () => fileOf('biff8').subarray(0, 700), 'sheet-old-format'],
    ['whose chains run in a circle', crossing, 'sheet-old-format'],
    ['with sectors of two gigabytes', changed((bytes) => bytes.writeUInt16LE(31, 30)), 'sheet-old-format'],
    ['of another program', () => renamed('Wordbook'), 'sheet-old-format'],
    ['of Word', () => renamed('WordDocument'), 'sheet-not-sheet'],
    [
      'a repeated row without end',
      () =>
        Buffer.from(
          document(
            `<table:table><table:table-row table:number-rows-repeated="2000000">${cell('x')}</table:table-row></table:table>`,
          ),
        ),
      'sheet-too-many-rows',
    ],
    [
      'a repeated cell without end',
      () =>
        Buffer.from(
          document(
            `<table:table><table:table-row>${cell('x', 'table:number-columns-repeated="100000"')}</table:table-row></table:table>`,
          ),
        ),
      'sheet-too-many-columns',
    ],
  ])('%s', async (_, make, code) => {
    expect(await refusalOf(make())).toBe(code);
  });
});
