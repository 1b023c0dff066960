import { describe, expect, test } from 'vitest';
import { look, said } from './support/look.ts';
import { type Part, partsOf, workbook, zipped } from './support/workbook.ts';

/** Sheets from the field, each with what must come of it; a sheet that is longer stands in the corpus. */

const heading = 'क्र.,विधानसभा,बूथ संख्या,बूथ अध्यक्ष का नाम,मोबाइल';
const tabbed = heading.replaceAll(',', '\t');
const all = (rows: string[]) => ({ asked: null, rows, failure: null });
const lines = (...rows: string[]) => `${[heading, ...rows].join('\n')}\n`;

describe('a plain list', () => {
  test('is read row by row', async () => {
    expect(said(await look(lines('1,106,1,रमेश मीणा,9829000011', '2,107,2,सुरेश जाट,9829000012')))).toEqual(
      all([
        '2 | read | unit=P106-1 | hi=रमेश मीणा | mobile=9829000011',
        '3 | read | unit=P107-2 | hi=सुरेश जाट | mobile=9829000012',
      ]),
    );
  });
});

describe('several worksheets', () => {
  const people = {
    masuda: 'n:1\t106\tn:1\tरमेश मीणा\tn:9829000011',
    kekri: 'n:1\t107\tn:2\tमोहन गुर्जर\tn:9829000013',
  };

  test('with the same headings are one list, each row with its worksheet', async () => {
    const book = workbook(
      `#sheet मसूदा\n${tabbed}\n${people.masuda}\n#sheet केकड़ी\nब्लॉक केकड़ी अ\n${tabbed}\n${people.kekri}`,
    );
    expect(said(await look(book, 'xlsx'))).toEqual(
      all([
        'मसूदा:2 | read | unit=P106-1 | hi=रमेश मीणा | mobile=9829000011',
        'केकड़ी:3 | read | unit=P107-2 | hi=मोहन गुर्जर | mobile=9829000013',
      ]),
    );
  });

  test('whose names are units say where their booths are', async () => {
    const columns = 'बूथ\tनाम\tमोबाइल\tपद';
    const book = workbook(
      `#sheet मसूदा\n${columns}\nn:6\tरमेश मीणा\tn:9829000011\tअध्यक्ष\n#sheet Kekri A\n${columns}\nn:6\tमोहन गुर्जर\tn:9829000013\tअध्यक्ष\n#sheet आसींद\n${columns}\nn:6\tसीता देवी\tn:9829000014\tअध्यक्ष`,
    );
    expect(said(await look(book, 'xlsx')).rows).toEqual([
      'मसूदा:2 | read | unit=P106-6 | hi=रमेश मीणा | mobile=9829000011',
      'Kekri A:2 | read | unit=P107-6 | hi=मोहन गुर्जर | mobile=9829000013',
      'आसींद:2 | refused | unit-outside',
    ]);
  });

  test.each([
    ['hidden', `#sheet पुरानी (hidden)\n${tabbed}\n${people.kekri}`, 'worksheet-hidden'],
    ['without headings', `#sheet केकड़ी\n${people.kekri}`, 'worksheet-no-heading'],
    [
      'with other columns',
      '#sheet केकड़ी\nनाम\tबूथ\tमोबाइल\nमोहन\tn:2\tn:9829000013',
      'worksheet-columns-differ',
    ],
  ])('one that is %s is listed with the reason, and each of its rows', async (_, other, reason) => {
    const seen = await look(workbook(`#sheet मसूदा\n${tabbed}\n${people.masuda}\n${other}`), 'xlsx');
    const [read, ...skipped] = said(seen).rows;
    expect(read).toBe('मसूदा:2 | read | unit=P106-1 | hi=रमेश मीणा | mobile=9829000011');
    expect(skipped.length).toBeGreaterThan(0);
    expect(skipped.every((row) => row.endsWith(`| skipped | ${reason}`))).toBe(true);
    expect(seen.worksheets.map(({ rows }) => rows)).toEqual([2, skipped.length]);
  });
});

/** The workbook of these lines, with attributes on its rows and columns in the second place. */
function withAttributes(sheet: string, rows: Record<number, string>, columns = ''): Buffer {
  const parts = partsOf(sheet).map(([name, content]): Part => {
    if (!name.endsWith('sheet1.xml')) return [name, content];
    const marked = String(content).replace(
      /<row r="(\d+)"/g,
      (row, number) => `${row} ${rows[Number(number)] ?? ''}`,
    );
    return [name, marked.replace('<sheetData>', `${columns}<sheetData>`)];
  });
  return zipped(parts);
}

