import {
  asciiDigits,
  type ColumnMapping,
  fieldValue,
  type ImportField,
  type IssueCode,
  isAbove,
  type Level,
  longest,
  longestHeading,
  type Name,
  profileLink,
  type RowDefaults,
  type RowIssue,
  type SheetEntry,
  type SkipReason,
  type Social,
  severityOf,
  socialNetworks,
  type UnitHints,
} from '@sangathan/model';
import { readDay } from '../cell/day.ts';
import { readEmail } from '../cell/email.ts';
import { isVacancy, readName } from '../cell/personName.ts';
import { readPhones } from '../cell/phone.ts';
import { readPost, type WordedPost } from '../cell/postWords.ts';
import { quoted, tidy } from '../cell/text.ts';
import type { CarriedField, SheetRow } from '../file/sheet.ts';
import { isColumnNumbers } from '../heading/heading.ts';
import { fieldOfHeading } from '../heading/headingWords.ts';
import { sectionOf } from '../heading/titles.ts';
import { inUnicode } from '../legacyFont/detect.ts';
import { type Cell, Reading } from './reading.ts';

/** The result of reading a row. One that is refused has at least one issue of that severity. */
export type RowReading =
  | { state: 'read'; entry: SheetEntry; issues: RowIssue[] }
  | { state: 'refused'; issues: RowIssue[] }
  | { state: 'skipped'; reason: SkipReason };

const total = /^(कुल|योग|महायोग|सर्वयोग|(grand|sub)?[\s-]*total)(?=$|[\s:=-])/iu;

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
  if (filled.length === 0) return 'blank';
  if (isColumnNumbers(row.cells)) return 'serial';
  if (sectionOf(row)) return 'section';
  if (
    filled
      .slice(0, 2)
      .some(({ text, column }) => total.test(inUnicode(text, mapping[column]?.font ?? 'unicode')))
  )
    return 'total';
  if (isHeadingAgain(filled, mapping)) return 'heading';
  const hasMapped = filled.some(({ column }) => (mapping[column]?.field ?? 'ignored') !== 'ignored');
  return hasMapped ? null : 'blank';
}

const nobody: Name = { hi: '', en: '' };
const nameFields = ['name', 'nameHi', 'nameEn'] as const;

function readNames(reading: Reading): { name: Name; rest: string } {
  const cells = reading.cellsOf(...nameFields).filter(({ text }) => !isVacancy(text));
  let name = nobody;
  let rest = '';
  for (const cell of cells) {
    const read = readName(cell.text);
    if ('issue' in read) {
      reading.raise(read.issue, cell);
      continue;
    }
    name = { hi: name.hi || read.name.hi, en: name.en || read.name.en };
    rest ||= read.rest;
  }
  if (cells.length === 0) reading.raise('name-missing', undefined, 'name');
  return { name, rest };
}

function readMobiles(reading: Reading, besideName: string): Pick<SheetEntry, 'mobile' | 'alternativeMobile'> {
  const found: string[] = [];
  const problems: { code: IssueCode; cell: Cell }[] = [];
  for (const cell of [...reading.cellsOf('mobile'), ...reading.cellsOf('alternativeMobile')]) {
    const { mobiles, issues } = readPhones(cell.text);
    found.push(...mobiles);
    for (const code of issues) {
      const isLesser = cell.field === 'alternativeMobile' && severityOf(code) === 'refusal';
      problems.push({ code: isLesser ? 'alternative-mobile-invalid' : code, cell });
    }
  }
  if (found.length === 0) found.push(...readPhones(besideName).mobiles);
  const [mobile = null, alternativeMobile = null, ...surplus] = new Set(found);
  const isSurplusTold = problems.some(({ code }) => code === 'mobile-surplus');
  for (const { code, cell } of problems) reading.raise(code, cell);
  if (surplus.length > 0 && !isSurplusTold)
    reading.raise('mobile-surplus', reading.cellsOf('alternativeMobile', 'mobile')[0]);
  if (mobile === null && problems.length === 0) reading.raise('mobile-missing', undefined, 'mobile');
  return { mobile, alternativeMobile };
}

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

