import {
  type ImportField,
  longestHeading,
  mostSheetColumns,
  type PersonDefaults,
  personalFields,
  type SheetColumn,
} from '@sangathan/model';
import { postWithin, readPost } from '../cell/postWords.ts';
import { quoted, tidy } from '../cell/text.ts';
import type { SheetRow } from '../file/sheet.ts';
import { columnByContent, fontOfCells, hasNoNumbers } from './columnContent.ts';
import { peopleIn, type SeenColumn } from './columnPeople.ts';
import { type Band, bandIn, readable } from './headingRow.ts';
import { fieldOfHeading, fieldOfPhrase, keyOf } from './headingWords.ts';
import { layoutKeyOf, nothingRemembered, type RememberedHeadings } from './remembered.ts';
import { titlesIn } from './titles.ts';

/** The headings of a sheet. */
export interface Headings {
  /** The number of the (last) heading row in the sheet. */
  row: number;
  columns: SheetColumn[];
  /** The lines above the headings, such as "ब्लॉक कांग्रेस कमेटी मसूदा". */
  titles: string[];
  /** The people of a row, usually one, each with the post and level that titles or headings name, as in "बूथ अध्यक्ष सूची". */
  people: PersonDefaults[];
}

/** Number of rows to pass to `findHeadings`: titles, headings and sample rows. */
export const headingSample = 60;

/** The key under which the answer about a heading is remembered: see `keyOf`. */
export function headingKey(text: string): string {
  return quoted(keyOf(readable(text)), longestHeading);
}

interface Found {
  field: ImportField;
  isSure: boolean;
}

function found(text: string, { fields }: RememberedHeadings): Found | null {
  const key = headingKey(text);
  const said = Object.hasOwn(fields, key) ? fields[key] : undefined;
  return said ? { field: said, isSure: true } : fieldOfHeading(readable(text));
}

const longestColumnNumber = 6;

/** Whether a row only numbers the columns: 1, 2, 3 … */
export function isColumnNumbers(cells: string[]): boolean {
  if (cells.some((cell) => cell.length > longestColumnNumber)) return false;
  const numbers = cells
    .map(tidy)
    .filter((cell) => cell !== '')
    .map((cell) => cell.replace(/[()]/g, ''));
  return numbers.length >= 3 && numbers.every((cell, index) => Number(cell) === index + 1);
}

/** What a second column of a field is; if not listed, ignored. */
const second: Partial<Record<ImportField, ImportField>> = { mobile: 'alternativeMobile' };
const repeatable: ReadonlySet<ImportField> = new Set(['ignored', 'booth', 'alternativeMobile']);

/** The columns of one person with each field once: of two name columns, each becomes the name in its script. */
function withoutDuplicates(columns: SeenColumn[]): SeenColumn[] {
  const taken = new Set<ImportField>();
  const hasMobile = columns.some(({ field }) => field === 'mobile');
  return columns.map((column) => {
    // A second number without a first one is the first.
    const isFirstMobile = column.field === 'alternativeMobile' && !hasMobile && !taken.has('mobile');
    const wanted = isFirstMobile ? 'mobile' : column.field;
    if (!taken.has(wanted) || repeatable.has(wanted)) {
      taken.add(wanted);
      return { ...column, field: wanted };
    }
    const { script } = column;
    const byScript = wanted === 'name' && script !== null && !taken.has(script);
    const field = second[wanted] ?? (byScript ? script : 'ignored');
    if (taken.has(field) && !repeatable.has(field)) return { ...column, field: 'ignored', isSure: false };
    taken.add(field);
    return { ...column, field, isSure: field !== 'ignored' && column.isSure };
  });
}

/** The columns without duplicates, for each person of the rows; columns that all share are looked at with each. */
function distinct(columns: SeenColumn[], people: number): SeenColumn[] {
  if (people <= 1) return withoutDuplicates(columns);
  const result = [...columns];
  for (const person of [null, ...Array.from({ length: people }).keys()]) {
    const places = columns.flatMap((column, index) => (column.person === person ? [index] : []));
    const own = withoutDuplicates(places.flatMap((place) => columns[place] ?? []));
    for (const [index, column] of own.entries()) result[places[index] ?? 0] = column;
  }
  return result;
}

