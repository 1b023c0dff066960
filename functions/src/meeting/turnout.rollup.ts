import {
  Attendance,
  type Audience,
  collections,
  covers,
  Id,
  levels,
  Meeting,
  mostAttendance,
  mostContributions,
  type Path,
  parentIdOn,
  pathUnder,
  Rollup,
  type SourceChange,
  subcollections,
  type Tally,
  Turnout,
  TurnoutContributions,
  Unit,
  type UnitContribution,
  unitIdsOn,
} from '@sangathan/model';
import { FieldPath, type Firestore, Timestamp } from 'firebase-admin/firestore';
import { error as logError } from 'firebase-functions/logger';
import { inQueries } from '../platform/document.ts';
import { unitContribution } from '../register/figures/contribution.ts';
import { figuresName } from '../register/figures/figures.rollup.ts';
import { seatKey } from '../register/figures/tally.ts';
import { type CountScope, countedLevel, lowestRollup, ownUnitOf, scopesOn } from '../rollup/countScope.ts';
import { type Counts, documentsIn, FirestoreRollupStore, unitsIn } from '../rollup/firestoreRollupStore.ts';
import type { RollupKind } from '../rollup/rollupKind.ts';
import type { RollupStore } from '../rollup/rollupStore.ts';
import { sourceChanges, type Written } from '../rollup/sourceChange.ts';
import { addSeatCounts, attendanceContribution, countSeats } from './seats.ts';

type Figures = Omit<Turnout, 'computedAt'>;

/** The name of a meeting's roll-up in source changes. */
export const turnoutName = (meetingId: string) => `turnout/${meetingId}`;

export function changesOfAttendance(meetingId: string, id: string, written: Written): SourceChange[] {
  const change = { rollup: turnoutName(meetingId), source: 'attendance', id };
  // Whose turnout it is in depends on its path, which is compared anyway.
  const contributionOf = (attendance: Attendance) => attendanceContribution(attendance, attendance.unitId);
  return sourceChanges(change, { schema: Attendance, contributionOf }, written);
}

/** How many people of a unit's subtree a meeting expects: the filled posts of its audience. */
export function expectedIn({ seats }: Tally, { levels: invited, posts }: Audience): number {
  const keys = invited.flatMap((level) => posts.map((post) => seatKey(level, post)));
  return keys.reduce((sum, key) => sum + (seats[key]?.filled ?? 0), 0);
}

type Root = Pick<Meeting, 'unitId' | 'level'>;

/** Whether a meeting is a mandal's or a booth's: it is then one scope. */
function isSmall({ level }: Root): boolean {
  return levels.indexOf(level) > levels.indexOf(countedLevel);
}

/** The scopes that a document at `path` counts in, up to the meeting's own unit; none outside its subtree. */
export function turnoutScopes(root: Root, path: Path): CountScope[] {
  if (!covers(root, path)) return [];
  if (isSmall(root)) return [{ level: root.level, unitId: root.unitId }];
  return scopesOn(path).filter(({ level }) => levels.indexOf(level) >= levels.indexOf(root.level));
}

/** The unit in whose own turnout a document at `path` is. */
function turnoutUnitOf(root: Root, path: Path): string {
  return isSmall(root) ? root.unitId : ownUnitOf(path);
}

/** A meeting with its id. */
export interface StoredMeeting {
  meetingId: string;
  meeting: Root;
}

/** The source changes of meetings' turnouts after the figures along `paths` have been counted. */
export function changesOfTurnouts(meetings: StoredMeeting[], paths: Path[]): SourceChange[] {
  return meetings.flatMap(({ meetingId, meeting }) =>
    paths
      .filter((path) => covers(meeting, path))
      .map((path) => ({
        rollup: turnoutName(meetingId),
        source: 'units',
        id: turnoutUnitOf(meeting, path),
        paths: [path],
      })),
  );
}

/** The meetings of these units that have not ended. A unit's hosts have `mostOpenMeetings` each at most. */
async function openMeetingsOf(db: Firestore, unitIds: string[]): Promise<StoredMeeting[]> {
  const meetings = db.collection(collections.meetings);
  const now = Timestamp.now();
  const found = await Promise.all(
    inQueries(unitIds).map((some) => meetings.where('unitId', 'in', some).where('endsAt', '>', now).get()),
  );
  return found.flatMap(({ docs }) =>
    docs.flatMap((one) => {
      const meeting = Meeting.safeParse(one.data()).data;
      return meeting ? [{ meetingId: one.id, meeting }] : [];
    }),
  );
}

/** The path of a scope's own unit, or of a mandal in it. */
function pathIn(scope: CountScope, path: Path, unitId: string): Path {
  return unitId === scope.unitId ? path : pathUnder(path, lowestRollup, unitId);
}

/** What a unit adds: that it has a turnout. A booth has one only in its own meeting, a closed mandal likewise. */
function turnoutUnit(meeting: Root, unit: Unit): UnitContribution | null {
  const at = turnoutUnitOf(meeting, unit.path);
  if (at !== unitIdsOn(unit.path).at(-1)) return null;
  const counted = unitContribution(isSmall(meeting) ? { ...unit, closed: null } : unit);
  return counted && { ...counted, at, open: unit.closed === null, path: unit.path };
}

