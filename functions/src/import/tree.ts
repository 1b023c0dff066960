import { collections, type Import, type Unit } from '@sangathan/model';
import type { Firestore, Query } from 'firebase-admin/firestore';
import { type ImportUnit, UnitFinder } from './unit.ts';

/** The open units that the rows of one import can be about. */
export interface Tree {
  finder: UnitFinder;
  unit(id: string): ImportUnit | undefined;
}

const wanted = ['level', 'kind', 'name', 'path', 'assembly', 'closed'] as const;

async function openUnits(query: Query): Promise<ImportUnit[]> {
  const units: ImportUnit[] = [];
  for await (const found of query
    .select(...wanted)
    .stream() as AsyncIterable<FirebaseFirestore.QueryDocumentSnapshot>) {
    const { level, kind, name, path, assembly, closed } = found.data() as Unit;
    if (closed === null) units.push({ id: found.id, level, kind, name, path, assembly });
  }
  return units;
}

async function load(db: Firestore, { unitId, level, path }: Import): Promise<Tree> {
  const units = db.collection(collections.units);
  const inState = units.where('path.state', '==', path.state);
  const [own, others] = await Promise.all([
    openUnits(units.where(`path.${level}`, '==', unitId)),
    // Beside a state there is nothing.
    level === 'state' ? [] : openUnits(inState.where('level', 'in', ['district', 'block'])),
  ]);
  const byId = new Map(own.map((unit) => [unit.id, unit]));
  const root = byId.get(unitId);
  if (!root) throw new Error(`the unit ${unitId} is closed or gone`);
  const beside = others.filter(({ id }) => !byId.has(id));
  return { finder: new UnitFinder(root, own, beside), unit: (id) => byId.get(id) };
}

/** Imports whose units are kept in mind: a state's are about 60 MB. */
const mostKept = 2;
const kept = new Map<string, Promise<Tree>>();

/** The units of an import, read once in a process for all its chunks. */
export function treeOf(db: Firestore, importId: string, sheet: Import): Promise<Tree> {
  const known = kept.get(importId);
  if (known) return known;
  const loading = load(db, sheet);
  kept.set(importId, loading);
  loading.catch(() => kept.delete(importId));
  for (const id of [...kept.keys()].slice(0, -mostKept)) kept.delete(id);
  return loading;
}
