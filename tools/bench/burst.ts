import { collections, type Evidence } from '@sangathan/model';
import type { Firestore } from 'firebase-admin/firestore';
import { Random } from '../seed/random.ts';
import { type Booths, presidentOf } from './booths.ts';

/** Concurrent writes. */
const atOnce = 64;

/** Called after each write of an entry. */
export type Written = (
  id: string,
  before: object,
  after: object,
  path: ReturnType<Booths['at']>['path'],
) => void;

/** The numbers below `count` in a random order that is the same in each run. */
function shuffled(count: number): Uint32Array {
  const random = new Random(1);
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = Math.floor(random.next() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order;
}

/** Firestore's DEADLINE_EXCEEDED. */
const deadlineExceeded = 4;

/** Retries on timeout: at full size, scanning queries keep the emulator busy. */
async function withRetries(write: () => Promise<unknown>, tries = 5): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (tries === 1 || (error as { code?: number }).code !== deadlineExceeded) throw error;
    await withRetries(write, tries - 1);
  }
}

/** Changes the entry of one booth's president. */
export async function changeEntry(
  db: Firestore,
  { id: unitId, path }: ReturnType<Booths['at']>,
  [from, to]: [Evidence, Evidence],
  written: Written,
): Promise<void> {
  const id = `${unitId}-president`;
  const after = presidentOf(unitId, path, 'booth', to);
  await withRetries(() => db.collection(collections.officeBearers).doc(id).set(after));
  written(id, { ...after, evidence: from }, after, path);
}

/** Changes the entry of every booth in random order over the state; returns the duration in seconds. */
export async function burst(
  db: Firestore,
  booths: Booths,
  step: [Evidence, Evidence],
  written: Written,
): Promise<number> {
  const order = shuffled(booths.count);
  const began = performance.now();
  let next = 0;
  const worker = async () => {
    while (next < order.length) {
      const index = order[next] ?? 0;
      next += 1;
      await changeEntry(db, booths.at(index), step, written);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return (performance.now() - began) / 1000;
}
