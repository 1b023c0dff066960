import { type Path, unitIdsOn } from '@sangathan/model';
import { FieldValue, type Firestore, type QueryDocumentSnapshot } from 'firebase-admin/firestore';

/** A common design for counters, to compare with. */
export interface Design {
  /** Handles the event of one change. */
  count(path: Path): Promise<void>;
  /** Resolves when all shards are collected. */
  finish(): Promise<void>;
  /** Its figures, by unit id. */
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

/** Shards of one counter. */
const shards = 10;

/** Most shards that the worker collects in one transaction. */
const mostCollected = 100;

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
      const { docs } = await pending.limit(mostCollected).get();
      // Shards that were not collected are found again in the next round.
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
