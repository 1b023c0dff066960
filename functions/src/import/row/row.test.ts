import {
  type ColumnMapping,
  fields,
  fieldValue,
  type ImportField,
  importFields,
  mostSheetColumns,
  RowIssue,
  SheetEntry,
  severityOf,
  sheetFonts,
} from '@sangathan/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findHeadings, headingKey } from '../heading/heading.ts';
import { CarryDown } from './carryDown.ts';
import { readRow } from './row.ts';

const mapped = (...columns: ImportField[]): ColumnMapping =>
  columns.map((field) => ({ field, font: 'unicode', person: null }));

/** What people write, and what nobody should. */
const cell = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      '1',
      'नाम',
      'श्री राम लाल',
      'Ram Lal s/o Mohan',
      '9829012345',
      '9829012345/9829012346',
      '9.829E+09',
      'nan',
    ],
    ...[
      'ram @gmail.com',
      '@ram',
      'facebook.com/ram',
      '15/08/2025',
      'अध्यक्ष',
      'बूथ 12',
      'ब्लॉक: मसूदा',
      'कुल',
      '=1+1',
    ],
    ...[
      'jke',
      "egs'k pkS/kjh",
      '????',
      'क'.repeat(300),
      'https://x.com/<script>',
      "'=1",
      '\u0000\u0007',
      '\ud800',
    ],
  ),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

test('an entry read from any row passes the stored schema, and so do its issues', () => {
  const column = fc.record({
    field: fc.constantFrom(...importFields),
    font: fc.constantFrom(...sheetFonts),
    person: fc.constant(null),
  });
  const row = fc.record({
    number: fc.integer({ min: 1, max: 1_048_576 }),
    cells: fc.array(cell, { maxLength: 25 }),
  });
  fc.assert(
    fc.property(row, fc.array(column, { maxLength: 25 }), (each, mapping) => {
      const reading = readRow(new CarryDown(mapping).next(each), mapping, { post: 'president', level: null });
      if (reading.state === 'skipped') return;
      for (const issue of reading.issues)
        expect(RowIssue.safeParse(issue).success, JSON.stringify(issue)).toBe(true);
      const refusals = reading.issues.filter(({ code }) => severityOf(code) === 'refusal');
      expect(refusals.length > 0).toBe(reading.state === 'refused');
      if (reading.state === 'read') expect(SheetEntry.safeParse(reading.entry).success).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('each detail of an entry passes the check of the entry form', () => {
  const mapping = mapped(
    'name',
    'mobile',
    'email',
    'village',
    'jurisdiction',
    'facebook',
    'x',
    'instagram',
    'youtube',
  );
  fc.assert(
    fc.property(fc.array(cell, { minLength: 9, maxLength: 9 }), (cells) => {
      const reading = readRow({ number: 5, cells }, mapping, { post: 'president', level: null });
      if (reading.state !== 'read') return;
      const { entry } = reading;
      const values = { nameHi: entry.name.hi, nameEn: entry.name.en, ...entry, ...entry.social, photo: null };
      for (const field of fields) {
        const value = values[field];
        if (value !== null && value !== '')
          expect(fieldValue[field].safeParse(value).success, field).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test('headings can be searched in any rows', () => {
  const rows = fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 12 });
  fc.assert(
    fc.property(rows, (each) => {
      const found = findHeadings(each.map((cells, index) => ({ number: index + 1, cells })));
      expect(found?.columns.length ?? 0).toBeLessThanOrEqual(mostSheetColumns);
    }),
  );
});

test('an issue has the address of its cell', () => {
  const reading = readRow({ number: 14, cells: ['राम', '', '9829'] }, mapped('name', 'ignored', 'mobile'), {
    post: 'president',
    level: null,
  });
  expect(reading).toEqual({
    state: 'refused',
    issues: [{ code: 'mobile-invalid', field: 'mobile', cell: 'C14', found: '9829' }],
  });
});

test.each([
  ['Mob. No.', 'mob no'],
  ['मो० नं०', 'मो नं'],
  ['गाँव', 'गांव'],
  ['मण्डल', 'मंडल'],
  ['क्र.सं.', 'क्र सं'],
  ['eks- ua-', 'मो नं'],
  ['uke', 'नाम'],
])('the key of the heading %j is %j', (heading, key) => {
  expect(headingKey(heading)).toBe(key);
});

test('a unit in a merged cell is carried down until a unit above it changes', () => {
  const carry = new CarryDown(mapped('district', 'block', 'name'));
  const carried = [
    ['अजमेर', 'मसूदा अ', 'क'],
    ['', '', 'ख'],
    ['', 'केकड़ी अ', 'ग'],
    ['भीलवाड़ा', '', 'घ'],
  ].map((cells, index) => carry.next({ number: index + 1, cells }).carried);
  expect(carried.map((each) => [each?.district?.text, each?.block?.text])).toEqual([
    ['अजमेर', 'मसूदा अ'],
    ['अजमेर', 'मसूदा अ'],
    ['अजमेर', 'केकड़ी अ'],
    ['भीलवाड़ा', undefined],
  ]);
});

test.each<[ImportField, string[]]>([
  ['name', ['name-too-long']],
  ['mobile', ['mobile-invalid']],
  ['booth', ['unit-unknown']],
  ['village', ['text-too-long']],
])('a %s of a whole page is not parsed', (field, codes) => {
  const cells = ['/'.repeat(32_000), 'राम'];
  const mapping = [{ field, font: 'krutiDev' as const, person: null }, ...mapped('nameHi', 'email')];
  const reading = readRow({ number: 2, cells: [...cells, 'ram@example.in'] }, mapping, {
    post: 'president',
    level: null,
  });
  if (reading.state === 'skipped') throw new Error(`skipped: ${reading.reason}`);
  expect(reading.issues.map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
});
test.each([
  'ब्लॉक कांग्रेस कमेटी के सचिव',
  'ब्लॉक के पदाधिकारी',
  'जिला महासचिव',
  'Block secretaries',
  'Mandal of Kekri list',
])('a title that names the posts of a committee is not a unit: %s', (title) => {
  const carry = new CarryDown([]);
  expect(carry.next({ number: 1, cells: [title] }).carried).toEqual({});
});
