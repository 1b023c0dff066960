import {
  Attendance,
  type AttendanceContribution,
  type Audience,
  collections,
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
} from '@sangathan/model';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { error as logError } from 'firebase-functions/logger';
import { unitContribution } from '../register/figures/contribution.ts';
import { seatKey } from '../register/figures/tally.ts';
import { type CountScope, countedLevel, lowestRollup, ownUnitOf, scopesOn } from '../rollup/countScope.ts';
import { type Counts, documentsIn, FirestoreRollupStore } from '../rollup/firestoreRollupStore.ts';
import type { RollupKind } from '../rollup/rollupKind.ts';
import type { RollupStore } from '../rollup/rollupStore.ts';
import { sourceChanges, type Written } from '../rollup/sourceChange.ts';

type Figures = Omit<Turnout, 'computedAt'>;

/** The name of a meeting's roll-up in source changes. */
export const turnoutName = (meetingId: string) => `turnout/${meetingId}`;

export function changesOfAttendance(meetingId: string, id: string, written: Written): SourceChange[] {
  const change = { rollup: turnoutName(meetingId), source: 'attendance', id };
  // What an attendance adds depends on its path alone.
  return sourceChanges(change, { schema: Attendance, contributionOf: () => null }, written);
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

/** The scopes that an attendance counts in, up to the meeting's own unit. */
export function turnoutScopes(root: Root, path: Path): CountScope[] {
  if (isSmall(root)) return [{ level: root.level, unitId: root.unitId }];
  return scopesOn(path).filter(({ level }) => levels.indexOf(level) >= levels.indexOf(root.level));
}

/** The path of a scope's own unit, or of a mandal in it. */
function pathIn(scope: CountScope, path: Path, unitId: string): Path {
  return unitId === scope.unitId ? path : pathUnder(path, lowestRollup, unitId);
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
  const ownUnit = (path: Path) => (isSmall(meeting) ? meeting.unitId : ownUnitOf(path));

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
        // A closed unit keeps its turnout.
        contributionOf: (unit: Unit) => ({
          ...unitContribution({ ...unit, closed: null }),
          open: unit.closed === null,
          path: unit.path,
        }),
        most: mostContributions.units,
        within: ({ unitId }) => units.where('__name__', '==', unitId),
      },
      attendance: {
        documents: attendance,
        ids: Id,
        schema: Attendance,
        contributionOf: ({ path }: Attendance): AttendanceContribution => ({ at: ownUnit(path) }),
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
      const present = Object.values(contributions.attendance);
      const presentBelow = children.map((child) => Turnout.parse(child).present);
      const expected = await expectedOf(unitIds);
      const figuresOf = (unitId: string, index: number): Figures => {
        const isScope = unitId === scope.unitId;
        const here = isScope ? present : present.filter(({ at }) => at === unitId);
        const unitPath = pathIn(scope, path, unitId);
        return {
          meetingId,
          unitId,
          parentId: unitId === meeting.unitId ? null : parentIdOn(unitPath),
          level: isScope ? scope.level : lowestRollup,
          path: unitPath,
          present: (isScope ? presentBelow : []).reduce((sum, count) => sum + count, here.length),
          expected: expected[index] ?? 1,
        };
      };
      return new Map(unitIds.map((unitId, index) => [unitId, figuresOf(unitId, index)]));
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
  const batch = db.batch();
  for (const { unitId, parentId, level, path, tally } of opened) {
    const first: Turnout = {
      meetingId,
      unitId,
      parentId: unitId === meeting.unitId ? null : parentId,
      level,
      path,
      present: 0,
      expected: tally ? expectedIn(tally, meeting.audience) : 1,
      computedAt: Timestamp.now(),
    };
    batch.create(turnouts.doc(unitId), first);
  }
  await batch.commit();
}
