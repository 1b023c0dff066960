import { type ChangeBatch, collections, mostChanges, type SourceChange } from '@sangathan/model';
import type { Firestore } from 'firebase-admin/firestore';
import { CoalescingQueue, type QueueLimits } from '../platform/coalescingQueue.ts';
import { packed } from '../platform/document.ts';

/** Most batches that one process writes in a second. */
export const batchesPerSecond = 4;

export const batchLimits: QueueLimits = { perSecond: batchesPerSecond, cooldown: 0, concurrency: 1 };

/** Stores source changes in batches: one document for all that come within a quarter of a second. */
export class ChangeBatcher {
  readonly #queue: CoalescingQueue<SourceChange>;

  constructor(db: Firestore) {
    const batches = db.collection(collections.changeBatches);
    this.#queue = new CoalescingQueue<SourceChange>(async (_key, changes) => {
      for (let first = 0; first < changes.length; first += mostChanges) {
        const batch: ChangeBatch = changes.slice(first, first + mostChanges);
        await batches.add(packed(batch));
      }
    }, batchLimits);
  }

  /** Resolves when the changes are stored; from then on the batch's own event guarantees that they are counted. */
  async add(changes: SourceChange[]): Promise<void> {
    if (changes.length > 0) await this.#queue.add('batch', changes);
  }
}
