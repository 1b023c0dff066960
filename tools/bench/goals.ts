import type { Measured, Run } from './measure.ts';

/** A goal, what was measured, and whether it was met. */
export interface Goal {
  name: string;
  /** The most allowed; `null` to be faster than a design that is never right. */
  limit: number | null;
  measured: number;
  met: boolean;
}

/** Most booths at which times are compared: beyond, the emulator's collection scans dominate them. */
const comparable = 5400;

/** A burst may take twice as long as without counting, and 15 s more. */
const [timesTheFloor, secondsMore] = [2, 15];

/** Limit for a single edit to show at the state, in milliseconds. */
const loneLimit = 5000;

/** Writes a second to one document that Firestore sustains. */
const stateLimit = 1;

/** Seconds until a design's figures were right; null if they were wrong at the end. */
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

/** The goals at a run's size, in the table's order. */
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
