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

/** What a commit would do with a row, and what to report of it. */
export type RowPlan =
  | {
      outcome: PlannedRow['kind'];
      officeBearerId: string;
      changes: SheetChanges;
      /** What the row says otherwise than a verified entry. */
      declined: SheetChanges;
      issue: IssueCode | null;
    }
  | { outcome: 'refused'; issue: IssueCode };

type Named = Pick<Found['card'], 'name'>;

/** Whether two names may be of one person, across scripts. */
export function isAlike(unitId: string, one: Named['name'], other: Named['name']): boolean {
  const bare = { unitId, mobile: null, alternativeMobile: null };
  const keys = new Set(likenessKeys({ ...bare, name: one }));
  return likenessKeys({ ...bare, name: other }).some((key) => keys.has(key));
}

function sharesWord(one: Named['name'], other: Named['name']): boolean {
  const keys = new Set(searchKeysOf(one));
  return searchKeysOf(other).some((key) => keys.has(key));
}

/** The entry that a row is about, among the holders of its post in its unit: by name or by mobile. */
function entryFor(entry: SheetEntry, unitId: string, holders: Found[]): Found | undefined {
  const alike = holders.filter(({ card }) => isAlike(unitId, card.name, entry.name));
  const numbered = (found: Found) => entry.mobile !== null && found.contact.mobile === entry.mobile;
  const byMobile = holders.find(
    (found) => numbered(found) && (entry.post === 'president' || sharesWord(found.card.name, entry.name)),
  );
  return alike.find(numbered) ?? byMobile ?? alike[0];
}

/** The part of an id that distinguishes holders of one post in one unit; empty for the president, as there is only one. */
function ownKey({ post, name }: SheetEntry): string {
  if (post === 'president') return '';
  const words = searchKeysIn(name.hi || name.en).toSorted();
  return `-${createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 8)}`;
}

/**
 * The id of a new entry: its natural key, so that two workers or two imports with the same person write one
 * entry. Numbered where a former holder has the id.
 */
export function newId(entry: SheetEntry, unitId: string, taken: Found[]): string {
  const base = `${unitId}-${entry.post}${ownKey(entry)}`;
  const ids = new Set(taken.map(({ id }) => id));
  let id = base;
  for (let number = 2; ids.has(id); number += 1) id = `${base}-${number}`;
  return id;
}

/** The entry that a row would change or create, as far as rights depend on it. */
export type Subject = Pick<
  OfficeBearer,
  'unitId' | 'level' | 'path' | 'post' | 'personId' | 'deputyRights'
> & { mobile: string | null };

/**
 * Why the grantee may not create or change an entry; null if they may. The right to import is checked once for
 * the whole import. `to` is the new mobile, undefined if the row does not change it.
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

/** The register around a row: its unit, all entries of that unit, and the entries with its mobile. */
export interface PlanContext {
  unit: ImportUnit;
  /** Including those of former holders. */
  here: Found[];
  /** The ids of the entries of present holders with its mobile, in any unit. */
  idsWithMobile: string[];
}

function hasRoom(holderIds: string[], officeBearerId: string): boolean {
  return holderIds.filter((id) => id !== officeBearerId).length < mostEntriesOfMobile;
}

/** Decides what a commit would do with a row. */
export function planRow(
  entry: SheetEntry,
  { unit, here, idsWithMobile }: PlanContext,
  grant: Grant,
): RowPlan {
  const refused = (issue: IssueCode) => ({ outcome: 'refused', issue }) as const;
  const holders = here.filter(({ card }) => card.post === entry.post && card.until === null);
  const details = detailsOf(entry);
  const found = entryFor(entry, unit.id, holders);
  const officeBearerId = found?.id ?? newId(entry, unit.id, here);
  const { id: unitId, level, path } = unit;
  const vacant = {
    unitId,
    level,
    path,
    post: entry.post,
    personId: officeBearerId,
    deputyRights: [],
    mobile: null,
  };
  const subject = found ? { ...found.card, mobile: found.contact.mobile } : vacant;
  const { changes, declined } = found
    ? differences(found, details)
    : { changes: givenDetails(details), declined: {} };
  const isElected = entry.post === 'mla' || entry.post === 'mp';
  const issue = issueOfSubject(grant, subject, changes.mobile?.to);
  if (!found && isElected && issue !== 'not-in-charge') return refused('post-elected');
  if (issue !== null) return refused(issue);
  if (!found && entry.post === 'president' && holders.length > 0) return refused('post-held');
  if (changes.mobile && !hasRoom(idsWithMobile, officeBearerId)) return refused('number-in-too-many');
  const outcome = !found ? 'new' : Object.keys(changes).length > 0 ? 'changed' : 'same';
  return {
    outcome,
    officeBearerId,
    changes,
    declined,
    issue: Object.keys(declined).length > 0 ? 'holder-keeps' : null,
  };
}
