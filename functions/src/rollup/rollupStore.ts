import type { Path } from '@sangathan/model';
import type { CountScope } from './countScope.ts';

/** A document to read again, by the name of its source and its id. */
export interface ChangedDocument {
  source: string;
  id: string;
}

/** The source of a changed document that is the roll-up of a scope below. */
export const childRollup = 'children';

/** Different after every write of a scope. */
export type Version = object | string | number;

/** What is stored of a scope. */
export interface StoredCounts<Counts> {
  /** Null if the scope was never counted, has been deleted or cannot be read. */
  counts: Counts | null;
  /** Null only if never counted. A deleted scope keeps its version (a tombstone), so that a stale count cannot bring it back. */
  version: Version | null;
}

/** Where one roll-up is read, counted and written. */
export interface RollupStore<Counts> {
  /** The scopes that a document at `path` counts in, from the bottom up. */
  scopesOn(path: Path): CountScope[];
  read(scope: CountScope): Promise<StoredCounts<Counts>>;
  /**
   * Counts a scope: the former counts with the changed documents read again, or everything where there are no
   * former counts. Null if the scope no longer exists.
   */
  count(scope: CountScope, former: Counts | null, changed: ChangedDocument[]): Promise<Counts | null>;
  /** Where the scope's unit was when it was counted. */
  pathOf(scope: CountScope, counts: Counts): Path | undefined;
  /** Writes the counts, or a tombstone for null, if the stored version has not changed; whether it did. */
  write(scope: CountScope, counts: Counts | null, stored: StoredCounts<Counts>): Promise<boolean>;
}
