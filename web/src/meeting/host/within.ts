import { collections, type Grant, subcollections } from '@sangathan/model';
import { type QueryConstraint, where } from 'firebase/firestore';
import type { TurnoutUnit } from '../turnout/turnout.ts';

/** The collection of a meeting's attendance. */
export function attendanceIn(meetingId: string): string {
  return `${collections.meetings}/${meetingId}/${subcollections.attendance}`;
}

/** The constraint without which the rules deny a list. */
export function inSubtree(grant: Grant): QueryConstraint {
  return where(`path.${grant.level}`, '==', grant.unitId);
}

/** The constraints of a unit's people, without duplicating the reader's own subtree. */
export function withinUnit(grant: Grant, { level, unitId }: TurnoutUnit): QueryConstraint[] {
  const own = inSubtree(grant);
  return level === grant.level ? [own] : [own, where(`path.${level}`, '==', unitId)];
}