/** Parses a text about the person; one that can't be stored is left out, with a warning. */
function readPlace(reading: Reading, field: 'village' | 'jurisdiction'): string | null {
  const [cell] = reading.cellsOf(field);
  if (cell === undefined) return null;
  // Lists write "A @ B" for a place with two names.
  const text = cell.text.replace(/ @ /g, ' / ');
  if (fieldValue[field].safeParse(text).success) return text;
  reading.raise(text.length > longest[field] ? 'text-too-long' : 'text-invalid', cell);
  return null;
}

function readSocial(reading: Reading): Social {
  const links = socialNetworks.map((network) => [
    network,
    readDetail(reading, network, 'link-invalid', (text) => profileLink(network, text)),
  ]);
  return Object.fromEntries(links);
}

/** Longest text of a unit, in UTF-16 units; the rest is cut off. */
const longestUnitText = 200;

function readUnit(reading: Reading, row: SheetRow, level: UnitHints['level']): UnitHints {
  const hint = (text: string) => (text === '' ? null : quoted(text, longestUnitText));
  const own = lowestFirst.find((field) => reading.text(field) !== '');
  const target = level ?? own ?? 'state';
  // A merged cell above only locates a unit that the row names; a title is also the unit of rows that name none.
  const unitText = (field: CarriedField) => {
    const above = row.carried?.[field];
    const isMeant = above?.isTitle || field === 'assembly' || (above && isAbove(field, target));
    return hint(reading.text(field) || (isMeant ? (above?.text ?? '') : ''));
  };
  const [code, name] = [
    hint(asciiDigits(reading.text('unitCode')).replace(/\s+/g, '')),
    hint(reading.text('unitName')),
  ];
  if (level === null && code === null && name === null && mayBeBelow(reading, row, target)) return nowhere;
  return {
    code,
    name,
    district: unitText('district'),
    assembly: unitText('assembly'),
    block: unitText('block'),
    mandal: unitText('mandal'),
    booth: hint(reading.text('booth', true)),
    level,
  };
}

const lowestFirst = ['booth', 'mandal', 'block', 'district'] as const;

const nowhere: UnitHints = {
  ...{
    code: null,
    name: null,
    district: null,
    assembly: null,
    block: null,
    mandal: null,
    booth: null,
    level: null,
  },
};

/** Whether an empty cell leaves open which unit is meant: the block's treasurer, or the mandal's from the cell above? */
function mayBeBelow(reading: Reading, row: SheetRow, target: Level): boolean {
  return (['block', 'mandal'] as const).some((field) => {
    const above = row.carried?.[field];
    return above?.isTitle === false && isAbove(target, field) && reading.text(field) === '';
  });
}

function readPosts(reading: Reading, defaults: RowDefaults): WordedPost | null {
  const [cell] = reading.cellsOf('post');
  const worded = cell === undefined ? null : readPost(cell.text);
  if (cell !== undefined && worded === null) reading.raise('post-unknown', cell);
  if (cell !== undefined) return worded;
  if (defaults.post === null) reading.raise('post-missing', undefined, 'post');
  return defaults.post === null ? null : { post: defaults.post, level: defaults.level ?? null };
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
  defaults: RowDefaults = { post: null },
): RowReading {
  const reason = skipReasonOf(row, mapping);
  if (reason !== null) return { state: 'skipped', reason };
  const reading = new Reading(row, mapping);
  if (reading.isRefused) return { state: 'refused', issues: reading.issues };
  if (isVacant(reading)) return { state: 'skipped', reason: 'vacant' };
  const { name, rest } = readNames(reading);
  const worded = readPosts(reading, defaults);
  const entry = {
    unit: readUnit(reading, row, worded?.level ?? null),
    name,
    ...readMobiles(reading, rest),
    email: readDetail(reading, 'email', 'email-invalid', readEmail),
    village: readPlace(reading, 'village'),
    jurisdiction: readPlace(reading, 'jurisdiction'),
    social: readSocial(reading),
    since: readDetail(reading, 'since', 'since-invalid', readDay),
  };
  if (worded === null || reading.isRefused) return { state: 'refused', issues: reading.issues };
  return { state: 'read', entry: { ...entry, post: worded.post }, issues: reading.issues };
}
