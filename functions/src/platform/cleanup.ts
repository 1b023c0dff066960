import { type Query, type QueryDocumentSnapshot, Timestamp } from 'firebase-admin/firestore';

/** What a night's cleanup has done: how many of each kind, and what failed. */
export interface CleanupResult {
  counts: Record<string, number>;
  failures: { what: string; id: string; error: unknown }[];
}

/** One kind of cleanup; idempotent. Adds to `result` what it has done; `now` in epoch milliseconds. */
export type Cleanup = (result: CleanupResult, now: number) => Promise<void>;

/** Documents or objects read at a time. */
export const cleanupPage = 200;

export const dayInMillis = 24 * 60 * 60_000;

export function daysBefore(now: number, days: number): Timestamp {
  return Timestamp.fromMillis(now - days * dayInMillis);
}

/** Handles one document or object: counts it if `work` did something, and records a failure so that others go on. */
export async function cleanOne(
  result: CleanupResult,
  what: string,
  id: string,
  work: () => Promise<boolean>,
): Promise<void> {
  try {
    if (await work()) result.counts[what] = (result.counts[what] ?? 0) + 1;
  } catch (error) {
    result.failures.push({ what, id, error });
  }
}

/** All documents of an ordered query, page by page. */
export async function* documentsByPage(query: Query): AsyncGenerator<QueryDocumentSnapshot> {
  for (let last: QueryDocumentSnapshot | undefined; ; ) {
    const { docs } = await (last ? query.startAfter(last) : query).limit(cleanupPage).get();
    yield* docs;
    last = docs.at(-1);
    if (docs.length < cleanupPage) return;
  }
}

/** Deletes all documents of a query; `what` names them in the log. */
export function deleting(what: string, query: (now: number) => Query): Cleanup {
  return async (result, now) => {
    for await (const found of documentsByPage(query(now)))
      await cleanOne(result, what, found.id, async () => Boolean(await found.ref.delete()));
  };
}

/** The documents whose `expiresAt` has passed. */
export function expiredIn(documents: Query, now: number): Query {
  return documents.where('expiresAt', '<=', Timestamp.fromMillis(now)).orderBy('expiresAt');
}

/** Runs cleanups one after the other. */
export async function runCleanups(cleanups: readonly Cleanup[], now: number): Promise<CleanupResult> {
  const result: CleanupResult = { counts: {}, failures: [] };
  for (const cleanup of cleanups) await cleanup(result, now);
  return result;
}
