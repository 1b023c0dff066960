/** Whether meetings are convened, and people checked in and confirmed, by whoever may; and each number once. */
import type { Attendance } from '@sangathan/model';
import * as policy from '../../rules/random/policy.ts';
import { actorIn } from './register.ts';
import { type Done, type Wrong, wrong } from './step.ts';

/** Whether the person with that phone has the right at the meeting's place, now. */
function hosts({ before, phone }: Done, meetingId: string): boolean {
  const who = actorIn(before, phone.uid, phone.sim.mobile);
  const at = before.units.get(before.snapshot.meetings.get(meetingId)?.unitId ?? '');
  return Boolean(who && at && policy.holds(who, 'conveneMeetings') && policy.reaches(who, at));
}

function hasCharge({ before, phone }: Done, officeBearerId: string): boolean {
  const who = actorIn(before, phone.uid, phone.sim.mobile);
  const whose = before.people.get(officeBearerId);
  return Boolean(who && whose && policy.isInCharge(who, whose));
}

/** What is wrong with a new attendance, and whether its number had checked somebody else in. */
function wrongAttendance(done: Done, { meetingId, officeBearerId, sharedNumber }: Attendance): Wrong[] {
  const { before, phone, scene, kind, args } = done;
  const of = scene.names.name(officeBearerId);
  if (kind !== 'checkIn') {
    const isByHand = hosts(done, meetingId) && hasCharge(done, officeBearerId);
    return isByHand ? [] : [wrong('checked in without charge', of)];
  }
  const who = actorIn(before, phone.uid, phone.sim.mobile);
  const wasShown = scene.told.has(`spoken code of ${args.meeting}`);
  const key = `${meetingId} ${phone.sim.mobile}`;
  const first = scene.checkedIn.get(key) ?? officeBearerId;
  scene.checkedIn.set(key, first);
  const isRight = who !== null && who.id === officeBearerId && wasShown;
  return [
    ...(isRight ? [] : [wrong('checked in without charge', of)]),
    ...(first === officeBearerId || sharedNumber ? [] : [wrong('a number checks in twice', of)]),
  ];
}

function wrongConfirmation(done: Done, { meetingId, officeBearerId }: Attendance): Wrong[] {
  const isRight = hosts(done, meetingId) && hasCharge(done, officeBearerId);
  return isRight ? [] : [wrong('confirmed without charge', done.scene.names.name(officeBearerId))];
}

/** Meetings convened, codes shown, and people checked in or confirmed by somebody who may not. */
export function wrongMeetings(done: Done): Wrong[] {
  const { before, after, phone, scene, kind, args, outcome } = done;
  const who = actorIn(before, phone.uid, phone.sim.mobile);
  const convened = [...after.snapshot.meetings.keys()].filter((id) => !before.snapshot.meetings.has(id));
  const isHost = who !== null && policy.holds(who, 'conveneMeetings');
  const isShown = kind === 'showCodes' && outcome.allowed;
  const mayShow = hosts(done, scene.names.id(args.meeting ?? ''));
  return [
    ...convened.filter(() => !isHost).map((id) => wrong('convened without the right', scene.names.name(id))),
    ...(isShown && !mayShow ? [wrong('codes shown without the right', phone.name)] : []),
    ...[...after.snapshot.attendance].flatMap(([id, now]) => {
      const then = before.snapshot.attendance.get(id);
      if (!then) return wrongAttendance(done, now);
      return then.confirmed === null && now.confirmed !== null ? wrongConfirmation(done, now) : [];
    }),
  ];
}
