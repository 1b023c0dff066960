import { type Path, unitIdsOn } from '@sangathan/model';
import { FieldValue, type Firestore, type QueryDocumentSnapshot } from 'firebase-admin/firestore';

/** A design that people use today: what it does for one change, and where its figures are. */
export interface Design {
  /** What a change's event makes it do. */
  count(path: Path): Promise<void>;
  /** Resolves when nothing is left to be collected. */
  finish(): Promise<void>;
  /** Its figures by unit. */
  figures: ReturnType<Firestore['collection']>;
}

/** (a) One transaction for each change, which increments the figures of five ancestors. */
export function incrementing(db: Firestore): Design {
  const figures = db.collection('incremented');
  return {
    figures,
    count: (path) =>
      db.runTransaction(async (transaction) => {
        for (const unitId of unitIdsOn(path))
          transaction.set(figures.doc(unitId), { count: FieldValue.increment(1) }, { merge: true });
      }),
    finish: async () => {},
  };
}

/** Shards of one counter, and those that one collection takes. */
const shards = 10;
const taken = 100;

/**
 * (b) Sharded counters, as the firestore-counter extension describes itself: a change increments a random
 * shard of each ancestor's counter; a worker reads shards, adds them to their counter and removes them.
 */
export function sharded(db: Firestore): Design {
  const [figures, pending] = [db.collection('sharded'), db.collection('shards')];
  let isEnding = false;

  const collect = (found: QueryDocumentSnapshot[]) =>
    db.runTransaction(async (transaction) => {
      const read = await transaction.getAll(...found.map(({ ref }) => ref));
      const sums = new Map<string, number>();
      for (const shard of read) {
        if (!shard.exists) continue;
        sums.set(shard.get('unitId'), (sums.get(shard.get('unitId')) ?? 0) + shard.get('count'));
        transaction.delete(shard.ref);
      }
      for (const [unitId, sum] of sums)
        transaction.set(figures.doc(unitId), { count: FieldValue.increment(sum) }, { merge: true });
    });

  const worker = (async () => {
    for (;;) {
      const wasEnding = isEnding;
      const { docs } = await pending.limit(taken).get();
      // What was not collected is still there, and found again.
      if (docs.length > 0) await collect(docs).catch(() => {});
      else if (wasEnding) return;
      else await new Promise((resolve) => setTimeout(resolve, 200));
    }
  })();

  return {
    figures,
    count: async (path) => {
      const batch = db.batch();
      for (const unitId of unitIdsOn(path)) {
        const shard = pending.doc(`${unitId}-${Math.floor(Math.random() * shards)}`);
        batch.set(shard, { unitId, count: FieldValue.increment(1) }, { merge: true });
      }
      await batch.commit();
    },
    finish: () => {
      isEnding = true;
      return worker;
    },
  };
}
