import * as z from 'zod/mini';
import { AssemblyNumber, Id, LokSabhaNumber } from '../platform/scalar.ts';
import { isAbove, Level } from './level.ts';
import { Mobile, type OfficeBearer } from './officeBearer.ts';
import { covers, levelOf, Path, unitIdsOn } from './path.ts';
import { Post, Right, rightsOf, Sight, sightOf } from './post.ts';
import type { Unit } from './unit/unit.ts';

/**
 * `grants/{uid}`: what a signed-in person, the grantee, may do. Functions derive it from the entry with the
 * grantee's verified mobile; security rules read it live. No grant, no access.
 */
export const Grant = z.strictObject({
  officeBearerId: Id,
  personId: Id,
  post: Post,
  unitId: Id,
  level: Level,
  path: Path,
  rights: z.array(Right),
  sight: Sight,
  assembly: z.nullable(AssemblyNumber),
  lokSabha: z.nullable(LokSabhaNumber),
  /** The mobile that it was given for; void for an account whose number has changed. */
  mobile: Mobile,
});
export type Grant = z.infer<typeof Grant>;

/** The rights that an entry gives: its post's own and its deputy rights. */
function rightsIn({
  post,
  level,
  deputyRights,
}: Pick<OfficeBearer, 'post' | 'level' | 'deputyRights'>): Right[] {
  return [...new Set([...rightsOf(post, level), ...deputyRights])];
}

/** The grant that an entry gives whoever signs in with its mobile; null if its term has ended. */
export function grantFrom(officeBearerId: string, card: OfficeBearer, mobile: string): Grant | null {
  if (card.until !== null) return null;
  return {
    officeBearerId,
    personId: card.personId,
    post: card.post,
    unitId: card.unitId,
    level: card.level,
    path: card.path,
    rights: rightsIn(card),
    sight: sightOf(card.post),
    assembly: card.assembly,
    lokSabha: card.lokSabha,
    mobile,
  };
}

type UnitFields = Pick<OfficeBearer, 'unitId' | 'level' | 'path' | 'assembly' | 'lokSabha'>;

/** What charge depends on. */
type Subject = Pick<OfficeBearer, 'unitId' | 'level' | 'path' | 'post' | 'personId'>;

/** Whether the grantee may see a unit and its cards: those on their own path, and all in their sight. */
export function maySee(grant: Grant, { unitId, path, assembly, lokSabha }: UnitFields): boolean {
  if (unitIdsOn(grant.path).includes(unitId)) return true;
  if (grant.sight === 'assembly') return assembly !== null && assembly === grant.assembly;
  if (grant.sight === 'lokSabha') return lokSabha !== null && lokSabha === grant.lokSabha;
  return covers(grant, path);
}

/** Whether the grantee has charge of an entry: in their subtree, and neither their own nor their unit's president. */
export function hasCharge(grant: Grant, entry: Subject): boolean {
  if (grant.sight !== 'subtree' || !covers(grant, entry.path)) return false;
  if (entry.personId === grant.personId) return false;
  return !(entry.unitId === grant.unitId && entry.post === 'president');
}

/** What the rights and the sight that an entry gives depend on. */
type Giving = Pick<OfficeBearer, 'post' | 'level' | 'path' | 'deputyRights'>;

/**
 * Whether the grantee has every right that an entry gives, and its sight. An MLA's sight lies in the district; an
 * MP's spans districts, so that only the state has it.
 */
export function hasRightsAndSightOf(grant: Grant, entry: Giving): boolean {
  const hasSight = grant.sight === 'subtree' && covers(grant, entry.path);
  const isWider = entry.post === 'mp' && grant.level !== 'state';
  return hasSight && !isWider && rightsIn(entry).every((right) => grant.rights.includes(right));
}

/** What a decision about an entry depends on: its card's fields and its mobile. */
export type EntrySubject = Subject & Giving & { mobile: string | null };

/**
 * Whether the grantee may change an entry at all: it is in their charge, gives no right or sight that they lack,
 * and does not have their own mobile.
 */
function mayChange(grant: Grant, entry: EntrySubject): boolean {
  return hasCharge(grant, entry) && hasRightsAndSightOf(grant, entry) && entry.mobile !== grant.mobile;
}

/** Whether the grantee may edit an entry directly, or end its term; the term must be current. */
export function mayEdit(grant: Grant, entry: EntrySubject & Pick<OfficeBearer, 'until'>): boolean {
  return grant.rights.includes('edit') && mayChange(grant, entry) && entry.until === null;
}

