import { collections, type Evidence, OfficeBearer, Rollup, unitIdsOn } from '@sangathan/model';
import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';

const streamed = (query: { stream(): NodeJS.ReadableStream }) =>
  query.stream() as unknown as AsyncIterable<QueryDocumentSnapshot>;

/** Counts the presidents of each unit's subtree by evidence from the entries, independently of the engine. */
export async function bruteForce(db: Firestore): Promise<Map<string, Map<Evidence, number>>> {
  const counts = new Map<string, Map<Evidence, number>>();
  for await (const found of streamed(db.collection(collections.officeBearers).select('path', 'evidence'))) {
    const path = OfficeBearer.shape.path.parse(found.get('path'));
    const evidence: Evidence = found.get('evidence');
    for (const unitId of unitIdsOn(path)) {
      const unit = counts.get(unitId) ?? new Map<Evidence, number>();
      counts.set(unitId, unit);
      unit.set(evidence, (unit.get(evidence) ?? 0) + 1);
    }
  }
  return counts;
}

/** How many roll-ups differ from a brute-force count. */
export async function wrongRollups(db: Firestore): Promise<number> {
  const right = await bruteForce(db);
  let wrong = 0;
  for await (const found of streamed(db.collection(collections.rollups))) {
    const { unitId, tally } = Rollup.parse(found.data());
    const stored = Object.entries(tally.evidence);
    if (stored.some(([evidence, count]) => count !== (right.get(unitId)?.get(evidence as Evidence) ?? 0)))
      wrong += 1;
  }
  return wrong;
}

/** How many of a design's figures differ from the number of entries with that evidence. */
export async function wrongFigures(db: Firestore, figures: string, evidence: Evidence): Promise<number> {
  const right = await bruteForce(db);
  const stored = new Map<string, number>();
  for await (const found of streamed(db.collection(figures))) stored.set(found.id, found.get('count'));
  const isWrong = ([unitId, counts]: [string, Map<Evidence, number>]) =>
    (stored.get(unitId) ?? 0) !== (counts.get(evidence) ?? 0);
  return [...right].filter(isWrong).length;
}
