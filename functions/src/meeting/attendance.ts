import {
  type Attendance,
  type Confirmation,
  confirmationsEnd,
  doorsOpen,
  type FailureCode,
  type Meeting,
  marksEnd,
  standingOf,
} from '@sangathan/model';

/** Whether a code of now can still mend an attendance: it is late and waits for the host. */
export function isMendable({ late, confirmed }: Attendance): boolean {
  return late && confirmed === null;
}

/** What is stored once an entry has checked in: the first check-in, unless the next one mends it. */
export function afterCheckIn(former: Attendance | null, next: Attendance): Attendance {
  if (former === null) return next;
  return isMendable(former) && !next.late ? next : former;
}

/** What is stored once a host has confirmed an attendance: the first confirmation, and none if nothing waits. */
export function afterConfirmation(attendance: Attendance, confirmed: Confirmation): Attendance {
  return standingOf(attendance) === 'present' ? attendance : { ...attendance, confirmed };
}

type Times = Pick<Meeting, 'startsAt' | 'endsAt'>;

/** Why nobody can be marked by hand at `now` (epoch milliseconds); null if one can. */
export function refusalOfMark(times: Times, now: number): FailureCode | null {
  if (now < times.startsAt.toMillis() - doorsOpen) return 'meeting-not-begun';
  return now > marksEnd(times) ? 'marking-over' : null;
}

/** Why nothing can be confirmed at `now` (epoch milliseconds); null if it can. */
export function refusalOfConfirmation(times: Times, now: number): FailureCode | null {
  return now > confirmationsEnd(times) ? 'marking-over' : null;
}
