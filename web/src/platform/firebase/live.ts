import type { FailureCode } from '@sangathan/model';
import type { DocumentData, QueryConstraint } from 'firebase/firestore';
import { useEffect, useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import type { CachedData, CachedDocument } from '../offline/cachedData.ts';
import { cacheOf, noCache } from '../offline/documentCache.ts';
import { failureCodeOf } from './failure.ts';
import { services } from './services.ts';

/** Something read live: it changes on the page as it changes in the register. */
export type Live<T> =
  | { state: 'loading' }
  | { state: 'missing' }
  | { state: 'failed'; failure: FailureCode }
  /** `from`: what the server said, or what this device has read before and the server has not said yet. */
  | { state: 'ready'; data: T; from: 'server' | 'cache' };

const loading = { state: 'loading' } as const;

/** What a subscription tells, as it is stored. */
interface Told {
  data(data: CachedData, isConfirmed: boolean): void;
  missing(): void;
  failed(error: unknown): void;
}

interface Read<T> {
  /** Tells one read from another on this page; `null` reads nothing yet. */
  key: string | null;
  /** The same in the cache; `null` where it is not kept. */
  cacheKey: string | null;
  parse: (data: CachedData) => T | null;
  /** Begins to listen to the server; returns what ends it. */
  subscribe: (told: Told) => Promise<() => void>;
}

/**
 * Follows one read, and ends with the function that it returns. What this device has read before is shown
 * until the server answers: the two are asked at the same time, and neither waits for the other.
 */
function follow<T>({ cacheKey, parse, subscribe }: Read<T>, report: (value: Live<T>) => void): () => void {
  const cache = cacheKey === null ? noCache : cacheOf(cacheKey);
  let stop = () => {};
  let isEnded = false;
  let isAnswered = false;
  let isShown = false;
  const show = (data: CachedData, from: 'server' | 'cache') => {
    const parsed = parse(data);
    if (parsed !== null) {
      isShown = true;
      report({ state: 'ready', data: parsed, from });
    } else if (from === 'server') report({ state: 'failed', failure: 'unexpected' });
  };
  const told: Told = {
    data(data, isConfirmed) {
      if (isEnded) return;
      isAnswered = true;
      show(data, 'server');
      if (isConfirmed) void cache.write(data);
    },
    missing() {
      if (isEnded) return;
      isAnswered = true;
      report({ state: 'missing' });
      void cache.remove();
    },
    failed(error) {
      if (isEnded) return;
      const failure = failureCodeOf(error);
      // Without a network, what was read before goes on being shown.
      if (failure === 'offline' && isShown) return;
      isAnswered = true;
      report({ state: 'failed', failure });
      if (failure === 'no-access') void cache.remove();
    },
  };
  void cache.read().then((data) => {
    if (data !== undefined && !isEnded && !isAnswered) show(data, 'cache');
  });
  subscribe(told).then((unsubscribe) => {
    if (isEnded) unsubscribe();
    else stop = unsubscribe;
  }, told.failed);
  return () => {
    isEnded = true;
    stop();
  };
}

/** Follows a read while the component is shown. */
function useLive<T>(read: Read<T>): Live<T> {
  const { key } = read;
  const [seen, setSeen] = useState<{ key: string | null; value: Live<T> }>({ key, value: loading });
  useEffect(() => {
    if (key !== null) return follow(read, (value) => setSeen({ key, value }));
  }, [key]);
  return seen.key === key ? seen.value : loading;
}

/** So that what is known to be empty, and what the server has confirmed, is told. */
const untilConfirmed = { includeMetadataChanges: true } as const;

/** Times that the server has not set yet are this device's. */
const estimated = { serverTimestamps: 'estimate' } as const;

const firestore = () => Promise.all([services(), import('firebase/firestore')] as const);

function parsed<T>(data: DocumentData, schema: z.ZodMiniType<T>): T | null {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  console.error('not as declared', result.error);
  return null;
}

interface Confirmable {
  metadata: { fromCache: boolean; hasPendingWrites: boolean };
}

const isConfirmed = ({ metadata }: Confirmable) => !metadata.fromCache && !metadata.hasPendingWrites;

/** One document, parsed by its schema, live. A `null` path reads nothing yet. */
export function useDocument<T>(path: string | null, schema: z.ZodMiniType<T>): Live<T> {
  return useLive<T>({
    key: path,
    cacheKey: path,
    parse: (data) => parsed(data, schema),
    async subscribe(told) {
      const [{ firestore: db }, { doc, onSnapshot }] = await firestore();
      return onSnapshot(
        doc(db, path ?? ''),
        untilConfirmed,
        (snapshot) => {
          const data = snapshot.data(estimated);
          if (data) told.data(data, isConfirmed(snapshot));
          // Absent from an empty cache is not yet absent from the register.
          else if (!snapshot.metadata.fromCache) told.missing();
        },
        told.failed,
      );
    },
  });
}

/** A document of a list, with its id. */
export type Listed<T> = T & { id: string };

export interface ListOf {
  /** A collection's path, or `{ group }` for all collections of that name. */
  from: string | { group: string };
  where: QueryConstraint[];
  /** Tells this query from others: whatever the constraints depend on. */
  key: string;
  /** Under which name, of this query alone, its answer is kept for when there is no network; else it isn't. */
  cacheAs?: string;
}

/** The documents that a query selects, parsed by their schema, live. `null` reads nothing yet. */
export function useList<T extends object>(list: ListOf | null, schema: z.ZodMiniType<T>): Live<Listed<T>[]> {
  return useLive<Listed<T>[]>({
    key: list && `${JSON.stringify(list.from)}?${list.key}`,
    cacheKey: list?.cacheAs === undefined ? null : `${JSON.stringify(list.from)}?${list.cacheAs}`,
    parse: (data) =>
      (data as (CachedDocument & { id: string })[]).flatMap(({ id, ...document }) => {
        const found = parsed(document, schema);
        return found === null ? [] : [{ ...found, id }];
      }),
    async subscribe(told) {
      const [{ firestore: db }, { collection, collectionGroup, onSnapshot, query }] = await firestore();
      const from = list?.from ?? '';
      const source = typeof from === 'string' ? collection(db, from) : collectionGroup(db, from.group);
      let wasConfirmed: boolean | null = null;
      return onSnapshot(
        query(source, ...(list?.where ?? [])),
        untilConfirmed,
        (snapshot) => {
          const confirmed = isConfirmed(snapshot);
          if (snapshot.empty && snapshot.metadata.fromCache) {
            wasConfirmed = null;
            return;
          }
          // Of the documents that were told, only the metadata has changed.
          if (wasConfirmed === confirmed && snapshot.docChanges().length === 0) return;
          wasConfirmed = confirmed;
          told.data(
            snapshot.docs.map((found) => ({ ...found.data(estimated), id: found.id })),
            confirmed,
          );
        },
        told.failed,
      );
    },
  });
}
