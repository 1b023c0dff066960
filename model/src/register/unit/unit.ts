import * as z from 'zod/mini';
import { AssemblyNumber, Day, Id, LokSabhaNumber, Name } from '../../platform/scalar.ts';
import { Edited } from '../decision.ts';
import { Level, levels } from '../level.ts';
import { levelOf, Path } from '../path.ts';

/** What a unit calls itself at its level; a city committee is a district-level unit. */
export const unitKinds = ['state', 'district', 'city', 'block', 'mandal', 'booth'] as const;
export const UnitKind = z.enum(unitKinds);
export type UnitKind = z.infer<typeof UnitKind>;

/** `units/{id}`: a node of the tree. */
export const Unit = z
  .strictObject({
    level: Level,
    kind: UnitKind,
    name: Name,
    parentId: z.nullable(Id),
    path: Path,
    /** The assembly constituency that a block, mandal or booth lies in. */
    assembly: z.nullable(AssemblyNumber),
    lokSabha: z.nullable(LokSabhaNumber),
    /** The seats whose MLA or MP belongs to this (district-level) unit. */
    assemblySeats: z.array(AssemblyNumber).check(z.maxLength(60)),
    lokSabhaSeats: z.array(LokSabhaNumber).check(z.maxLength(20)),
    opened: Day,
    closed: z.nullable(Day),
    /** Null while only the server has written the document. */
    edited: z.nullable(Edited),
  })
  .check(
    z.refine((unit) => levelOf(unit.path) === unit.level, 'the path leads to the unit itself'),
    z.refine((unit) => unit.parentId === parentIdOn(unit.path), 'the parent is the one the path names'),
  );
export type Unit = z.infer<typeof Unit>;

/** The id of the unit directly above the one that `path` leads to; `null` for the state. */
export function parentIdOn(path: Path): string | null {
  const above = levels[levels.indexOf(levelOf(path)) - 1];
  return above === undefined ? null : (path[above] ?? null);
}