/** Whether the grantee may enter somebody into a post of a unit. */
export function mayEnter(grant: Grant, unitId: string, { level, path }: Unit, post: Post): boolean {
  // No person yet, so that it is not the grantee's own.
  const entry = { unitId, level, path, post, personId: '', deputyRights: [], mobile: null };
  return mayEdit(grant, { ...entry, until: null });
}

/** Whether the grantee, if they may change an entry, may set its mobile too; those of MLAs and MPs only the state may. */
export function maySetMobile(grant: Grant, { post }: Pick<OfficeBearer, 'post'>): boolean {
  return sightOf(post) === 'subtree' || grant.level === 'state';
}

/** Whether the grantee may give an entry deputy rights. */
export function mayNameDeputy(grant: Grant, entry: EntrySubject & Pick<OfficeBearer, 'until'>): boolean {
  return (
    mayChange(grant, entry) &&
    grant.post === 'president' &&
    entry.unitId === grant.unitId &&
    sightOf(entry.post) === 'subtree' &&
    entry.until === null
  );
}

/** Whether the grantee may decide on a change request for an entry. */
export function mayDecide(grant: Grant, entry: EntrySubject): boolean {
  return grant.rights.includes('approve') && mayChange(grant, entry);
}

/** Whether the grantee may decide on a change request that gives an entry this mobile. */
export function mayDecideOnMobile(grant: Grant, entry: EntrySubject, mobile: string | null): boolean {
  return mayDecide(grant, entry) && maySetMobile(grant, entry) && mobile !== grant.mobile;
}

/** Days in which a term that was ended by mistake can be reopened. */
export const takeBackDays = 30;

/**
 * Whether the grantee may reopen an ended term, without its deputy rights: within `takeBackDays`, and only if they
 * could have ended it. `now` in epoch milliseconds.
 */
export function mayTakeBack(
  grant: Grant,
  entry: EntrySubject & Pick<OfficeBearer, 'until' | 'edited'>,
  now: number,
): boolean {
  const endedAt = entry.until === null ? undefined : entry.edited?.at.toMillis();
  const isFresh = endedAt !== undefined && now - endedAt <= takeBackDays * 24 * 60 * 60_000;
  return isFresh && mayEdit(grant, { ...entry, until: null, deputyRights: [] });
}

/** The rights with any of which one reads the contacts of one's own committee. */
const committeeContactRights: readonly Right[] = ['edit', 'approve', 'contacts'];

/**
 * Whether the grantee may read an entry's contact: their own, and one by one those below their unit, and with a right
 * to do something with it their committee's. Another's is read through `openContact`, which counts.
 */
export function mayReadContact(grant: Grant, entry: Subject & { officeBearerId: string }): boolean {
  if (entry.officeBearerId === grant.officeBearerId) return true;
  if (grant.sight !== 'subtree' || !covers(grant, entry.path)) return false;
  const hasUse = committeeContactRights.some((right) => grant.rights.includes(right));
  return isAbove(grant.level, entry.level) || hasUse;
}

/** Whether the grantee may read the contacts of a place in number: list and export them. */
export function mayListContacts(grant: Grant, path: Path): boolean {
  return grant.rights.includes('contacts') && grant.sight === 'subtree' && covers(grant, path);
}

/** Whether the grantee may rename or close a unit: one below their own. */
export function hasUnitInCharge(grant: Grant, unit: Pick<OfficeBearer, 'unitId' | 'path'>): boolean {
  return (
    grant.rights.includes('edit') &&
    grant.sight === 'subtree' &&
    covers(grant, unit.path) &&
    unit.unitId !== grant.unitId
  );
}

/**
 * Whether the grantee may export a unit's entries: a unit in their own subtree; for an MLA or MP, their own
 * district or a unit of their constituency.
 */
export function mayExport(grant: Grant, unit: Pick<Unit, 'path' | 'assembly' | 'lokSabha'>): boolean {
  const isOwn = unit.path[levelOf(unit.path)] === grant.unitId;
  switch (grant.sight) {
    case 'subtree':
      return covers(grant, unit.path);
    case 'assembly':
      return grant.assembly !== null && (isOwn || unit.assembly === grant.assembly);
    case 'lokSabha':
      return grant.lokSabha !== null && (isOwn || unit.lokSabha === grant.lokSabha);
  }
}
