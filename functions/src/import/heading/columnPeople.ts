import {
  type ImportField,
  mostPeopleInRow,
  type PersonDefaults,
  personalFields,
  type SheetColumn,
} from '@sangathan/model';
import { postWithin } from '../cell/postWords.ts';
import { isSamePerson } from '../cell/sameName.ts';
import { tidy } from '../cell/text.ts';
import { ownerIn } from './headingWords.ts';

/** A column, with what its sheet shows of it. */
export interface SeenColumn extends SheetColumn {
  /** Its heading and what stands above that over several columns. */
  label: string;
  /** Sample cells, in the order of the rows. */
  cells: string[];
  script: 'nameHi' | 'nameEn' | null;
}

const wholeNames: readonly ImportField[] = ['name', 'nameHi', 'nameEn', 'nameWithAddress'];
const nameParts: readonly ImportField[] = ['firstName', 'middleName', 'lastName'];
const mobiles: readonly ImportField[] = ['mobile', 'alternativeMobile'];
const unitFields: readonly ImportField[] = [
  ...(['unitName', 'unitCode', 'district', 'assembly', 'block', 'mandal', 'booth'] as const),
];
const details: readonly ImportField[] = ['post', 'village', 'jurisdiction', 'since'];

/** One person of the rows: the columns of the name, by their place. */
interface Person {
  names: number[];
  owner: string;
}

/** Share of the rows in which two names must sound like one person's. */
const most = 0.7;

const scriptOf = ({ field, script }: SeenColumn) =>
  field === 'nameHi' || field === 'nameEn' ? field : script;

/** Whether a column holds the same names as another, in the other script. */
function isSameInOtherScript(one: SeenColumn, other: SeenColumn): boolean {
  if (scriptOf(one) === scriptOf(other) || scriptOf(one) === null || scriptOf(other) === null) return false;
  // The headings say so; a row in which they differ is refused by itself.
  if (one.field !== 'name' && other.field !== 'name') return true;
  const pairs = one.cells
    .map((cell, row): [string, string] => [tidy(cell), tidy(other.cells[row] ?? '')])
    .filter(([left, right]) => left !== '' && right !== '');
  if (pairs.length === 0) return false;
  return pairs.filter(([left, right]) => isSamePerson(left, right)).length / pairs.length >= most;
}

/** Whether a name column continues the name of a person. */
function continues(column: SeenColumn, person: Person, columns: SeenColumn[]): boolean {
  const own = person.names.flatMap((index) => columns[index] ?? []);
  if (ownerIn(column.label) !== person.owner) return false;
  const isPart = nameParts.includes(column.field);
  if (isPart) return !own.some(({ field }) => field === column.field);
  if (own.every(({ field }) => nameParts.includes(field))) return true;
  const whole = own.filter(({ field }) => wholeNames.includes(field));
  return whole.length === 1 && whole.some((each) => isSameInOtherScript(each, column));
}

/** Whether a plain column of names is empty, as forms have one for who is signed in, and another one holds the names. */
function isLeftEmpty(column: SeenColumn, columns: SeenColumn[]): boolean {
  const isEmpty = ({ cells }: SeenColumn) => cells.every((cell) => tidy(cell) === '');
  const isOneNumber = columns.filter(({ field }) => mobiles.includes(field)).length <= 1;
  const hasOther = columns.some((other) => wholeNames.includes(other.field) && !isEmpty(other));
  return ownerIn(column.label) === '' && isEmpty(column) && isOneNumber && hasOther;
}

/** The people of a row, by their name columns. */
function peopleOf(columns: SeenColumn[]): Person[] {
  const people: Person[] = [];
  for (const [index, column] of columns.entries()) {
    if (!wholeNames.includes(column.field) && !nameParts.includes(column.field)) continue;
    if (isLeftEmpty(column, columns)) continue;
    const known = people.find((person) => continues(column, person, columns));
    if (known) known.names.push(index);
    else people.push({ names: [index], owner: ownerIn(column.label) });
  }
  return people;
}

