import { createHash } from 'node:crypto';
import {
  type Grant,
  hasCharge,
  hasRightsAndSightOf,
  type IssueCode,
  maySetMobile,
  mostEntriesOfMobile,
  type OfficeBearer,
  type PlannedRow,
  type SheetChanges,
  type SheetEntry,
  searchKeysIn,
  searchKeysOf,
} from '@sangathan/model';
import { detailsOf, differences, givenDetails } from '../details.ts';
import type { ImportUnit } from '../unit/unitFinder.ts';
import { likenessKeys } from './duplicate.ts';
import type { Found } from './surroundings.ts';

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

/** An entry as it stands, or as it will: what a row would bring in or change. */
export type Subject = Pick<
  OfficeBearer,
  'unitId' | 'level' | 'path' | 'post' | 'personId' | 'deputyRights'
> & { mobile: string | null };

/**
 * Why the holder may not bring an entry in, or change it; `null` where it may. Which right it takes to import
 * is asked of the whole sheet. `to` is the mobile that the row gives it, `undefined` where it gives none.
 */
export function issueOfSubject(
  grant: Grant,
  entry: Subject,
  to: string | null | undefined,
): IssueCode | null {
  if (!hasCharge(grant, entry)) return 'not-in-charge';
  if (!hasRightsAndSightOf(grant, entry)) return 'holder-has-more';
  if (entry.mobile === grant.mobile || to === grant.mobile) return 'number-own';
  return to !== undefined && !maySetMobile(grant, entry) ? 'number-of-state' : null;
}

/** What planning a row takes: the unit, all entries of it, and how many others the row's mobile stands in. */
export interface RowPlace {
  unit: ImportUnit;
  /** Former holders too. */
  here: Found[];
  /** The present holders that the mobile stands in the entry of, wherever they are. */
  withMobile: Found[];
}

function hasRoom(holders: Found[], officeBearerId: string): boolean {
  return holders.filter(({ id }) => id !== officeBearerId).length < mostEntriesOfMobile;
}

/** Decides what a row would do to its unit. */
export function planRow(entry: SheetEntry, { unit, here, withMobile }: RowPlace, grant: Grant): RowPlan {
  const refused = (issue: IssueCode) => ({ outcome: 'refused', issue }) as const;
  const place = { unitId: unit.id, level: unit.level, path: unit.path, post: entry.post };
  const holders = here.filter(({ card }) => card.post === entry.post && card.until === null);
  const details = detailsOf(entry);
  const found = entryFor(entry, unit.id, holders);
  const officeBearerId = found?.id ?? newId(entry, unit.id, here);
  const blank = { ...place, personId: officeBearerId, deputyRights: [], mobile: null };
  const subject = found ? { ...found.card, mobile: found.contact.mobile } : blank;
  const { changes, kept } = found
    ? differences(found, details)
    : { changes: givenDetails(details), kept: {} };
  const isElected = entry.post === 'mla' || entry.post === 'mp';
  const issue = issueOfSubject(grant, subject, changes.mobile?.to);
  if (!found && isElected && issue !== 'not-in-charge') return refused('post-elected');
  if (issue !== null) return refused(issue);
  if (!found && entry.post === 'president' && holders.length > 0) return refused('post-held');
  if (changes.mobile && !hasRoom(withMobile, officeBearerId)) return refused('number-in-too-many');
  const outcome = !found ? 'new' : Object.keys(changes).length > 0 ? 'changed' : 'same';
  return {
    outcome,
    officeBearerId,
    changes,
    kept,
    issue: Object.keys(kept).length > 0 ? 'holder-keeps' : null,
  };
}