/** A meeting's turnout: `meetings/{id}/turnout/{unitId}`, from the mandals up to the meeting's own unit. */
export function turnoutStore(
  db: Firestore,
  meetingId: string,
  meeting: Meeting,
): RollupStore<Counts<TurnoutContributions>> {
  const own = db.collection(collections.meetings).doc(meetingId);
  const [units, rollups] = [db.collection(collections.units), db.collection(collections.rollups)];
  const attendance = own.collection(subcollections.attendance);

  async function expectedOf(unitIds: string[]): Promise<number[]> {
    const found = await db.getAll(...unitIds.map((unitId) => rollups.doc(unitId)));
    return found.map((one) =>
      one.exists ? expectedIn(Rollup.parse(one.data()).tally, meeting.audience) : 1,
    );
  }

  return new FirestoreRollupStore<TurnoutContributions, Figures>({
    scopesOn: (path) => turnoutScopes(meeting, path),
    sources: {
      units: {
        documents: units,
        ids: Id,
        schema: Unit,
        contributionOf: (unit: Unit) => turnoutUnit(meeting, unit),
        most: mostContributions.units,
        // A block with its mandals, but not its booths; of any other scope, its own unit.
        within: (scope) =>
          scope.level === countedLevel
            ? unitsIn(scope, units).where('level', 'in', [countedLevel, lowestRollup])
            : units.where(FieldPath.documentId(), '==', units.doc(scope.unitId)),
      },
      attendance: {
        documents: attendance,
        ids: Id,
        schema: Attendance,
        contributionOf: (one: Attendance) => attendanceContribution(one, turnoutUnitOf(meeting, one.path)),
        most: mostAttendance,
        within: (scope) => documentsIn(scope, attendance),
      },
    },
    contributions: own.collection(subcollections.turnoutContributions),
    schema: TurnoutContributions,
    rollups: own.collection(subcollections.turnout),
    figures: async (scope, unitIds, contributions, children) => {
      const path = contributions.units[scope.unitId]?.path;
      if (path === undefined) return new Map();
      const attended = Object.values(contributions.attendance);
      const below = children.map((child) => Turnout.parse(child));
      const withTurnout = unitIds.filter(
        (id) => contributions.units[id] !== undefined || attended.some(({ at }) => at === id),
      );
      const expected = await expectedOf(withTurnout);
      const figuresOf = (unitId: string, index: number): Figures => {
        const isScope = unitId === scope.unitId;
        const here = countSeats(
          isScope ? attended : attended.filter(({ at }) => at === unitId),
          contributions.units,
        );
        const unitPath = pathIn(scope, path, unitId);
        return {
          meetingId,
          unitId,
          parentId: unitId === meeting.unitId ? null : parentIdOn(unitPath),
          level: isScope ? scope.level : lowestRollup,
          path: unitPath,
          ...addSeatCounts(isScope ? [here, ...below] : [here]),
          expected: expected[index] ?? 1,
        };
      };
      return new Map(withTurnout.map((unitId, index) => [unitId, figuresOf(unitId, index)]));
    },
  });
}

/** The turnouts of meetings. A meeting that is gone or cannot be read has none. */
export const turnout: RollupKind = {
  name: 'turnout',
  open: async (db, meetingId) => {
    const found = await db.collection(collections.meetings).doc(meetingId).get();
    const meeting = Meeting.safeParse(found.data());
    if (found.exists && !meeting.success) logError('meeting cannot be read, not counted', { meetingId });
    return meeting.success ? turnoutStore(db, meetingId, meeting.data) : null;
  },
  // Who is expected is read from the register's figures. A booth has none, and its meeting expects one.
  dependsOn: {
    name: figuresName,
    changesAlong: async (db, paths) => {
      const unitIds = paths.flatMap(({ booth: _none, ...path }) => unitIdsOn(path));
      return changesOfTurnouts(await openMeetingsOf(db, [...new Set(unitIds)]), paths);
    },
  },
};

/** Writes the turnout that a screen shows before anybody has come: of the meeting's unit and those directly below. */
export async function openTurnout(db: Firestore, meetingId: string, meeting: Meeting): Promise<void> {
  const rollups = db.collection(collections.rollups);
  const [own, children] = await Promise.all([
    rollups.doc(meeting.unitId).get(),
    rollups.where('parentId', '==', meeting.unitId).get(),
  ]);
  const turnouts = db.collection(collections.meetings).doc(meetingId).collection(subcollections.turnout);
  const opened = [own, ...children.docs].map((found) =>
    found.exists ? Rollup.parse(found.data()) : ({ ...meeting, parentId: null, tally: null } as const),
  );
  const first = opened.map(
    ({ unitId, parentId, level, path, tally }): Turnout => ({
      meetingId,
      unitId,
      parentId: unitId === meeting.unitId ? null : parentId,
      level,
      path,
      ...addSeatCounts([]),
      expected: tally ? expectedIn(tally, meeting.audience) : 1,
      computedAt: Timestamp.now(),
    }),
  );
  await db.runTransaction(async (transaction) => {
    const found = await transaction.getAll(...first.map(({ unitId }) => turnouts.doc(unitId)));
    // A turnout that exists already was counted since the meeting was stored, and is newer.
    for (const [index, { exists, ref }] of found.entries())
      if (!exists && first[index]) transaction.create(ref, first[index]);
  });
}
