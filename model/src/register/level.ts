import * as z from 'zod/mini';

/** The ranks of the tree, from the top down. */
export const levels = ['state', 'district', 'block', 'mandal', 'booth'] as const;
export const Level = z.enum(levels);
export type Level = z.infer<typeof Level>;

/** The level directly above, or `null` above the state. */
export function levelAbove(level: Level): Level | null {
  return levels[levels.indexOf(level) - 1] ?? null;
}

/** The level directly below, or `null` below the booth. */
export function levelBelow(level: Level): Level | null {
  return levels[levels.indexOf(level) + 1] ?? null;
}

/** Whether `level` ranks strictly above `other`. */
export function isAbove(level: Level, other: Level): boolean {
  return levels.indexOf(level) < levels.indexOf(other);
}