describe('what is hidden', () => {
  const sheet = `${tabbed}\nn:1\t106\tn:1\tपुराना राम\tn:9829000021\nn:2\t106\tn:1\tनया श्याम\tn:9829000022`;

  test.each(['hidden="1"', 'hidden="true"', 'ht="0" customHeight="1"'])(
    'a row (%s) is listed and not read',
    async (mark) => {
      expect(said(await look(withAttributes(sheet, { 2: mark }), 'xlsx'))).toEqual(
        all([
          'Sheet1:2 | skipped | hidden',
          'Sheet1:3 | read | unit=P106-1 | hi=नया श्याम | mobile=9829000022',
        ]),
      );
    },
  );

  test('a column is asked about', async () => {
    const columns = '<cols><col min="5" max="5" width="9" hidden="1"/></cols>';
    expect(said(await look(withAttributes(sheet, {}, columns), 'xlsx')).asked).toEqual(['मोबाइल']);
  });
});

describe('cells without a value', () => {
  test.each([
    [
      'an error in a mobile',
      'n:1\t106\tn:1\tराम लाल\te:#N/A',
      'read | unit=P106-1 | hi=राम लाल | !cell-error-left-out | !mobile-missing',
    ],
    ['an error in a name', 'n:1\t106\tn:1\te:#REF!\tn:9829000021', 'refused | cell-error'],
    ['an error in all that says who', 'n:1\t106\tn:1\te:#N/A\te:#N/A', 'refused | cell-error'],
    ['an error in a booth', 'n:1\t106\te:#VALUE!\tराम लाल\tn:9829000021', 'refused | cell-error'],
    ['a formula that was never calculated', 'n:1\t106\tn:1\tfx:\tn:9829000021', 'refused | cell-error'],
    ['a formula whose result is nothing', 'n:1\t106\tn:1\tf:\tf:', 'skipped | vacant'],
  ])('%s', async (_, row, outcome) => {
    expect(said(await look(workbook(`${tabbed}\n${row}`), 'xlsx')).rows).toEqual([`Sheet1:2 | ${outcome}`]);
  });

  test('an error as a text file has it', async () => {
    expect(said(await look(lines('1,106,1,#NAME?,9829000021'))).rows).toEqual(['2 | refused | cell-error']);
  });
});

describe('a row is a total only if it is nobody', () => {
  test.each([
    ['कुल,,,2,', 'skipped | total'],
    ['Grand Total,,30,28,', 'skipped | total'],
    ['कुल बूथ,,30,,', 'skipped | total'],
    ['कुल,106,1,रमेश मीणा,9829000011', 'read | unit=P106-1 | hi=रमेश मीणा | mobile=9829000011'],
    ['योग,106,1,,9829000011', 'refused | name-missing'],
    ['1,106,1,कुल दीप,', 'read | unit=P106-1 | hi=कुल दीप | !mobile-missing'],
  ])('%s', async (row, outcome) => {
    expect(said(await look(lines(row))).rows).toEqual([`2 | ${outcome}`]);
  });
});

test('a serial number that was dragged far down counts as blank', async () => {
  const serial = Array.from({ length: 100_050 }, (_, index) => `n:${index + 2}`).join('\n');
  const seen = await look(workbook(`${tabbed}\nn:1\t106\tn:1\tरमेश मीणा\tn:9829000171\n${serial}`), 'xlsx');
  expect(said(seen)).toEqual(all(['Sheet1:2 | read | unit=P106-1 | hi=रमेश मीणा | mobile=9829000171']));
  expect(seen.droppedRows).toBe(100_050);
});

test('a constituency that was dragged far down beside it is listed for the first thousand rows, and counted', async () => {
  const dragged = Array.from({ length: 100_050 }, (_, index) => `n:${index + 2}\t106`).join('\n');
  const seen = await look(workbook(`${tabbed}\nn:1\t106\tn:1\tरमेश मीणा\tn:9829000171\n${dragged}`), 'xlsx');
  expect(seen.rows.filter(({ state }) => state === 'read')).toHaveLength(1);
  expect(seen.rows.filter(({ reason }) => reason === 'vacant')).toHaveLength(1000);
  expect(seen.droppedRows).toBe(99_050);
});

