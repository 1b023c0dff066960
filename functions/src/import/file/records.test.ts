import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordsOf } from './records.ts';

const records = (text: string, delimiter = ',') => [...recordsOf([text], delimiter)];

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
const piece = fc.constantFrom(
  '"',
  '"',
  ',',
  ';',
  '\n',
  '\r',
  '\r\n',
  'a',
  'क',
  ' ',
  '""',
  '","',
  '"\n',
  '9829000001',
);
const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));

test('text that is quoted as it should be is split as csv-parse does', () => {
  const cell = fc.array(fc.constantFrom('a', 'क', '"', ',', ' ', '\n', 'x y'), { maxLength: 6 });
  const cells = cell.map((parts) => parts.join(''));
  const table = fc
    .integer({ min: 2, max: 5 })
    .chain((width) => fc.array(fc.array(cells, { minLength: width, maxLength: width }), { maxLength: 6 }));
  fc.assert(
    fc.property(table, fc.constantFrom(',', ';', '\t'), (rows, delimiter) => {
      // A line in a cell that has the shape of a row is told from a quotation that swallowed that row.
      const lines = rows.flat().flatMap((each) => each.split('\n').slice(1));
      fc.pre(lines.every((line) => line.split(delimiter).length <= 3 && !line.endsWith(delimiter)));
      fc.pre(rows.flat().every((each) => !(each.endsWith('\n') && each.includes(delimiter))));
      const written = rows.map((cells) => cells.map(quoted).join(delimiter)).join('\n');
      expect(records(written, delimiter)).toEqual(parse(written, { delimiter, relax_column_count: true }));
    }),
    { numRuns: 2000 },
  );
});

test('any text is split the same, wherever it is cut into portions', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 9 }), fc.constantFrom(',', ';'), (whole, size, delimiter) => {
      const portions = whole.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
      expect([...recordsOf(portions, delimiter)]).toEqual(records(whole, delimiter));
    }),
    { numRuns: 3000 },
  );
});

test('a mark at the start of one cell in any row never takes in another row', () => {
  const cells = fc.array(fc.constantFrom('1', 'रमेश', '9829000061', 'बड़ा गांव', ''), {
    minLength: 5,
    maxLength: 5,
  });
  const row = fc.tuple(cells, fc.integer({ min: -3, max: 4 }), fc.constantFrom('"', '""'));
  fc.assert(
    fc.property(fc.array(fc.tuple(row, lineEnd), { minLength: 2, maxLength: 8 }), (rows) => {
      const lines = rows.map(([[each, marked, mark], end]) => {
        const written = each.map((cell, column) => (column === marked ? mark : '') + cell);
        return `${written.join(',')}x${end}`;
      });
      expect(records(`a,b,c,d,e\n${lines.join('')}`)).toHaveLength(rows.length + 1);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['CRLF under the headings, LF behind the rows', 'a,b\r\n1,2\n3,4\n'],
  ['LF, then CRLF', 'a,b\n1,2\r\n3,4\r\n'],
  ['CR, then LF', 'a,b\r1,2\n3,4'],
])('line ends of several kinds: %s', (_, mixed) => {
  expect(records(mixed)).toEqual([
    ['a', 'b'],
    ['1', '2'],
    ['3', '4'],
  ]);
});

test.each([
  [
    'a cell with line breaks',
    'a,b\n"x\ny",z\n',
    [
      ['a', 'b'],
      ['x\ny', 'z'],
    ],
  ],
  [
    'an address on several lines, with commas',
    'a,b,c,d\n1,"ward 5, near school\nmain road, town",x,y\n',
    [
      ['a', 'b', 'c', 'd'],
      ['1', 'ward 5, near school\nmain road, town', 'x', 'y'],
    ],
  ],
  [
    'a mark that nobody closed',
    'a,b,c\n1,"x\n2,y,z\n',
    [
      ['a', 'b', 'c'],
      ['1', 'x'],
      ['2', 'y', 'z'],
    ],
  ],
  [
    'one that the next row seems to close',
    'a,b,c\n1,98290,"x\n2,98291,"\n',
    [
      ['a', 'b', 'c'],
      ['1', '98290', 'x'],
      ['2', '98291', ''],
    ],
  ],
  [
    'one before a quoted cell',
    'a,b,c\n1,"x,982900\n2,"y, z",982901\n',
    [
      ['a', 'b', 'c'],
      ['1', 'x', '982900'],
      ['2', 'y, z', '982901'],
    ],
  ],
  [
    'marks inside a cell',
    'a,b\nx "y" z,"p" q\n',
    [
      ['a', 'b'],
      ['x "y" z', '"p" q'],
    ],
  ],
  [
    'doubled marks',
    'a,b\n"say ""x""",""\n',
    [
      ['a', 'b'],
      ['say "x"', ''],
    ],
  ],
])('%s', (_, written, expected) => {
  expect(records(written)).toEqual(expected);
});

test('many marks that nobody closed are read in time linear in the text', () => {
  const marks = '"x,""y,"""z,'.repeat(20_000);
  expect(records(`${marks}\n`.repeat(1).slice(0, 30_000))).toHaveLength(1);
  expect(() => records('"\n'.repeat(300_000))).not.toThrow();
});
