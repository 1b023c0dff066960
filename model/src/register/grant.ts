import * as z from 'zod/mini';
import { AssemblyNumber, Id, LokSabhaNumber } from '../platform/scalar.ts';
import { isAbove, Level } from './level.ts';
import { Mobile, type OfficeBearer } from './officeBearer.ts';
import { covers, levelOf, Path, unitIdsOn } from './path.ts';
import { Post, Right, rightsOf, Sight, sightOf } from './post.ts';
import type { Unit } from './unit/unit.ts';

/**
 * `grants/{uid}`: what a signed-in person may do. Functions derive it from the entry that the
 * person's verified mobile is in; security rules read it live. No grant, no access.
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
  /** The number that it was given for: an account that has moved to another one has nothing by it. */
  mobile: Mobile,
});
export type Grant = z.infer<typeof Grant>;

/** What an entry's holder may do: the post's own rights, and those it has as a deputy. */
function rightsIn({
  post,
  level,
  deputyRights,
}: Pick<OfficeBearer, 'post' | 'level' | 'deputyRights'>): Right[] {
  return [...new Set([...rightsOf(post, level), ...deputyRights])];
}

/** The grant that an entry gives whoever signs in with its mobile; `null` when the post has been left. */
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

type Place = Pick<OfficeBearer, 'unitId' | 'level' | 'path' | 'assembly' | 'lokSabha'>;
type Entry = Pick<OfficeBearer, 'unitId' | 'level' | 'path' | 'post' | 'personId'>;

/** Whether the holder may see a unit and the cards in it: its own chain, and all it has sight of. */
export function maySee(grant: Grant, place: Place): boolean {
  if (unitIdsOn(grant.path).includes(place.unitId)) return true;
  if (grant.sight === 'assembly') return place.assembly !== null && place.assembly === grant.assembly;
  if (grant.sight === 'lokSabha') return place.lokSabha !== null && place.lokSabha === grant.lokSabha;
  return covers(grant, place.path);
}

/** Whether an entry is the holder's to answer for: below its unit or in its own committee, and not itself. */
export function hasCharge(grant: Grant, entry: Entry): boolean {
  if (grant.sight !== 'subtree' || !covers(grant, entry.path)) return false;
  if (entry.personId === grant.personId) return false;
  return !(entry.unitId === grant.unitId && entry.post === 'president');
}

/** What an entry gives to whoever signs in as its holder. */
type Gives = Pick<OfficeBearer, 'post' | 'level' | 'path' | 'deputyRights'>;

/**
 * Whether the holder has every right that an entry gives, and its sight. A subtree's lies in a subtree, an
 * MLA's in its district; an MP's spans districts, and only the state has it.
 */
export function hasRightsAndSightOf(grant: Grant, entry: Gives): boolean {
  const hasSight = grant.sight === 'subtree' && covers(grant, entry.path);
  const isWider = entry.post === 'mp' && grant.level !== 'state';
  return hasSight && !isWider && rightsIn(entry).every((right) => grant.rights.includes(right));
}

/** What somebody is about to change: an entry, with the mobile that stands in it. */
export type Held = Entry & Gives & { mobile: string | null };

/**
 * Whether an entry is the holder's to change: in its charge, with no right or sight that it lacks, and not
 * one that it could sign in to itself.
 */
function mayChange(grant: Grant, entry: Held): boolean {
  return hasCharge(grant, entry) && hasRightsAndSightOf(grant, entry) && entry.mobile !== grant.mobile;
}

/** Whether the holder may edit an entry directly, or end its term: one that its own holder has not left. */
export function mayEdit(grant: Grant, entry: Held & Pick<OfficeBearer, 'until'>): boolean {
  return grant.rights.includes('edit') && mayChange(grant, entry) && entry.until === null;
}

/** Whether the holder may enter somebody new into a post of a unit. */
export function mayEnter(grant: Grant, unitId: string, { level, path }: Unit, post: Post): boolean {
  // Nobody's person yet, and so not the holder's.
  const entry = { unitId, level, path, post, personId: '', deputyRights: [], mobile: null };
  return mayEdit(grant, { ...entry, until: null });
}

/**
 * Whether the holder may say with which mobile the holder of a post signs in, where it may change the entry:
 * for MLAs and MPs that is the state's to say.
 */
export function maySetMobile(grant: Grant, { post }: Pick<OfficeBearer, 'post'>): boolean {
  return sightOf(post) === 'subtree' || grant.level === 'state';
}

/** Whether the holder may say which rights an entry's holder has as its deputy. */
export function mayNameDeputy(grant: Grant, entry: Held & Pick<OfficeBearer, 'until'>): boolean {
  return (
    mayChange(grant, entry) &&
    grant.post === 'president' &&
    entry.unitId === grant.unitId &&
    sightOf(entry.post) === 'subtree' &&
    entry.until === null
  );
}

/** Whether the holder may decide on a change request for an entry. */
export function mayDecide(grant: Grant, entry: Held): boolean {
  return grant.rights.includes('approve') && mayChange(grant, entry);
}

/** Whether the holder may decide on a request that gives an entry this mobile. */
export function mayDecideOnMobile(grant: Grant, entry: Held, mobile: string | null): boolean {
  return mayDecide(grant, entry) && maySetMobile(grant, entry) && mobile !== grant.mobile;
}

/** Days in which a term that was ended by mistake can be taken up again. */
export const takeBackDays = 30;

/**
 * Whether the holder may take back that a term was ended: whoever could have ended it, while it is fresh.
 * Rights as a deputy don't come back with it. `now` in epoch milliseconds.
 */
export function mayTakeBack(
  grant: Grant,
  entry: Held & Pick<OfficeBearer, 'until' | 'edited'>,
  now: number,
): boolean {
  const endedAt = entry.until === null ? undefined : entry.edited?.at.toMillis();
  const isFresh = endedAt !== undefined && now - endedAt <= takeBackDays * 24 * 60 * 60_000;
  return isFresh && mayEdit(grant, { ...entry, until: null, deputyRights: [] });
}

/** Whether the holder may read mobile and e-mail: its own, all below its unit, and its committee's if it may edit or approve. */
export function mayReadContact(grant: Grant, entry: Entry & { officeBearerId: string }): boolean {
  if (entry.officeBearerId === grant.officeBearerId) return true;
  if (grant.sight !== 'subtree' || !covers(grant, entry.path)) return false;
  return (
    isAbove(grant.level, entry.level) || grant.rights.includes('edit') || grant.rights.includes('approve')
  );
}

/** Whether the holder may rename a unit, or open one in it: a unit below its own (to open: or its own). */
export function hasUnitInCharge(grant: Grant, unit: Pick<OfficeBearer, 'unitId' | 'path'>): boolean {
  return (
    grant.rights.includes('edit') &&
    grant.sight === 'subtree' &&
    covers(grant, unit.path) &&
    unit.unitId !== grant.unitId
  );
}

/**
 * Whether the holder may export entries of a unit: any in its own subtree; for an MLA or MP those of the
 * seat, in its district or a unit of the constituency.
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