describe('a list in parts', () => {
  const columns = 'क्र.,बूथ संख्या,बूथ अध्यक्ष का नाम,मोबाइल';
  const parts = (title: string, row = '1,6,मोहन गुर्जर,9829000122') =>
    [columns, 'ब्लॉक: मसूदा अ,,,', '1,1,रमेश मीणा,9829000121', title, row].join('\n');
  const found = (unit: string) => `5 | read | unit=${unit} | hi=मोहन गुर्जर | mobile=9829000122`;

  test.each([
    'ब्लाॅक: केकड़ी अ,,,',
    'केकड़ी अ ब्लॉक,,,',
    'Kekri A Block,,,',
    '"ब्लॉक कांग्रेस कमेटी, केकड़ी अ",,,',
    'ब्‍लॉक: केकड़ी अ,,,',
    'केकड़ी,,,',
    ',केकड़ी अ,,',
    ',,केकड़ी अ,',
    'केकड़ी अ,केकड़ी अ,केकड़ी अ,केकड़ी अ',
    'विधानसभा 107,,,',
    '107 विधानसभा क्षेत्र केकड़ी,,,',
  ])('the title %s is understood', async (title) => {
    expect(said(await look(parts(title))).rows.at(-1)).toBe(found('P107-6'));
  });

  test.each([
    ['कखग ब्लॉक,,,', 'unit-unknown'],
    ['ब्लॉक - केकड़ी अ - प्रभारी सुरेश,,,', 'unit-unknown'],
    ['दूसरा भाग,,,', 'unit-unknown'],
    ['आसींद अ ब्लॉक,,,', 'unit-outside'],
    ['ब्लॉक कखग,प्रभारी,सुरेश जाट,', 'unit-unknown'],
  ])('after %s, which is not, rows are refused', async (title, reason) => {
    expect(said(await look(parts(title))).rows.at(-1)).toBe(`5 | refused | ${reason}`);
  });

  test.each(['Page 2,,,', 'पृष्ठ सं. 2,,,', 'अध्यक्षों की सूची,,,'])('%s ends no part', async (title) => {
    expect(said(await look(parts(title))).rows.at(-1)).toBe(found('P106-6'));
  });

  test('a line that names a post is that of the rows below', async () => {
    expect(said(await look(parts('बूथ सचिव,,,'))).rows.at(-1)).toBe(
      '5 | read | unit=P106-6 | post=secretary | hi=मोहन गुर्जर | mobile=9829000122',
    );
  });

  test('a line that names somebody in a post leaves open the post of the rows below', async () => {
    expect(said(await look(parts('ब्लॉक अध्यक्ष: सुरेश जाट,,,'))).rows.at(-1)).toBe('5 | refused | post-missing');
  });

  test('every line is listed', async () => {
    expect(said(await look(parts('दूसरा भाग,,,'))).rows.slice(0, 3)).toEqual([
      '2 | skipped | section',
      '3 | read | unit=P106-1 | hi=रमेश मीणा | mobile=9829000121',
      '4 | skipped | section',
    ]);
  });
});

const three = [
  '2 | read | unit=P106-1 | hi=रमेश मीणा | mobile=9829000051',
  '3 | read | unit=P106-2 | hi=सुरेश जाट | mobile=9829000052',
  '4 | read | unit=P106-3 | hi=मोहन गुर्जर | mobile=9829000053',
];
const rows = ['1,106,1,रमेश मीणा,9829000051', '2,106,2,सुरेश जाट,9829000052', '3,106,3,मोहन गुर्जर,9829000053'];

describe('a text file', () => {
  test.each([
    ['\r\n', '\n', '\n'],
    ['\n', '\r\n', '\n'],
    ['\r', '\n', '\r\n'],
  ])('with line ends of several kinds: %j, %j, %j', async (...ends) => {
    const text = [heading, ...rows].map((line, index) => line + (ends[index] ?? '')).join('');
    expect(said(await look(text))).toEqual(all(three));
  });

  test('with tabs between its cells and commas in them', async () => {
    const text = `${tabbed}\tगाँव\n${rows.map((row) => `${row.replaceAll(',', '\t')}\tबड़ा, छोटा, ढाणी, पुरा\n`).join('')}`;
    expect(said(await look(text)).rows).toEqual(three.map((row) => `${row} | village=बड़ा, छोटा, ढाणी, पुरा`));
  });

  test.each([
    [
      'on the last cell of two rows',
      [
        '1,106,1,रमेश मीणा,9829000061,"बड़ा गांव',
        '2,106,2,सुरेश जाट,9829000062,"केकड़ी',
        '3,106,3,मोहन गुर्जर,9829000063,सावर',
      ],
    ],
    [
      'before a cell in quotation marks',
      [
        '1,106,1,रमेश मीणा,9829000061,"बड़ा गांव',
        '2,106,2,सुरेश जाट,9829000062,"केकड़ी"',
        '3,106,3,मोहन गुर्जर,9829000063,"सावर"',
      ],
    ],
    [
      'in the middle',
      [
        '1,106,1,"रमेश मीणा,9829000061,बड़ा गांव',
        '2,106,2,सुरेश जाट,9829000062,केकड़ी',
        '3,106,3,"मोहन गुर्जर,9829000063,सावर',
      ],
    ],
    [
      'at the start of a line',
      [
        '"1,106,1,रमेश मीणा,9829000061,बड़ा गांव',
        '2,106,2,सुरेश जाट,9829000062,केकड़ी',
        '"3,106,3,मोहन गुर्जर,9829000063,सावर',
      ],
    ],
  ])('with a quotation mark that nobody closed, %s', async (_, people) => {
    expect(said(await look([`${heading},गांव`, ...people].join('\n'))).rows).toEqual([
      '2 | read | unit=P106-1 | hi=रमेश मीणा | mobile=9829000061 | village=बड़ा गांव',
      '3 | read | unit=P106-2 | hi=सुरेश जाट | mobile=9829000062 | village=केकड़ी',
      '4 | read | unit=P106-3 | hi=मोहन गुर्जर | mobile=9829000063 | village=सावर',
    ]);
  });
});

