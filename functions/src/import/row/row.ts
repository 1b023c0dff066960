import {
  type ColumnMapping,
  type DayOrder,
  fieldValue,
  type ImportField,
  type IssueCode,
  longest,
  longestHeading,
  nameFields,
  type PersonDefaults,
  profileLink,
  type RowIssue,
  type SheetEntry,
  type SkipReason,
  type Social,
  socialNetworks,
} from '@sangathan/model';
import { readDay } from '../cell/day.ts';
import { readEmail } from '../cell/email.ts';
import { isVacancy } from '../cell/personName.ts';
import { readPhones } from '../cell/phone.ts';
import { readPost, type WordedPost } from '../cell/postWords.ts';
import { tidy } from '../cell/text.ts';
import type { SheetRow } from '../file/sheet.ts';
import { isColumnNumbers } from '../heading/heading.ts';
import { fieldOfHeading } from '../heading/headingWords.ts';
import { sectionOf } from '../heading/titles.ts';
import { inUnicode } from '../legacyFont/detect.ts';
import { readMobiles } from './mobiles.ts';
import { type NamesRead, readNames } from './names.ts';
import { Reading } from './reading.ts';
import { isTotal } from './total.ts';
import { readUnit } from './unitHints.ts';

/** The result of reading a row. One that is refused has at least one issue of that severity. */
export type RowReading =
  | { state: 'read'; entry: SheetEntry; issues: RowIssue[] }
  | { state: 'refused'; issues: RowIssue[] }
  | { state: 'skipped'; reason: SkipReason };

interface Filled {
  column: number;
  text: string;
}

/** Whether a row repeats the headings, as on each page of a printed list. */
function isHeadingAgain(filled: Filled[], mapping: ColumnMapping): boolean {
  if (filled.some(({ text }) => /\d{5}|@/.test(text))) return false;
  const repeated = filled.filter(({ column, text }) => {
    const field = mapping[column]?.field ?? 'ignored';
    const heading =
      fieldOfHeading(text) ?? fieldOfHeading(inUnicode(text, mapping[column]?.font ?? 'unicode'));
    return heading !== null && heading.field !== 'ignored' && heading.field === field;
  });
  return repeated.length >= 2 && repeated.length * 2 > filled.length;
}

/** Why a row has no person, as far as it shows before its cells are parsed. */
function skipReasonOf(row: SheetRow, mapping: ColumnMapping): SkipReason | null {
  const filled = row.cells
    .map((cell, column) => ({ column, text: tidy(cell.slice(0, longestHeading)) }))
    .filter(({ text }) => text !== '');
  const fieldOf = ({ column }: Filled) => mapping[column]?.field ?? 'ignored';
  if (isBlank(row, mapping)) return 'blank';
  if (row.isAbove) return 'above';
  if (row.isHidden) return 'hidden';
  if (isColumnNumbers(row.cells)) return 'serial';
  if (sectionOf(row)) return 'section';
  if (row.isLine && !filled.some((cell) => isNameField(fieldOf(cell)))) return 'section';
  if (isTotal(row, mapping)) return 'total';
  if (isHeadingAgain(filled, mapping)) return 'heading';
  return filled.every((cell) => fieldOf(cell) === 'ignored') ? 'unmapped' : null;
}

/** Whether a row has nothing but a serial number, in a column that is not read. */
export function isBlank({ cells }: SheetRow, mapping: ColumnMapping): boolean {
  return cells.every((cell, column) => {
    const text = tidy(cell.slice(0, longestHeading));
    if (text === '') return true;
    return (mapping[column]?.field ?? 'ignored') === 'ignored' && isSerialNumber(text);
  });
}

/** A list's own number, as it is dragged down beyond the last person. */
function isSerialNumber(text: string): boolean {
  return /^\(?[\d०-९]{1,7}[.)]*$/.test(text);
}

const isNameField = (field: ImportField) => nameFields.includes(field);