/** A booth's name beside a column of its number tells nothing more, and has numbers of its own: "School No. 2". */
function withoutBoothNames(columns: SeenColumn[]): SeenColumn[] {
  const isNumbered = ({ field, isSure }: SeenColumn) => field === 'booth' && isSure;
  if (!columns.some(isNumbered)) return columns;
  return columns.map((column) =>
    column.field === 'booth' && !column.isSure ? { ...column, field: 'ignored', isSure: true } : column,
  );
}

/**
 * Recognises a column by its heading and its cells. Cells confirm an uncertain heading, cast doubt on a certain
 * one, and decide where the heading is unknown.
 */
function columnOf(heading: string, cells: string[], remembered: RememberedHeadings): SeenColumn {
  const text = readable(heading);
  const byHeading = found(heading, remembered);
  const content = columnByContent(cells);
  const byContent = content?.isSure ? content : null;
  const script = content?.field === 'nameHi' || content?.field === 'nameEn' ? content.field : null;
  const column = (field: ImportField, isSure: boolean): SeenColumn => ({
    heading: quoted(text, longestHeading),
    key: headingKey(heading),
    field,
    font: fontOfCells(field, cells),
    person: null,
    isSure,
    ...{ label: text, cells, script },
  });
  // "बूथ उपाध्यक्ष" over names; "Are you on WhatsApp?" over yes and no.
  const mayBeName = byHeading === null || byHeading.field === 'name';
  if (script !== null && mayBeName && readPost(text) !== null) return column('name', true);
  if (byHeading !== null && kindOf(byHeading.field) === 'mobile' && hasNoNumbers(cells))
    return column('ignored', false);
  if (byHeading === null) {
    const isEmpty = text === '' && content === null;
    return column(byContent?.field ?? fieldOfPhrase(text) ?? 'ignored', isEmpty);
  }
  if (Object.hasOwn(remembered.fields, headingKey(heading)) || byHeading.field === 'ignored')
    return column(byHeading.field, byHeading.isSure);
  const isProved = byContent !== null && kindOf(byContent.field) === kindOf(byHeading.field);
  const isContradicted = byContent !== null && !isProved;
  if (isContradicted && !byHeading.isSure) return column(byContent.field, false);
  return column(byHeading.field, !isContradicted && (byHeading.isSure || isProved));
}

/** Cells do not distinguish the two mobiles. */
function kindOf(field: ImportField): ImportField {
  return field === 'alternativeMobile' ? 'mobile' : field;
}

const isUnknownName = ({ field, script, isSure }: SeenColumn) =>
  field === 'ignored' && !isSure && script !== null;

/** Columns of names between two numbers are of further people, so that no number becomes another's second one. */
function withNamesBetween(columns: SeenColumn[]): SeenColumn[] {
  const numbers = columns.flatMap(({ field }, index) => (kindOf(field) === 'mobile' ? [index] : []));
  return columns.map((column, index) => {
    const isBetween = numbers.some((number) => number < index) && numbers.some((number) => number > index);
    return isBetween && isUnknownName(column) ? { ...column, field: 'name' } : column;
  });
}

/** Where no heading names a person, the first column of names is proposed as theirs. */
function withContentNames(columns: SeenColumn[]): SeenColumn[] {
  if (columns.some(({ field }) => personalFields.includes(field) && field !== 'mobile' && field !== 'email'))
    return columns;
  const first = columns.findIndex(isUnknownName);
  return columns.map((column, index) => (index === first ? { ...column, field: 'name' } : column));
}

/** The words over several columns each: "बूथ अध्यक्ष" over name and mobile, in the heading row's own upper line or above. */
function labelsOver(rows: SheetRow[], { first, last }: Band): string[] | null {
  const upper = rows[first === last ? first - 1 : first]?.cells ?? [];
  const texts = upper.map((cell) => tidy(cell.slice(0, longestHeading)));
  if (new Set(texts.filter((text) => text !== '')).size < 2) return null;
  let label = '';
  return (rows[last]?.cells ?? []).map((cell, column) => {
    label = texts[column] || label;
    if (tidy(cell) !== '') return label;
    // The upper line is the heading here.
    label = '';
    return '';
  });
}

