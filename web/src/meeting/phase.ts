import { doorsOpen, type Meeting } from '@sangathan/model';

/** The phases of a meeting. */
export const phases = ['now', 'toCome', 'over'] as const;
export type Phase = (typeof phases)[number];

type Times = Pick<Meeting, 'startsAt' | 'endsAt'>;

/** `now` in epoch milliseconds. */
export function phaseOf({ startsAt, endsAt }: Times, now: number): Phase {
  if (now < startsAt.toMillis()) return 'toCome';
  return now <= endsAt.toMillis() ? 'now' : 'over';
}

/** Whether codes are shown and accepted: from `doorsOpen` before the start until the end. */
export function isOpen({ startsAt, endsAt }: Times, now: number): boolean {
  return now >= startsAt.toMillis() - doorsOpen && now <= endsAt.toMillis();
}

/** The meetings of one phase: future ones soonest first, others latest first. */
export function inPhase<T extends Times>(meetings: readonly T[], phase: Phase, now: number): T[] {
  const sign = phase === 'toCome' ? 1 : -1;
  return meetings
    .filter((meeting) => phaseOf(meeting, now) === phase)
    .sort((one, other) => sign * (one.startsAt.toMillis() - other.startsAt.toMillis()));
}

/** Merges lists; each document is in the result once. */
export function together<T extends { id: string }>(...lists: readonly T[][]): T[] {
  return [...new Map(lists.flat().map((one) => [one.id, one])).values()];
}
