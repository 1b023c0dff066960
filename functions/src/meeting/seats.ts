import {
  type Attendance,
  type AttendanceContribution,
  countedPosts,
  type Standing,
  standingOf,
  standings,
  type Turnout,
  type UnitContribution,
} from '@sangathan/model';

/** What an attendance adds to a turnout; `null` for a post that figures do not count. `at`: whose turnout it is in. */
export function attendanceContribution(attendance: Attendance, at: string): AttendanceContribution | null {
  const { unitId, post, seat } = attendance;
  return countedPosts.includes(post) ? { at, unitId, post, seat, standing: standingOf(attendance) } : null;
}

/** Seats by how they count in a turnout. */
export type SeatCounts = Pick<Turnout, Standing>;

type Units = Record<string, Pick<UnitContribution, 'mla' | 'mp'>>;

/** Whether figures expect the seat: every unit has a president, and an MLA or MP only where their seat is. */
function isExpected({ post, unitId, seat }: AttendanceContribution, units: Units): boolean {
  if (post !== 'mla' && post !== 'mp') return true;
  return seat !== null && units[unitId]?.[post].includes(seat) === true;
}

/** Counts each seat once, in the best standing of those who hold it, as figures count a seat with two holders. */
export function countSeats(attendance: AttendanceContribution[], units: Units): SeatCounts {
  const ranks = new Map<string, number>();
  for (const one of attendance) {
    if (!isExpected(one, units)) continue;
    const key = `${one.unitId} ${one.post} ${one.seat}`;
    ranks.set(key, Math.min(ranks.get(key) ?? standings.length, standings.indexOf(one.standing)));
  }
  const inRank = (standing: Standing) =>
    [...ranks.values()].filter((rank) => standings[rank] === standing).length;
  return { present: inRank('present'), late: inRank('late'), sharedNumber: inRank('sharedNumber') };
}

/** Adds the seats of scopes that have none in common. */
export function addSeatCounts(all: SeatCounts[]): SeatCounts {
  const sum = (standing: Standing) => all.reduce((total, counts) => total + counts[standing], 0);
  return { present: sum('present'), late: sum('late'), sharedNumber: sum('sharedNumber') };
}
