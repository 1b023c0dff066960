import { readFile } from 'node:fs/promises';
import { covers, isAbove, Level, Name, Path, UnitKind } from '@sangathan/model';
import * as z from 'zod/mini';
import { type ImportUnit, UnitFinder } from '../../functions/src/import/unit/unitFinder.ts';
import type { Tree } from '../../functions/src/import/unit/unitTree.ts';
import { theTree } from '../seed/tree.ts';

/** A unit of a `--units` file: the importer's own unit type; other fields are ignored. */
const UnitsFile = z.array(
  z.object({
    id: z.string(),
    level: Level,
    kind: z.optional(UnitKind),
    name: Name,
    path: Path,
    assembly: z.nullable(z.number()),
  }),
);

function unitsOfSeed(): ImportUnit[] {
  return [...theTree()].map(({ id, unit: { level, kind, name, path, assembly } }) => ({
    ...{ id, level, kind, name, path, assembly },
  }));
}

/** The units of a file, or of the seed. */
export async function unitsIn(file: string | undefined): Promise<ImportUnit[]> {
  if (file === undefined) return unitsOfSeed();
  const units = UnitsFile.parse(JSON.parse(await readFile(file, 'utf8')));
  return units.map(({ kind, ...unit }) => ({ ...unit, kind: kind ?? unit.level }));
}

/** The unit that an import would be for: that with this id, else the highest with the most units below it. */
function rootOf(units: ImportUnit[], id: string | undefined): ImportUnit | undefined {
  if (id !== undefined) return units.find((unit) => unit.id === id);
  const below = ({ id: unitId, level }: ImportUnit) =>
    units.filter(({ path }) => covers({ level, unitId }, path)).length;
  const highest = units.filter(({ level }) => !units.some((other) => isAbove(other.level, level)));
  return highest.toSorted((one, other) => below(other) - below(one))[0];
}

/** The tree of an import for a unit; null if there is no such unit. */
export function treeUnder(units: ImportUnit[], id: string | undefined): Tree | null {
  const root = rootOf(units, id);
  if (root === undefined) return null;
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const others = units.filter(({ level }) => level === 'district' || level === 'block');
  return { finder: new UnitFinder(root, units, others), unit: (unitId) => byId.get(unitId) };
}
