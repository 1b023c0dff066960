import type { Measured, Run } from './measure.ts';

/** A goal, what was measured, and whether it was met. */
export interface Goal {
  name: string;
  /** At most so much, or less than so much; `null` for a design that is never right. */
  limit: number | null;
  measured: number;
  met: boolean;
}

/** Booths up to which times are compared: beyond, the emulator's scans of whole collections drown them. */
const comparable = 5400;

/** A burst may take so many times the floor, and so many seconds more. */
const [timesTheFloor, secondsMore] = [2, 15];

/** A lone edit shows at the state within so many milliseconds. */
const loneLimit = 5000;

/** Writes to the state's document in a second, as many as Firestore sustains. */
const stateLimit = 1;

/** When a design was right; one that ends with wrong figures never was. */
export function secondsUntilRight({ errors, seconds }: Measured): number | null {
  return errors === 0 ? seconds : null;
}

function atMost(name: string, limit: number, measured: number): Goal {
  return { name, limit, measured, met: measured <= limit };
}

function ahead(name: string, { counts }: Run, design: Measured | null): Goal[] {
  if (!design) return [];
  const limit = secondsUntilRight(design);
  const met = counts.errors === 0 && (limit === null || counts.seconds < limit);
  return [{ name, limit, measured: counts.seconds, met }];
}

/** The goals that hold at a run's size, in the order in which the table has them. */
export function goalsOf(run: Run): Goal[] {
  const { entries, counts, floorSeconds, lone, naive, sharded } = run;
  const timed = [
    ...ahead('seconds until right, ahead of (a)', run, naive),
    ...ahead('seconds until right, ahead of (b)', run, sharded),
    atMost(
      `seconds until exact, ${timesTheFloor} times the floor and ${secondsMore}`,
      timesTheFloor * floorSeconds + secondsMore,
      counts.seconds,
    ),
  ];
  return [
    atMost('wrong units', 0, counts.errors),
    atMost('writes for each changed booth', 0.5, counts.writesPerEntry),
    atMost('reads for each changed booth', 4, counts.readsPerEntry),
    atMost('writes a second to the state, in any five', stateLimit, counts.stateWritesPerSecond),
    atMost('lone edit at the state, p95 in ms', loneLimit, lone.p95),
    ...(entries <= comparable ? timed : []),
  ];
}
