import { randomBytes } from 'node:crypto';
import {
  Attendance,
  attendancePath,
  collections,
  covers,
  isInvited,
  Meeting,
  MeetingKey,
  seatNumber,
} from '@sangathan/model';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { turnoutStore } from '../../functions/src/meeting/turnout.rollup.ts';
import { recountScope } from '../../functions/src/rollup/recountScope.ts';
import { cast } from './cast.ts';
import { Random } from './random.ts';
import { demoDistrictId, type SeededUnit } from './state.ts';

const minute = 60_000;

const meetingId = 'demo-meeting';

/** Turnouts of blocks, from 0 to 1; uneven, as in reality. */
const turnouts = [0.82, 0.44, 0.67, 0.91, 0.58];

/** Yesterday's meeting, convened by the demo district's president for all presidents below her. */
export function demoMeeting(now: number): Meeting {
  const begun = now - 20 * 60 * minute;
  return {
    title: 'सदस्यता अभियान की समीक्षा',
    unitId: demoDistrictId,
    level: 'district',
    path: { state: 'RJ', district: demoDistrictId },
    audience: { levels: ['block', 'mandal', 'booth'], posts: ['president'] },
    startsAt: Timestamp.fromMillis(begun),
    endsAt: Timestamp.fromMillis(begun + 90 * minute),
    hostUid: `demo-${cast.districtPresident.officeBearerId}`,
    hostOfficeBearerId: cast.districtPresident.officeBearerId,
  };
}

/** The attendance of those invited; deterministic. */
export function demoAttendance(meeting: Meeting, units: SeededUnit[]): Attendance[] {
  const random = new Random(1);
  return units.flatMap(({ entries }) =>
    entries.flatMap(({ id, card }) => {
      const { post, unitId, level, path } = card;
      const ofBlock = turnouts[Number(path.block?.slice(-3) ?? 0) % turnouts.length] ?? 1;
      if (!isInvited(meeting, { post, level, path }) || !random.chance(ofBlock)) return [];
      const seenAt = Timestamp.fromMillis(
        meeting.startsAt.toMillis() + Math.floor(random.next() * 40) * minute,
      );
      const method = random.weighted({ qr: 70, spoken: 25, hand: 5 });
      const late = method === 'qr' && random.chance(0.005);
      const receivedAt = late ? Timestamp.fromMillis(seenAt.toMillis() + 3 * 60 * minute) : seenAt;
      const seat = seatNumber(card);
      const checkIn = { meetingId, officeBearerId: id, method, seenAt, receivedAt, late };
      return [{ ...checkIn, unitId, level, path, post, seat, sharedNumber: false, confirmed: null }];
    }),
  );
}

/** Writes a past meeting with its attendance and turnout; needs the roll-ups of its units. */
export async function writeMeeting(db: Firestore, units: SeededUnit[], now: number): Promise<void> {
  const meeting = Meeting.parse(demoMeeting(now));
  // Check-ins from an outbox are accepted after the end, so the key has to be secret even now.
  const key = randomBytes(32).toString('hex');
  const attendances = demoAttendance(meeting, units);
  const writer = db.bulkWriter({ throttling: false });
  void writer.set(db.collection(collections.meetings).doc(meetingId), meeting);
  void writer.set(db.collection(collections.meetingKeys).doc(meetingId), MeetingKey.parse({ key }));
  for (const attendance of attendances)
    void writer.set(
      db.doc(attendancePath(meetingId, attendance.officeBearerId)),
      Attendance.parse(attendance),
    );
  await writer.close();
  const store = turnoutStore(db, meetingId, meeting);
  const within = units.filter(({ unit }) => covers(meeting, unit.path));
  for (const level of ['block', 'district'] as const) {
    const scopes = within.filter(({ unit }) => unit.level === level).map(({ id }) => ({ level, unitId: id }));
    await Promise.all(scopes.map((scope) => recountScope(store, scope, 'all')));
  }
}