describe('a text file whose cells or letters are off', () => {
  test('never has a number in a detail that everybody sees', async () => {
    const text = [`${heading},गांव`, '1,106,1,रमेश मीणा,9829000061,"केकड़ी, 98290 00062"'].join('\n');
    expect(said(await look(text)).rows).toEqual([
      '2 | read | unit=P106-1 | hi=रमेश मीणा | mobile=9829000061 | !number-in-text',
    ]);
  });

  test('with a comma in a cell that is not quoted: that row alone is refused', async () => {
    const text = [
      `${heading},गांव`,
      ...rows.map((row) => `${row},केकड़ी`),
      '4,106,4,राम,9829000064,बड़ा, छोटा',
    ].join('\n');
    expect(said(await look(text)).rows.map((row) => row.split(' | ').slice(0, 3).join(' | '))).toEqual([
      ...three.map((row) => row.split(' | ').slice(0, 3).join(' | ')),
      '5 | refused | row-too-wide',
    ]);
  });

  test('with letters lost to ????, headings and all', async () => {
    const text = '?????.,???????,??? ??????,??? ??????? ?? ???,??????\n1,106,1,???? ????,9829000071\n';
    expect((await look(text)).failure).toBe('sheet-text-lost');
  });

  test('with one byte that UTF-8 cannot have: that row alone has lost letters', async () => {
    const bytes = Buffer.concat([
      Buffer.from(lines(...rows)),
      Buffer.from('4,106,4,राम'),
      Buffer.from([0xa0]),
      Buffer.from('लाल,9829000054'),
    ]);
    expect(said(await look(bytes)).rows).toEqual([...three, '5 | refused | text-lost']);
  });

  test('in Hindi that was read in the wrong encoding is restored', async () => {
    const seen = await look(Buffer.from(Buffer.from(lines(...rows)).toString('latin1')));
    expect(said(seen)).toEqual(all(three));
    expect(seen.takenFor).toMatchObject({
      encoding: 'utf-8',
      delimiter: ',',
      isRepaired: true,
      headingRow: 1,
    });
  });
});

test('a range merged over several rows and columns fills its rows as one column does', async () => {
  const columns = 'ब्लॉक\tखाली\tबूथ\tनाम\tमोबाइल\tपद';
  const sheet = `${columns}\nकेकड़ी अ\t\tn:6\tरमेश मीणा\tn:9829000011\tअध्यक्ष\n\t\tn:7\tसुरेश जाट\tn:9829000012\tअध्यक्ष\n#merge A2:B3`;
  expect(said(await look(workbook(sheet), 'xlsx')).rows).toEqual([
    'Sheet1:2 | read | unit=P107-6 | hi=रमेश मीणा | mobile=9829000011',
    'Sheet1:3 | read | unit=P107-7 | hi=सुरेश जाट | mobile=9829000012',
  ]);
});

test('people above the headings that were found are listed, where better ones stand further down', async () => {
  const text =
    'नाम,मोबाइल,बूथ,विधानसभा\nराम लाल,9829000011,1,106\nनाम,मोबाइल,बूथ,विधानसभा,गांव,पद\nश्याम लाल,9829000012,2,106,सावर,अध्यक्ष\n';
  expect(said(await look(text)).rows).toEqual([
    '2 | skipped | above',
    '4 | read | unit=P106-2 | hi=श्याम लाल | mobile=9829000012 | village=सावर',
  ]);
});
