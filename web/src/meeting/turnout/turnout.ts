import {
  type Audience,
  type Grant,
  isAbove,
  type Level,
  type Meeting,
  type Name,
  type Rollup,
  type Turnout,
} from '@sangathan/model';
import { invitedCount } from '../convene/newMeeting.ts';

/** A unit in the report of a meeting. */
export interface TurnoutUnit {
  unitId: string;
  level: Level;
}

/** One unit's turnout as a row; `expected` is `null` while it is not known. */
export interface TurnoutRow extends TurnoutUnit {
  name: Name;
  present: number;
  expected: number | null;
}

/**
 * The unit from which a reader sees a meeting's turnout downwards: the meeting's own, or the reader's
 * where that is below it. `null` for who has no subtree.
 */
export function rootFor(
  grant: Grant,
  meeting: Pick<Meeting, 'unitId' | 'level' | 'path'>,
): TurnoutUnit | null {
  if (grant.sight !== 'subtree') return null;
  if (meeting.path[grant.level] === grant.unitId) return meeting;
  // A booth has no figures of its own in a meeting of more than itself.
  return grant.level !== 'booth' && grant.path[meeting.level] === meeting.unitId ? grant : null;
}

/** Whether turnout is told apart for the units below one of this level: booths have no figures of their own. */
export function hasFiguresBelow(level: Level): boolean {
  return isAbove(level, 'mandal');
}

interface Below {
  units: { id: string; name: Name; level: Level }[];
  rollups: Pick<Rollup, 'unitId' | 'tally'>[];
  turnouts: Pick<Turnout, 'unitId' | 'present' | 'expected'>[];
}

/**
 * The units below one, with what has come of what is expected. A unit from which nobody has come has
 * no turnout yet: what it expects is then counted from the directory's figures.
 */
export function rowsOf({ units, rollups, turnouts }: Below, audience: Audience): TurnoutRow[] {
  const counted = new Map(turnouts.map((turnout) => [turnout.unitId, turnout]));
  const figures = new Map(rollups.map((rollup) => [rollup.unitId, rollup]));
  return units.map(({ id, name, level }) => {
    const rollup = figures.get(id);
    const known = rollup ? invitedCount(rollup.tally, audience) : null;
    const { present, expected } = counted.get(id) ?? { present: 0, expected: known };
    return { unitId: id, level, name, present, expected };
  });
}

/** The people with those who have not come first, in the order in which they stood. */
export function missingFirst<P extends { id: string }>(
  people: readonly P[],
  present: ReadonlySet<string>,
): P[] {
  return [...people].sort((one, other) => Number(present.has(one.id)) - Number(present.has(other.id)));
}
