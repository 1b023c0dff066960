import type { Path } from '@sangathan/model';
import { type Backoff, backoff as jitteredBackoff } from '../platform/backoff.ts';
import { isAboutDocuments } from '../platform/firestoreError.ts';
import type { CountScope } from './countScope.ts';
import type { ChangedDocument, RollupStore } from './rollupStore.ts';

/** Attempts before the failure is left to the redelivery of the event. */
const mostAttempts = 12;

/** Another worker wrote the scope during each attempt; a retry can succeed. */
export class ContentionError extends Error {
  override readonly name = 'ContentionError';
}

/** Whether every retry would fail in the same way. */
export function isPermanent(error: unknown): boolean {
  return !(error instanceof ContentionError) && isAboutDocuments(error);
}

/**
 * Recounts one scope with optimistic concurrency: reads the version, then the sources, then writes on condition
 * that the version is unchanged. It writes even if no count changed: otherwise, when a document goes from A to B
 * and back, a slow worker that read B could still write it after a worker that read A had skipped its write.
 * The same holds for the tombstone of a scope that was never counted.
 * @param changed the documents to read again, or `all`
 * @returns where the scope's unit is now; null if the scope no longer exists
 * @throws ContentionError after `mostAttempts` attempts
 */
export async function recountScope<Counts>(
  store: RollupStore<Counts>,
  scope: CountScope,
  changed: ChangedDocument[] | 'all',
  backoff: Backoff = jitteredBackoff,
): Promise<Path | null> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    if (attempt > 0) await backoff(attempt);
    const stored = await store.read(scope);
    const counts =
      changed === 'all'
        ? await store.count(scope, null, [])
        : await store.count(scope, stored.counts, changed);
    if (!(await store.write(scope, counts, stored))) continue;
    return (counts !== null && store.pathOf(scope, counts)) || null;
  }
  throw new ContentionError(`the counts of ${scope.unitId} are contended`);
}

/** Keeps a document that cannot be counted, and reports it. */
export type SetAside = (
  rollup: string,
  scope: CountScope,
  document: ChangedDocument,
  error: unknown,
) => Promise<void>;

export interface RecountOptions {
  backoff?: Backoff | undefined;
  /** Without it, a permanent failure is thrown like any other. */
  setAside?: SetAside | undefined;
}

/** What is to be recounted in one scope of one roll-up. */
export interface RecountTask {
  rollup: string;
  store: RollupStore<unknown>;
  scope: CountScope;
  changed: ChangedDocument[];
}

/**
 * Recounts one scope. If some documents make the count fail permanently, they are found by bisection and set
 * aside, and the others are counted: one among a thousand takes about twenty counts.
 * @returns and @throws as `recountScope`
 */
export async function recountOrSetAside(task: RecountTask, options: RecountOptions): Promise<Path | null> {
  const { rollup, store, scope, changed } = task;
  try {
    return await recountScope(store, scope, changed, options.backoff);
  } catch (error) {
    const [first, ...others] = changed;
    if (first === undefined || !options.setAside || !isPermanent(error)) throw error;
    if (others.length === 0) {
      await options.setAside(rollup, scope, first, error);
      return null;
    }
    const middle = Math.ceil(changed.length / 2);
    const path = await recountOrSetAside({ ...task, changed: changed.slice(0, middle) }, options);
    return (await recountOrSetAside({ ...task, changed: changed.slice(middle) }, options)) ?? path;
  }
}