/** Parses a detail; an invalid one is left out, with a warning. */
function readDetail(
  reading: Reading,
  field: ImportField,
  code: IssueCode,
  read: (text: string) => string | null,
): string | null {
  const [cell] = reading.cellsOf(field);
  if (cell === undefined) return null;
  const value = read(cell.text);
  if (value === null) reading.raise(code, cell);
  return value;
}

/** Why a text that everybody sees can't be stored; null if it can. A phone number never gets into it. */
function placeIssue(field: 'village' | 'jurisdiction', text: string): IssueCode | null {
  if (/[\d०-९][\d०-९ -]{8}/.test(text) && readPhones(text).mobiles.length > 0) return 'number-in-text';
  if (fieldValue[field].safeParse(text).success) return null;
  return text.length > longest[field] ? 'text-too-long' : 'text-invalid';
}

/** Parses a text about the person, which everybody sees; one that can't be stored is left out, with a warning. */
function readPlace(reading: Reading, field: 'village' | 'jurisdiction'): string | null {
  const [cell] = reading.cellsOf(field);
  if (cell === undefined) return null;
  // Lists write "A @ B" for a place with two names.
  const text = cell.text.replace(/ @ /g, ' / ');
  const issue = placeIssue(field, text);
  if (issue === null) return text;
  reading.raise(issue, cell);
  return null;
}

/** The village of its column, else the one behind the name. */
function readVillage(reading: Reading, besideName: NamesRead['village']): string | null {
  const own = readPlace(reading, 'village');
  if (besideName === null) return own;
  const beside = own === null && placeIssue('village', besideName.text) === null ? besideName.text : null;
  if (beside === null) reading.raise('name-rest', besideName.cell);
  return own ?? beside;
}

function readSocial(reading: Reading): Social {
  const links = socialNetworks.map((network) => [
    network,
    readDetail(reading, network, 'link-invalid', (text) => profileLink(network, text)),
  ]);
  return Object.fromEntries(links);
}

function readPosts(reading: Reading, defaults: PersonDefaults): WordedPost | null {
  const [cell] = reading.cellsOf('post');
  const worded = cell === undefined ? null : readPost(cell.text);
  if (cell !== undefined && worded === null) reading.raise('post-unknown', cell);
  if (cell !== undefined) return worded;
  if (defaults.post === null) reading.raise('post-missing', undefined, 'post');
  return defaults.post === null ? null : { post: defaults.post, level: defaults.level };
}

/** Whether a row has no person. */
function isVacant(reading: Reading): boolean {
  const names = reading.cellsOf(...nameFields);
  const isFilled =
    names.some(({ text }) => !isVacancy(text)) ||
    reading.cellsOf('mobile', 'alternativeMobile', 'email').length > 0;
  return !isFilled;
}

/**
 * Parses a row into an entry that passes the stored schema, or into issues. Does not look up its unit. Pass each
 * row through `CarryDown` first.
 */
export function readRow(
  row: SheetRow,
  mapping: ColumnMapping,
  defaults: PersonDefaults = { post: null, level: null },
  dayOrder: DayOrder = 'dayFirst',
): RowReading {
  const reason = skipReasonOf(row, mapping);
  if (reason !== null) return { state: 'skipped', reason };
  const reading = new Reading(row, mapping);
  if (row.isTooWide) reading.raise('row-too-wide');
  if (reading.isRefused) return { state: 'refused', issues: reading.issues };
  if (isVacant(reading)) return { state: 'skipped', reason: 'vacant' };
  const { name, phone, village } = readNames(reading);
  const worded = readPosts(reading, row.post ?? defaults);
  const entry = {
    unit: readUnit(reading, row, worded?.level ?? null),
    name,
    ...readMobiles(reading, phone),
    email: readDetail(reading, 'email', 'email-invalid', readEmail),
    village: readVillage(reading, village),
    jurisdiction: readPlace(reading, 'jurisdiction'),
    social: readSocial(reading),
    since: readDetail(reading, 'since', 'since-invalid', (text) => readDay(text, dayOrder)),
  };
  if (worded === null || reading.isRefused) return { state: 'refused', issues: reading.issues };
  return { state: 'read', entry: { ...entry, post: worded.post }, issues: reading.issues };
}
