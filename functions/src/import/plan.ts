import { createHash } from 'node:crypto';
import {
  type Grant,
  hasCharge,
  type IssueCode,
  type Level,
  type OfficeBearer,
  type PlannedRow,
  type Post,
  type SheetChanges,
  type SheetEntry,
  searchKeysIn,
  searchKeysOf,
} from '@sangathan/model';
import { type Details, detailsOf, differences, givenDetails } from './details.ts';
import { likenessKeys } from './duplicate.ts';
import type { Found } from './register.ts';
import type { ImportUnit } from './row/unit.ts';

/** What would become of a row, and what there is to say of it. */
export type RowPlan =
  | {
      outcome: PlannedRow['kind'];
      officeBearerId: string;
      changes: SheetChanges;
      kept: SheetChanges;
      issue: IssueCode | null;
    }
  | { outcome: 'refused'; issue: IssueCode };

type Named = Pick<Found['card'], 'name'>;

/** Whether two names can be one person's, in whichever script each is written. */
export function isAlike(unitId: string, one: Named['name'], other: Named['name']): boolean {
  const bare = { unitId, mobile: null, alternativeMobile: null };
  const keys = new Set(likenessKeys({ ...bare, name: one }));
  return likenessKeys({ ...bare, name: other }).some((key) => keys.has(key));
}

function sharesWord(one: Named['name'], other: Named['name']): boolean {
  const keys = new Set(searchKeysOf(one));
  return searchKeysOf(other).some((key) => keys.has(key));
}

/** The entry in the same post of the same unit that a row is about: by its name, or by its mobile. */
function entryFor(entry: SheetEntry, unitId: string, holders: Found[]): Found | undefined {
  const alike = holders.filter(({ card }) => isAlike(unitId, card.name, entry.name));
  const numbered = (found: Found) => entry.mobile !== null && found.contact.mobile === entry.mobile;
  const byMobile = holders.find(
    (found) => numbered(found) && (entry.post === 'president' || sharesWord(found.card.name, entry.name)),
  );
  return alike.find(numbered) ?? byMobile ?? alike[0];
}

/** Tells the holders of one post in one unit apart; a president needs no name, there is one. */
function ownKey({ post, name }: SheetEntry): string {
  if (post === 'president') return '';
  const words = searchKeysIn(name.hi || name.en).toSorted();
  return `-${createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 8)}`;
}

/**
 * The id of a new entry: its natural key, so that two workers, or two imports, that bring the same person
 * write one entry. The next number where a former holder has it.
 */
function newId(entry: SheetEntry, unitId: string, taken: Found[]): string {
  const base = `${unitId}-${entry.post}${ownKey(entry)}`;
  const ids = new Set(taken.map(({ id }) => id));
  let id = base;
  for (let number = 2; ids.has(id); number += 1) id = `${base}-${number}`;
  return id;
}

interface Place {
  unitId: string;
  level: Level;
  path: OfficeBearer['path'];
}

function inCharge(grant: Grant, place: Place, post: Post, personId: string): boolean {
  return hasCharge(grant, { ...place, post, personId });
}

function planNew(entry: SheetEntry, place: Place, here: Found[], grant: Grant, details: Details): RowPlan {
  const officeBearerId = newId(entry, place.unitId, here);
  if (!inCharge(grant, place, entry.post, officeBearerId))
    return { outcome: 'refused', issue: 'not-in-charge' };
  if (entry.post === 'mla' || entry.post === 'mp') return { outcome: 'refused', issue: 'post-elected' };
  return { outcome: 'new', officeBearerId, changes: givenDetails(details), kept: {}, issue: null };
}

/** Decides what a row would do to its unit. `here` are all entries of the unit, former ones too. */
export function planRow(entry: SheetEntry, unit: ImportUnit, here: Found[], grant: Grant): RowPlan {
  const place = { unitId: unit.id, level: unit.level, path: unit.path };
  const holders = here.filter(({ card }) => card.post === entry.post && card.until === null);
  const details = detailsOf(entry);
  const found = entryFor(entry, unit.id, holders);
  if (!found) {
    const isHeld = entry.post === 'president' && holders.length > 0;
    if (isHeld && inCharge(grant, place, entry.post, '')) return { outcome: 'refused', issue: 'post-held' };
    return planNew(entry, place, here, grant, details);
  }
  if (!inCharge(grant, place, entry.post, found.card.personId))
    return { outcome: 'refused', issue: 'not-in-charge' };
  const { changes, kept } = differences(found, details);
  return {
    outcome: Object.keys(changes).length > 0 ? 'changed' : 'same',
    officeBearerId: found.id,
    changes,
    kept,
    issue: Object.keys(kept).length > 0 ? 'holder-keeps' : null,
  };
}