/** The post and level that titles, or the headings of names, name for all rows. */
function titledPost(columns: SeenColumn[], titles: string[]): PersonDefaults {
  const names = columns.filter(({ field }) =>
    ['name', 'nameHi', 'nameEn', 'nameWithAddress'].includes(field),
  );
  const worded = [...names.map(({ heading }) => heading), ...titles]
    .map(postWithin)
    .filter((each) => each !== null);
  const post = worded[0]?.post ?? null;
  const level = worded.find((each) => each.post === post && each.level !== null)?.level ?? null;
  return { post, level };
}

const hasPosts = (columns: SeenColumn[], person: number) =>
  columns.some((column) => column.field === 'post' && (column.person ?? person) === person);

interface Recognised {
  columns: SeenColumn[];
  people: PersonDefaults[];
  /** Whether the row above the headings belongs to them. */
  hasLabels: boolean;
}

/** Recognises the columns, and whose they are in sheets with several people a row. */
function recognised(rows: SheetRow[], band: Band, seen: SeenColumn[]): Recognised {
  const titles = rows.slice(0, band.first).flatMap(titlesIn);
  const plain = peopleIn(seen, titledPost(seen, titles));
  if (plain.people.length <= 1) return { ...plain, hasLabels: false };
  const labels = labelsOver(rows, band);
  if (labels === null) return { ...plain, hasLabels: false };
  const labelled = seen.map((column, index) => {
    const over = labels[index] ?? '';
    const label = column.heading.startsWith(over) ? column.heading : `${over} ${column.heading}`.trim();
    return { ...column, label, heading: quoted(label, longestHeading) };
  });
  const isAbove = band.first === band.last;
  const before = rows.slice(0, band.first - (isAbove ? 1 : 0)).flatMap(titlesIn);
  return { ...peopleIn(labelled, titledPost(labelled, before)), hasLabels: isAbove };
}

/** A sheet as a person has said it is before. */
function asRemembered({ columns }: Recognised, { layouts }: RememberedHeadings) {
  const key = layoutKeyOf(columns.map((column) => column.key));
  const known = layouts.find((layout) => layout.key === key);
  if (known === undefined || known.columns.length !== columns.length) return null;
  return {
    people: known.people,
    columns: columns.map((column, index) => {
      const { field, person } = known.columns[index] ?? { field: 'ignored' as const, person: null };
      return { ...column, field, person, font: fontOfCells(field, column.cells), isSure: true };
    }),
  };
}

/** Finds the headings in the first rows of a sheet; null if there are none. */
export function findHeadings(
  rows: SheetRow[],
  remembered: RememberedHeadings = nothingRemembered,
): Headings | null {
  const band = bandIn(rows, (heading) => found(heading, remembered));
  if (band === null) return null;
  const numbered = isColumnNumbers(rows[band.last + 1]?.cells ?? []);
  const last = band.last + (numbered ? 1 : 0);
  const sample = rows.slice(last + 1);
  const width = Math.min(
    mostSheetColumns,
    Math.max(...rows.slice(band.first).map(({ cells }) => cells.length)),
  );
  const cellsOf = (column: number) => sample.map(({ cells }) => cells[column] ?? '');
  const recognisedColumns = Array.from({ length: width }, (_, column) =>
    columnOf(band.cells[column] ?? '', cellsOf(column), remembered),
  );
  const seen = withNamesBetween(withContentNames(withoutBoothNames(recognisedColumns)));
  const read = recognised(rows, band, seen);
  const { columns, people } = asRemembered(read, remembered) ?? {
    people: read.people,
    columns: distinct(read.columns, read.people.length),
  };
  return {
    row: rows[last]?.number ?? 0,
    columns: columns.map(({ label: _label, cells: _cells, script: _script, ...column }) => column),
    titles: rows.slice(0, band.first - (read.hasLabels ? 1 : 0)).flatMap(titlesIn),
    people: people.map((each, person) => (hasPosts(columns, person) ? { post: null, level: null } : each)),
  };
}
