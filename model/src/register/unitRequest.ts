import * as z from 'zod/mini';
import { longestReason } from '../approval/schema.ts';
import { Id, line, Name, Timestamp } from '../platform/scalar.ts';
import type { Grant } from './grant.ts';
import { isAbove, Level, levelBelow } from './level.ts';
import { covers, Path } from './path.ts';
import type { Unit } from './unit.ts';

export const unitRequestStates = ['pending', 'opened', 'rejected'] as const;
export const UnitRequestState = z.enum(unitRequestStates);

const Actor = z.strictObject({ uid: z.string(), officeBearerId: Id });

/** `unitRequests/{id}`: a unit to be opened beyond the limit of its parent; somebody above decides. */
export const UnitRequest = z.strictObject({
  /** The unit that it is to be opened in, and where that one stands. */
  parentId: Id,
  level: Level,
  path: Path,
  name: Name,
  askedBy: Actor,
  createdAt: Timestamp,
  state: UnitRequestState,
  decision: z.nullable(z.strictObject({ by: Actor, at: Timestamp, reason: line(longestReason) })),
  /** The unit that was opened for it. */
  unitId: z.nullable(Id),
});
export type UnitRequest = z.infer<typeof UnitRequest>;

/** Whether the holder may open a unit in one, or ask for it: its own or one below, as long as that is open. */
export function mayOpenUnit(grant: Grant, parent: Pick<Unit, 'level' | 'path' | 'closed'>): boolean {
  return (
    grant.rights.includes('edit') &&
    grant.sight === 'subtree' &&
    covers(grant, parent.path) &&
    parent.closed === null &&
    levelBelow(parent.level) !== null
  );
}

/** Whether the holder may decide on a unit that is asked for: somebody above the parent, and not who asked. */
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
