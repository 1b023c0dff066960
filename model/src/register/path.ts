import * as z from 'zod/mini';
import { Id } from '../platform/scalar.ts';
import { type Level, levels } from './level.ts';

/**
 * The unit ids from the state down to a unit, by level, its own included. Equality on `path.district` selects a
 * district's subtree, in queries and in rules alike.
 */
export const Path = z
  .strictObject({
    state: Id,
    district: z.optional(Id),
    block: z.optional(Id),
    mandal: z.optional(Id),
    booth: z.optional(Id),
  })
  .check(z.refine(hasNoGap, 'a path names every level from the state down to its own'));
export type Path = z.infer<typeof Path>;

function hasNoGap(path: object): boolean {
  const depth = Object.values(path).filter((id) => id !== undefined).length;
  return levels.every((level, rank) => Boolean((path as Path)[level]) === rank < depth);
}

/** The level of the unit that a path leads to. */
export function levelOf(path: Path): Level {
  return [...levels].reverse().find((level) => path[level] !== undefined) ?? 'state';
}

/** The unit ids from the state down to the path's own unit. */
export function unitIdsOn(path: Path): string[] {
  return levels.flatMap((level) => path[level] ?? []);
}

/** The path that a unit of `level` has under `parent`. */
export function pathUnder(parent: Path, level: Level, unitId: string): Path {
  return { ...parent, [level]: unitId };
}

/** Whether `path` leads to the unit or to one below it. */
export function covers(unit: { level: Level; unitId: string }, path: Path): boolean {
  return path[unit.level] === unit.unitId;
}
