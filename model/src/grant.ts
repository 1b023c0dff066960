import * as z from 'zod/mini';
import { isAbove, Level } from './level.ts';
import type { OfficeBearer } from './officeBearer.ts';
import { covers, Path, unitIdsOn } from './path.ts';
import { Post, Right, rightsOf, Sight, sightOf } from './post.ts';
import { AssemblyNumber, Id, LokSabhaNumber } from './scalar.ts';
import type { Unit } from './unit.ts';

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

/** The grant that an entry gives its holder; `null` when the post has been left. */
export function grantFrom(officeBearerId: string, card: OfficeBearer): Grant | null {
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

/** Whether the holder may edit an entry directly: one that its own holder has not left. */
export function mayEdit(grant: Grant, entry: Entry & Pick<OfficeBearer, 'until'>): boolean {
  return grant.rights.includes('edit') && hasCharge(grant, entry) && entry.until === null;
}

/** Whether the holder may enter somebody new into a post of a unit. */
export function mayEnter(grant: Grant, unitId: string, { level, path }: Unit, post: Post): boolean {
  // Nobody's person yet, and so not the holder's.
  return mayEdit(grant, { unitId, level, path, post, personId: '', until: null });
}

/**
 * Whether the holder may change a mobile that stands in an entry it may edit. Whoever has that mobile signs
 * in as the entry's holder: a deputy hands nobody, and so not itself, a right that it doesn't have.
 */
export function mayChangeMobile(
  grant: Grant,
  entry: Pick<OfficeBearer, 'post' | 'level' | 'deputyRights'>,
): boolean {
  return rightsIn(entry).every((right) => grant.rights.includes(right));
}

/** Whether the holder may say which rights an entry's holder has as its deputy. */
export function mayNameDeputy(grant: Grant, entry: Entry & Pick<OfficeBearer, 'until'>): boolean {
  return (
    hasCharge(grant, entry) &&
    grant.post === 'president' &&
    entry.unitId === grant.unitId &&
    sightOf(entry.post) === 'subtree' &&
    entry.until === null
  );
}

/** Whether the holder may decide on a change request for an entry. */
export function mayDecide(grant: Grant, entry: Entry): boolean {
  return grant.rights.includes('approve') && hasCharge(grant, entry);
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
  const isOwn = unitIdsOn(unit.path).at(-1) === grant.unitId;
  switch (grant.sight) {
    case 'subtree':
      return covers(grant, unit.path);
    case 'assembly':
      return grant.assembly !== null && (isOwn || unit.assembly === grant.assembly);
    case 'lokSabha':
      return grant.lokSabha !== null && (isOwn || unit.lokSabha === grant.lokSabha);
  }
}
