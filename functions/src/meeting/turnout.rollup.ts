import {
  Attendance,
  type AttendancePart,
  type Audience,
  collections,
  Id,
  levels,
  type Mark,
  type Meeting,
  type Path,
  parentIdOn,
  pathUnder,
  Rollup,
  subcollections,
  type Tally,
  Turnout,
  TurnoutParts,
  Unit,
} from '@sangathan/model';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import type { Written } from '../register/figures/changes.ts';
import { unitPart } from '../register/figures/contribution.ts';
import { seatKey } from '../register/figures/tally.ts';
import { countedLevel, lowestRollup, ownUnitOf, type Place, placesOn } from '../rollup/countScope.ts';
import { type Counted, FirestoreLedger, partBy, standingIn } from '../rollup/firestoreRollup.ts';
import type { Ledger } from '../rollup/recount.ts';

type Figures = Omit<Turnout, 'computedAt'>;

/** The name of a meeting's ledger in marks. */
export const turnout = (meetingId: string) => `turnout/${meetingId}`;

/** The marks of an attendance, which is written once, or once and removed. */
export function marksOfAttendance(meetingId: string, id: string, { before, after }: Written): Mark[] {
  const attendance = Attendance.safeParse(after).data ?? Attendance.safeParse(before).data;
  if (attendance === undefined) return [];
  return [{ ledger: turnout(meetingId), source: 'attendance', id, paths: [attendance.path] }];
}

/** How many a meeting expects in a place: the filled expected posts of its levels and posts. */
export function expectedIn({ seats }: Tally, { levels: invited, posts }: Audience): number {
  const keys = invited.flatMap((level) => posts.map((post) => seatKey(level, post)));
  return keys.reduce((sum, key) => sum + (seats[key]?.filled ?? 0), 0);
}

type Root = Pick<Meeting, 'unitId' | 'level'>;

/** Whether a meeting is one of a mandal or booth, which is then counted by itself. */
function isSmall({ level }: Root): boolean {
  return levels.indexOf(level) > levels.indexOf(countedLevel);
}

/** The places that an attendance counts in; none is above the meeting's own unit. */
export function turnoutPlaces(root: Root, path: Path): Place[] {
  if (isSmall(root)) return [{ level: root.level, unitId: root.unitId }];
  return placesOn(path).filter(({ level }) => levels.indexOf(level) >= levels.indexOf(root.level));
}

/** The path of a unit of a place: the place's own, or that of a mandal in it. */
function pathOf(unitId: string, place: Place, path: Path): Path {
  return unitId === place.unitId ? path : pathUnder(path, lowestRollup, unitId);
}

/** A meeting's ledger: `meetings/{id}/turnout/{unitId}`, from the mandals up to the meeting's own unit. */
export function turnoutLedger(
  db: Firestore,
  meetingId: string,
  meeting: Meeting,
): Ledger<Counted<TurnoutParts>> {
  const own = db.collection(collections.meetings).doc(meetingId);
  const [units, rollups] = [db.collection(collections.units), db.collection(collections.rollups)];
  const [attendance, figures] = [
    own.collection(subcollections.attendance),
    own.collection(subcollections.turnout),
  ];
  const ownUnit = (path: Path) => (isSmall(meeting) ? meeting.unitId : ownUnitOf(path));

  async function expectedOf(unitIds: string[]): Promise<number[]> {
    const found = await db.getAll(...unitIds.map((unitId) => rollups.doc(unitId)));
    return found.map((one) =>
      one.exists ? expectedIn(Rollup.parse(one.data()).tally, meeting.audience) : 1,
    );
  }

  return new FirestoreLedger<TurnoutParts, Figures>({
    placesOn: (path) => turnoutPlaces(meeting, path),
    sources: {
      units: {
        documents: units,
        ids: Id,
        within: ({ unitId }) => units.where('__name__', '==', unitId),
        partOf: partBy(Unit, (unit) => ({
          ...unitPart({ ...unit, closed: null }),
          open: unit.closed === null,
          path: unit.path,
        })),
      },
      attendance: {
        documents: attendance,
        ids: Id,
        within: (place) => standingIn(place, attendance),
        partOf: partBy(Attendance, ({ path }): AttendancePart => ({ at: ownUnit(path) })),
      },
    },
    parts: own.collection(subcollections.turnoutParts),
    schema: TurnoutParts,
    rollups: figures,
    figures: async (place, unitIds, parts, children) => {
      const path = parts.units[place.unitId]?.path;
      if (path === undefined) return new Map();
      const present = Object.values(parts.attendance);
      const below = children.map((child) => Turnout.parse(child).present);
      const expected = await expectedOf(unitIds);
      const figuresOf = (unitId: string, index: number): Figures => {
        const isPlace = unitId === place.unitId;
        const here = isPlace ? present : present.filter(({ at }) => at === unitId);
        const unitPath = pathOf(unitId, place, path);
        return {
          meetingId,
          unitId,
          parentId: unitId === meeting.unitId ? null : parentIdOn(unitPath),
          level: isPlace ? place.level : lowestRollup,
          path: unitPath,
          present: below.reduce((sum, count) => sum + count, here.length),
          expected: expected[index] ?? 1,
        };
      };
      return new Map(unitIds.map((unitId, index) => [unitId, figuresOf(unitId, index)]));
    },
  });
}

/** Writes the figures that a screen shows before anybody came: of the meeting's unit and those directly below. */
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
