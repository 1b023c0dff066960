import type { Path, SourceChange } from '@sangathan/model';
import type { Firestore } from 'firebase-admin/firestore';
import type { Rollups } from './recountScheduler.ts';
import type { RollupStore } from './rollupStore.ts';

/** A kind of roll-up, as its domain declares it. */
export interface RollupKind {
  /** What the names in its source changes begin with: `figures`, or `turnout` of `turnout/{meetingId}`. */
  name: string;
  /** The roll-up whose name has `key` after the slash (empty if there is none); null if it no longer exists. */
  open(db: Firestore, key: string): Promise<RollupStore<unknown> | null>;
  /** The kind whose roll-ups its figures are read from, if any. */
  dependsOn?: {
    name: string;
    /** The source changes to count once the other kind's roll-ups along these paths have been counted. */
    changesAlong(db: Firestore, paths: Path[]): Promise<SourceChange[]>;
  };
}

const kindOf = (rollup: string) => rollup.split('/')[0];

/** The roll-ups of the kinds that are registered. */
export function rollupsOf(db: Firestore, kinds: readonly RollupKind[]): Rollups {
  return {
    find: async (rollup) => {
      const kind = kinds.find(({ name }) => name === kindOf(rollup));
      return (await kind?.open(db, rollup.split('/')[1] ?? '')) ?? null;
    },
    dependentChanges: async (counted) => {
      const dependent = kinds.map(async ({ dependsOn }) => {
        const changes = counted.filter(({ rollup }) => kindOf(rollup) === dependsOn?.name);
        if (!dependsOn || changes.length === 0) return [];
        return dependsOn.changesAlong(
          db,
          changes.flatMap(({ paths }) => paths),
        );
      });
      return (await Promise.all(dependent)).flat();
    },
  };
}
