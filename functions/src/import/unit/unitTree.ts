import { collections, type Import, levels, type Path, pathUnder, type Unit } from '@sangathan/model';
import type { Firestore, Query, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { loadCache } from '../cache.ts';
import { type ImportUnit, UnitFinder } from './unitFinder.ts';

/** The open units of the subtree of an import. */
export interface Tree {
  finder: UnitFinder;
  unit(id: string): ImportUnit | undefined;
}

/** A unit as it is queried; its parent takes a fifth of the bytes of its path. */
type Read = Omit<ImportUnit, 'path'> & Pick<Unit, 'parentId' | 'closed'>;

const wanted = ['level', 'kind', 'name', 'parentId', 'assembly', 'closed'] as const;

async function read(query: Query): Promise<Read[]> {
  const units: Read[] = [];
  const found = query.select(...wanted).stream() as AsyncIterable<QueryDocumentSnapshot>;
  for await (const unit of found) units.push({ id: unit.id, ...(unit.data() as Omit<Read, 'id'>) });
  return units;
}

/** The open ones among some units, with their paths built from their parents, below a unit whose path is known. */
export function openUnits(units: Read[], top: string, topPath: Path): ImportUnit[] {
  const paths = new Map([[top, topPath]]);
  const downwards = Map.groupBy(units, ({ level }) => level);
  return levels
    .flatMap((level) => downwards.get(level) ?? [])
    .flatMap(({ id, level, kind, name, parentId, assembly, closed }) => {
      const above = paths.get(parentId ?? '');
      const path = paths.get(id) ?? (above && pathUnder(above, level, id));
      if (!path) return [];
      paths.set(id, path);
      return closed === null ? [{ id, level, kind, name, path, assembly }] : [];
    });
}

async function load(db: Firestore, { unitId, level, path }: Import): Promise<Tree> {
  const units = db.collection(collections.units);
  const inState = units.where('path.state', '==', path.state);
  const [own, others] = await Promise.all([
    read(units.where(`path.${level}`, '==', unitId)),
    // Nothing is outside a state.
    level === 'state' ? [] : read(inState.where('level', 'in', ['district', 'block'])),
  ]);
  const found = openUnits(own, unitId, path);
  const byId = new Map(found.map((unit) => [unit.id, unit]));
  const root = byId.get(unitId);
  if (!root) throw new Error(`the unit ${unitId} is closed or gone`);
  const beside = openUnits(others, path.state, { state: path.state }).filter(({ id }) => !byId.has(id));
  return { finder: new UnitFinder(root, found, beside), unit: (id) => byId.get(id) };
}

/** Few: the units of a state take about 60 MB. */
const cached = loadCache<Tree>(2);

/** The units of an import, cached in the process. */
export function treeOf(db: Firestore, importId: string, importDocument: Import): Promise<Tree> {
  return cached(`${importId} ${importDocument.round}`, () => load(db, importDocument));
}
