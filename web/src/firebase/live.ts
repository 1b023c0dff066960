import type { FailureCode } from '@sangathan/model';
import type { DocumentData, QueryConstraint, SnapshotMetadata } from 'firebase/firestore';
import { useEffect, useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { failureCodeOf } from './failure.ts';
import { services } from './services.ts';

/** Something read live: it changes on the page as it changes in the register. */
export type Live<T> =
  | { state: 'loading' }
  | { state: 'missing' }
  | { state: 'failed'; failure: FailureCode }
  | { state: 'ready'; data: T };

const loading = { state: 'loading' } as const;

type Report<T> = (value: Live<T>) => void;
type Subscribe<T> = (report: Report<T>) => Promise<() => void>;

/** Subscribes while the component is shown; `key` tells one subscription from another, `null` is none. */
function useLive<T>(key: string | null, subscribe: Subscribe<T>): Live<T> {
  const [seen, setSeen] = useState<{ key: string | null; value: Live<T> }>({ key, value: loading });
  useEffect(() => {
    if (key === null) return;
    let stop = () => {};
    let ended = false;
    const report: Report<T> = (value) => {
      if (!ended) setSeen({ key, value });
    };
    subscribe(report).then(
      (unsubscribe) => {
        if (ended) unsubscribe();
        else stop = unsubscribe;
      },
      (error) => report({ state: 'failed', failure: failureCodeOf(error) }),
    );
    return () => {
      ended = true;
      stop();
    };
  }, [key]);
  return seen.key === key ? seen.value : loading;
}

/**
 * What is known to be empty is told from the cache first; that the server says so too is a change of the
 * metadata alone.
 */
const untilConfirmed = { includeMetadataChanges: true } as const;

const firestore = () => Promise.all([services(), import('firebase/firestore')] as const);

/** One document, parsed by its schema, live. A `null` path reads nothing yet. */
export function useDocument<T>(path: string | null, schema: z.ZodMiniType<T>): Live<T> {
  return useLive<T>(path, async (report) => {
    const [{ firestore: db }, { doc, onSnapshot }] = await firestore();
    return onSnapshot(
      doc(db, path ?? ''),
      untilConfirmed,
      (snapshot) => report(read(snapshot, schema)),
      (error) => report({ state: 'failed', failure: failureCodeOf(error) }),
    );
  });
}

interface Snapshot {
  exists(): boolean;
  metadata: SnapshotMetadata;
  data(options: { serverTimestamps: 'estimate' }): DocumentData | undefined;
}

function read<T>(snapshot: Snapshot, schema: z.ZodMiniType<T>): Live<T> {
  // Absent from an empty cache is not yet absent from the register.
  if (!snapshot.exists()) return snapshot.metadata.fromCache ? loading : { state: 'missing' };
  const parsed = schema.safeParse(snapshot.data({ serverTimestamps: 'estimate' }));
  if (parsed.success) return { state: 'ready', data: parsed.data };
  console.error('not as declared', parsed.error);
  return { state: 'failed', failure: 'unexpected' };
}

/** A document of a list, with its id. */
export type Listed<T> = T & { id: string };

export interface ListOf {
  /** A collection's path, or `{ group }` for all collections of that name. */
  from: string | { group: string };
  where: QueryConstraint[];
  /** Tells this query from others: whatever the constraints depend on. */
  key: string;
}

/** The documents that a query selects, parsed by their schema, live. `null` reads nothing yet. */
export function useList<T extends object>(list: ListOf | null, schema: z.ZodMiniType<T>): Live<Listed<T>[]> {
  const key = list && `${JSON.stringify(list.from)}?${list.key}`;
  return useLive<Listed<T>[]>(key, async (report) => {
    const [{ firestore: db }, { collection, collectionGroup, onSnapshot, query }] = await firestore();
    const from = list?.from ?? '';
    let isTold = false;
    const source = typeof from === 'string' ? collection(db, from) : collectionGroup(db, from.group);
    return onSnapshot(
      query(source, ...(list?.where ?? [])),
      untilConfirmed,
      (snapshot) => {
        if (snapshot.empty && snapshot.metadata.fromCache) {
          isTold = false;
          return;
        }
        // Of the documents that were told, only the metadata has changed.
        if (isTold && snapshot.docChanges().length === 0) return;
        isTold = true;
        const data = snapshot.docs.flatMap((found) => {
          const document = read(found, schema);
          return document.state === 'ready' ? [{ ...document.data, id: found.id }] : [];
        });
        report({ state: 'ready', data });
      },
      (error) => report({ state: 'failed', failure: failureCodeOf(error) }),
    );
  });
}