/** The person that a column's own words name; null if they name none or several. */
function byOwner(column: SeenColumn, people: Person[]): number | null {
  const owner = ownerIn(column.label);
  if (owner === '') return null;
  const named = people.flatMap((person, index) => (person.owner === owner ? [index] : []));
  return named.length === 1 ? (named[0] ?? null) : null;
}

/**
 * The persons of columns of one kind, by their places: each person has as many, all behind the name, or all before
 * it. Null where their order does not show whose they are.
 */
function byPlace(places: number[], people: Person[]): number[] | null {
  const each = places.length / people.length;
  if (!Number.isInteger(each) || each === 0) return null;
  const first = people.map(({ names }) => Math.min(...names));
  const last = people.map(({ names }) => Math.max(...names));
  const personAt = (index: number) => Math.floor(index / each);
  const isBehind = places.every((place, index) => {
    const person = personAt(index);
    return place > (last[person] ?? 0) && place < (first[person + 1] ?? Number.POSITIVE_INFINITY);
  });
  const isBefore = places.every((place, index) => {
    const person = personAt(index);
    return place < (first[person] ?? 0) && place > (last[person - 1] ?? -1);
  });
  return isBehind || isBefore ? places.map((_, index) => personAt(index)) : null;
}

interface Placed {
  person: number | null;
  field: ImportField;
  isSure: boolean;
}

const kinds: readonly (readonly ImportField[])[] = [
  mobiles,
  ...[...unitFields, ...details].map((field) => [field]),
  ...personalFields.filter((field) => !mobiles.includes(field)).map((field) => [field]),
];

/** Places the columns of one kind. What might be of one person or the other is nobody's until a person says so. */
function placeKind(
  kind: readonly ImportField[],
  columns: SeenColumn[],
  people: Person[],
): Map<number, Placed> {
  const places = columns.flatMap(({ field }, index) => (kind.includes(field) ? [index] : []));
  const owners = places.map((place) => {
    const column = columns[place];
    return column === undefined ? null : byOwner(column, people);
  });
  const isOwned = owners.every((owner) => owner !== null);
  const persons = isOwned ? owners : byPlace(places, people);
  const firstName = Math.min(...people.flatMap(({ names }) => names));
  const isOfUnit = kind.some((field) => unitFields.includes(field));
  return new Map(
    places.flatMap((place, index): [number, Placed][] => {
      const column = columns[place];
      if (column === undefined) return [];
      const { field, isSure } = column;
      const person = persons?.[index] ?? null;
      if (person !== null) return [[place, { person, field, isSure }]];
      const isBeforeAll = place < firstName;
      if (isOfUnit || field === 'village')
        return [[place, { person: null, field, isSure: isSure && isBeforeAll }]];
      return [[place, { person: null, field: 'ignored', isSure: false }]];
    }),
  );
}

/** The people of a sheet's rows: which columns are whose, and each one's post as far as the headings name it. */
export interface ColumnPeople {
  columns: SeenColumn[];
  people: PersonDefaults[];
}

const nobody: PersonDefaults = { post: null, level: null };

/** Finds out whether the rows have several people, and whose the columns are. Columns that are unclear are not sure. */
export function peopleIn(columns: SeenColumn[], titled: PersonDefaults): ColumnPeople {
  const people = peopleOf(columns);
  if (people.length <= 1) return { columns, people: [titled] };
  if (people.length > mostPeopleInRow) {
    // Too wide to be understood: everything is asked.
    return { columns: columns.map((column) => ({ ...column, isSure: false })), people: [titled] };
  }
  const placed = new Map(kinds.flatMap((kind) => [...placeKind(kind, columns, people)]));
  const owners = new Map(people.flatMap(({ names }, person) => names.map((name) => [name, person] as const)));
  const isOneTitle = new Set(people.map(({ owner }) => owner)).size === 1;
  return {
    columns: columns.map((column, index) => {
      const person = owners.get(index);
      if (person !== undefined) return { ...column, person };
      return { ...column, ...placed.get(index) };
    }),
    people: people.map(({ names }) => {
      const label = columns[names[0] ?? 0]?.label ?? '';
      return postWithin(label) ?? (isOneTitle ? titled : nobody);
    }),
  };
}
