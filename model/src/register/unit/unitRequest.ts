import * as z from 'zod/mini';
import { Id, Name, Timestamp } from '../../platform/scalar.ts';
import { Actor, DecisionReason } from '../decision.ts';
import type { Grant } from '../grant.ts';
import { isAbove, Level, levelBelow } from '../level.ts';
import { covers, Path } from '../path.ts';
import type { Unit } from './unit.ts';

export const unitRequestStates = ['pending', 'opened', 'rejected'] as const;
export const UnitRequestState = z.enum(unitRequestStates);

/** `unitRequests/{id}`: a wish for a unit beyond its parent's limit; somebody above decides. */
export const UnitRequest = z.strictObject({
  /** The unit to open it in, with that unit's level and path. */
  parentId: Id,
  level: Level,
  path: Path,
  name: Name,
  askedBy: Actor,
  createdAt: Timestamp,
  state: UnitRequestState,
  decision: z.nullable(z.strictObject({ by: Actor, at: Timestamp, reason: DecisionReason })),
  /** The unit opened for it; null until then. */
  unitId: z.nullable(Id),
});
export type UnitRequest = z.infer<typeof UnitRequest>;

/** Whether the grantee may open a unit in `parent` or request one: their own unit or one below it, if open. */
export function mayOpenUnit(grant: Grant, parent: Pick<Unit, 'level' | 'path' | 'closed'>): boolean {
  return (
    grant.rights.includes('edit') &&
    grant.sight === 'subtree' &&
    covers(grant, parent.path) &&
    parent.closed === null &&
    levelBelow(parent.level) !== null
  );
}

/** Whether the grantee may decide on a unit request: they stand above the parent, and did not ask themselves. */
export function mayDecideUnit(
  grant: Grant,
  request: Pick<UnitRequest, 'level' | 'path' | 'askedBy'>,
): boolean {
  return (
    mayOpenUnit(grant, { ...request, closed: null }) &&
    isAbove(grant.level, request.level) &&
    request.askedBy.officeBearerId !== grant.officeBearerId
  );
}
