import {
  type Audience,
  type Grant,
  isAbove,
  type Level,
  type Meeting,
  type Name,
  type Rollup,
  type Standing,
  type Turnout,
} from '@sangathan/model';
import { invitedCount } from '../convene/newMeeting.ts';

/** A unit in the report of a meeting. */
export interface TurnoutUnit {
  unitId: string;
  level: Level;
}

/** One unit's turnout as a row; `expected` is null while unknown. */
export interface TurnoutRow extends TurnoutUnit {
  name: Name;
  present: number;
  /** Check-ins that wait for the host. */
  waiting: number;
  expected: number | null;
}

/**
 * The top unit of the report that a reader sees: the meeting's unit, or the reader's own if that is below it. Null
 * without sight of a subtree.
 */
export function rootFor(
  grant: Grant,
  meeting: Pick<Meeting, 'unitId' | 'level' | 'path'>,
): TurnoutUnit | null {
  if (grant.sight !== 'subtree') return null;
  if (meeting.path[grant.level] === grant.unitId) return meeting;
  // A booth has a turnout only at its own meeting.
  return grant.level !== 'booth' && grant.path[meeting.level] === meeting.unitId ? grant : null;
}

/** Whether the units below this level have a turnout of their own: booths have none. */
export function hasFiguresBelow(level: Level): boolean {
  return isAbove(level, 'mandal');
}

interface Below {
  units: { id: string; name: Name; level: Level }[];
  rollups: Pick<Rollup, 'unitId' | 'tally'>[];
  turnouts: Pick<Turnout, 'unitId' | 'expected' | Standing>[];
}

/**
 * The rows of the child units. A unit without check-ins has no turnout document; its expected number then comes
 * from its roll-up.
 */
export function rowsOf({ units, rollups, turnouts }: Below, audience: Audience): TurnoutRow[] {
  const counted = new Map(turnouts.map((turnout) => [turnout.unitId, turnout]));
  const figures = new Map(rollups.map((rollup) => [rollup.unitId, rollup]));
  return units.map(({ id, name, level }) => {
    const rollup = figures.get(id);
    const known = rollup ? invitedCount(rollup.tally, audience) : null;
    const none = { present: 0, late: 0, sharedNumber: 0, expected: known };
    const { present, late, sharedNumber, expected } = counted.get(id) ?? none;
    return { unitId: id, level, name, present, waiting: late + sharedNumber, expected };
  });
}

/** Sorts those absent before those present; stable. */
export function missingFirst<P extends { id: string }>(
  people: readonly P[],
  present: ReadonlySet<string>,
): P[] {
  return [...people].sort((one, other) => Number(present.has(one.id)) - Number(present.has(other.id)));
}
