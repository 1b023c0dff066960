import { createHash } from 'node:crypto';
import {
  type Entry,
  isSameName,
  newEntry,
  type PlannedRow,
  readField,
  type SheetChanges,
  type SheetEntry,
  type SheetField,
  sheetFields,
  type Timestamp,
  type Unit,
  writeField,
} from '@sangathan/model';
import { derivedOf } from '../register/entry/derived.ts';
import { newPersonId } from '../register/entry/personId.ts';

/** What a row can say of an entry. */
export type Details = Record<SheetField, string | null>;

export function readDetail(entry: Entry, field: SheetField): string | null {
  if (field === 'alternativeMobile') return entry.contact.alternativeMobile;
  return field === 'since' ? entry.card.since : readField(entry, field);
}

/** A copy of the entry with one detail set. */
export function writeDetail(entry: Entry, field: SheetField, value: string | null): Entry {
  const { card, contact } = entry;
  if (field === 'alternativeMobile') return { card, contact: { ...contact, alternativeMobile: value } };
  return field === 'since' ? { card: { ...card, since: value }, contact } : writeField(entry, field, value);
}

export function detailsOf({ name, social, ...entry }: SheetEntry): Details {
  const { village, jurisdiction, mobile, alternativeMobile, email, since } = entry;
  const names = { nameHi: name.hi || null, nameEn: name.en || null };
  return { ...names, village, jurisdiction, mobile, alternativeMobile, email, ...social, since };
}

/** The details in which a row differs from an entry: those to change, and those that are declined. */
export interface Differences {
  changes: SheetChanges;
  declined: SheetChanges;
}

/**
 * Whether a detail is its holder's to change. A new mobile always is, and a name that is not read like the one that
 * was verified: they would make the entry collected.
 */
function isDeclined(entry: Entry, field: SheetField, from: string | null, to: string): boolean {
  if (entry.card.evidence === 'collected') return false;
  if (from !== null || field === 'mobile') return true;
  return !isSameName(entry.card.name, writeDetail(entry, field, to).card.name);
}

/**
 * Compares an entry with a row. Empty cells are ignored. A collected entry is corrected; in one with more
 * evidence only empty details are filled.
 */
export function differences(entry: Entry, details: Details): Differences {
  const changes: SheetChanges = {};
  const declined: SheetChanges = {};
  for (const field of sheetFields) {
    const [from, to] = [readDetail(entry, field), details[field]];
    if (to === null || to === from) continue;
    (isDeclined(entry, field, from, to) ? declined : changes)[field] = { from, to };
  }
  return { changes, declined };
}

/** The details of a new entry, as changes from null. */
export function givenDetails(details: Details): SheetChanges {
  const given: SheetChanges = {};
  for (const field of sheetFields)
    if (details[field] !== null) given[field] = { from: null, to: details[field] };
  return given;
}

/** The entry with changes applied. */
export function withChanges(entry: Entry, changes: SheetChanges): Entry {
  let changed = entry;
  for (const field of sheetFields) {
    const change = changes[field];
    if (change) changed = writeDetail(changed, field, change.to);
  }
  return changed;
}

/** The entry with changes reverted. */
export function withoutChanges(entry: Entry, changes: SheetChanges): Entry {
  const back = sheetFields.flatMap((field) => {
    const change = changes[field];
    return change ? [[field, { from: change.to, to: change.from }] as const] : [];
  });
  return withChanges(entry, Object.fromEntries(back));
}

/** Whether an entry still has the values that changes start from. */
export function isAsPlanned(entry: Entry, changes: SheetChanges): boolean {
  return sheetFields.every((field) => !changes[field] || readDetail(entry, field) === changes[field].from);
}

/** The entry with the fields that the server derives. */
export function withDerived(entry: Entry, unit: Unit | null): Entry {
  return { ...entry, card: { ...entry.card, ...derivedOf(entry.card, entry.contact, unit) } };
}

/** A new entry as a row has it. */
export function enteredBySheet(
  {
    officeBearerId,
    post,
    unitId,
    changes,
  }: Pick<PlannedRow, 'officeBearerId' | 'post' | 'unitId' | 'changes'>,
  unit: Unit,
  enteredBy: string,
  at: Timestamp,
): Entry {
  const personId = newPersonId(officeBearerId);
  const entry = newEntry({ officeBearerId, personId, post, unitId, unit, enteredBy, at });
  return withDerived(withChanges(entry, changes), unit);
}

/**
 * Identifies the content of an entry. Fields that the server derives, and those that a reorganisation of units
 * changes, are left out.
 */
export function fingerprintOf({ card, contact }: Entry): string {
  const { known: _known, searchKeys: _keys, path: _path, level: _level, ...own } = card;
  const { assembly: _assembly, lokSabha: _lokSabha, evidenceAt, ...rest } = own;
  const { mobile, alternativeMobile, email } = contact;
  const state = { ...rest, evidenceAt: evidenceAt.toMillis(), mobile, alternativeMobile, email };
  const sorted = JSON.stringify(state, (_key, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
  return createHash('sha256').update(sorted).digest('hex').slice(0, 24);
}
