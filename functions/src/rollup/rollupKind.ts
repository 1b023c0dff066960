import type { Firestore } from 'firebase-admin/firestore';
import type { FindRollup } from './recountScheduler.ts';
import type { RollupStore } from './rollupStore.ts';

/** A kind of roll-up, as its domain declares it. */
export interface RollupKind {
  /** What the names in its source changes begin with: `figures`, or `turnout` of `turnout/{meetingId}`. */
  name: string;
  /** The roll-up whose name has `key` after the slash (empty if there is none); null if it no longer exists. */
  open(db: Firestore, key: string): Promise<RollupStore<unknown> | null>;
}

/** Finds roll-ups among the kinds that are registered. */
export function rollupsOf(db: Firestore, kinds: readonly RollupKind[]): FindRollup {
  return async (rollup) => {
    const [name, key = ''] = rollup.split('/');
    return (await kinds.find((kind) => kind.name === name)?.open(db, key)) ?? null;
  };
}
