import { expect, test } from 'vitest';
import type { SheetRow } from '../file/sheet.ts';
import { findHeadings } from './heading.ts';
import { answersOf, nothingRemembered, type RememberedHeadings } from './remembered.ts';

const rowsOf = (...lines: string[]): SheetRow[] =>
  lines.map((line, index) => ({ number: index + 1, cells: line.split(',') }));
const wide = rowsOf('बूथ,अध्यक्ष का नाम,मोबाइल,साथी,मोबाइल', '1,रमेश मीणा,9829000031,सुरेश जाट,9829000032');

function found(rows: SheetRow[], remembered: RememberedHeadings) {
  const headings = findHeadings(rows, remembered);
  if (headings === null) throw new Error('no headings');
  return headings;
}

/** What is remembered after a person has answered with these fields, or as proposed. */
function answered(
  rows: SheetRow[],
  people: RememberedHeadings['layouts'][number]['people'],
  ignored: string[] = [],
) {
  const { columns } = found(rows, nothingRemembered);
  const said = columns.map((column) =>
    ignored.includes(column.heading) ? { ...column, field: 'ignored' as const, person: null } : column,
  );
  const mapped = said.map((column) => (people.length === 1 ? { ...column, person: null } : column));
  const { fields, layouts } = answersOf(
    columns.map(({ key }) => key),
    { columns: mapped, people },
  );
  return { fields, layouts: Object.values(layouts) };
}

const two = [
  { post: 'president', level: null },
  { post: 'secretary', level: null },
] as const;

test('a wide sheet is asked about once', () => {
  expect(found(wide, nothingRemembered).columns.every(({ isSure }) => isSure)).toBe(false);
  const again = found(wide, answered(wide, [...two]));
  expect(again.people).toEqual(two);
  expect(again.columns.map(({ field, person, isSure }) => [field, person, isSure])).toEqual([
    ['booth', null, true],
    ['name', 0, true],
    ['mobile', 0, true],
    ['name', 1, true],
    ['mobile', 1, true],
  ]);
});

test('what a heading means beside several people is not what it means in other sheets', () => {
  const remembered = answered(wide, [{ post: 'president', level: null }], ['साथी', 'मोबाइल']);
  expect(remembered.fields).not.toHaveProperty('मोबाइल');
  const plain = rowsOf('बूथ,अध्यक्ष का नाम,मोबाइल', '1,रमेश मीणा,9829000031');
  expect(found(plain, remembered).columns.map(({ field }) => field)).toEqual(['booth', 'name', 'mobile']);
});
