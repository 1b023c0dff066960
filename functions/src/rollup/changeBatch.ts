import { collections, type Mark, type MarkSheet, mostMarks } from '@sangathan/model';
import type { Firestore } from 'firebase-admin/firestore';
import { Lanes } from '../platform/coalescingQueue.ts';
import { packed } from '../platform/document.ts';

/** A process writes at most so many sheets a second: under load one takes what came in a quarter of it. */
export const sheetsPerSecond = 4;

export const sheetPace = { perSecond: sheetsPerSecond, apart: 0, atOnce: 1 } as const;

/**
 * Collects marks on sheets, and answers when the sheet that carries them is stored. From there on the
 * sheet's own event stands for all of theirs, until they have been counted.
 */
export class Sheets {
  readonly #lanes: Lanes<Mark>;

  constructor(db: Firestore) {
    const marks = db.collection(collections.marks);
    this.#lanes = new Lanes<Mark>(async (_one, wishes) => {
      for (let first = 0; first < wishes.length; first += mostMarks) {
        const sheet: MarkSheet = wishes.slice(first, first + mostMarks);
        await marks.add(packed(sheet));
      }
    }, sheetPace);
  }

  async add(marks: Mark[]): Promise<void> {
    if (marks.length > 0) await this.#lanes.ask('sheet', marks);
  }
}
