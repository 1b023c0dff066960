import type { CallName, CallRequest, CallResponse, FailureCode } from '@sangathan/model';
import type { DocumentData, QueryConstraint } from 'firebase/firestore';
import { useEffect, useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import type { CachedData, CachedDocument } from '../offline/cachedData.ts';
import { cacheOf, noCache } from '../offline/documentCache.ts';
import { failureCodeOf } from './failure.ts';
import { services } from './services.ts';

/** The state of a live read. */
export type Live<T> =
  | { state: 'loading' }
  | { state: 'missing' }
  | { state: 'failed'; failure: FailureCode }
  /** `from` is `cache` until the server has answered. */
  | { state: 'ready'; data: T; from: 'server' | 'cache' };

const loading = { state: 'loading' } as const;

/** What a subscription reports. */
interface Observer {
  /** `isConfirmed`: by the server, with no local write pending. */
  data(data: CachedData, isConfirmed: boolean): void;
  missing(): void;
  failed(error: unknown): void;
}

interface Read<T> {
  /** Identifies the read on this page; null reads nothing yet. */
  key: string | null;
  /** Identifies the read in the document cache; null where it is not cached. */
  cacheKey: string | null;
  parse: (data: CachedData) => T | null;
  /** Starts listening to the server; resolves to the function that stops it. */
  subscribe: (observer: Observer) => Promise<() => void>;
}

/**
 * Follows one read until the returned function is called. Cache and server are asked at the same time; the
 * cached value is shown until the server answers.
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
  const observer: Observer = {
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
      // Without an answer the last known value stays.
      if ((failure === 'offline' || failure === 'unexpected') && isShown) return;
      isAnswered = true;
      report({ state: 'failed', failure });
      if (failure === 'no-access') void cache.remove();
    },
  };
  void cache.read().then((data) => {
    if (data !== undefined && !isEnded && !isAnswered) show(data, 'cache');
  });
  subscribe(observer).then((unsubscribe) => {
    if (isEnded) unsubscribe();
    else stop = unsubscribe;
  }, observer.failed);
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

/** Also reports when only the server's confirmation changes, which an empty result needs. */
const untilConfirmed = { includeMetadataChanges: true } as const;

/** Pending server timestamps are read as this device's time. */
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

/** One document, parsed by its schema, live. A null path reads nothing yet. */
export function useDocument<T>(path: string | null, schema: z.ZodMiniType<T>): Live<T> {
  return useLive<T>({
    key: path,
    cacheKey: path,
    parse: (data) => parsed(data, schema),
    async subscribe(observer) {
      const [{ firestore: db }, { doc, onSnapshot }] = await firestore();
      return onSnapshot(
        doc(db, path ?? ''),
        untilConfirmed,
        (snapshot) => {
          const data = snapshot.data(estimated);
          if (data) observer.data(data, isConfirmed(snapshot));
          // Missing from the SDK's cache is not missing on the server.
          else if (!snapshot.metadata.fromCache) observer.missing();
        },
        observer.failed,
      );
    },
  });
}

/** The answer to a call, asked for once and cached as a document is. A null request asks nothing yet. */
export function useAnswer<N extends CallName>(
  name: N,
  request: CallRequest<N> | null,
  schema: z.ZodMiniType<CallResponse<N>>,
): Live<CallResponse<N>> {
  const key = request && `${name} ${JSON.stringify(request)}`;
  return useLive<CallResponse<N>>({
    key,
    cacheKey: key,
    parse: (data) => parsed(data, schema),
    async subscribe(observer) {
      // With the schemas of all calls, which the first page does not need.
      const { call } = await import('./call.ts');
      if (request !== null) observer.data((await call(name, request)) as CachedData, true);
      return () => {};
    },
  });
}

/** A document of a list, with its id. */
export type Listed<T> = T & { id: string };

export interface ListOf {
  /** A collection's path, or `{ group }` for all collections of that name. */
  from: string | { group: string };
  where: QueryConstraint[];
  /** Identifies the query: all that its constraints depend on. */
  key: string;
  /** The query's name in the document cache; without one it is not cached. */
  cacheAs?: string;
}

/** A query's documents, parsed by their schema, live; what does not parse is left out. Null reads nothing yet. */
export function useList<T extends object>(list: ListOf | null, schema: z.ZodMiniType<T>): Live<Listed<T>[]> {
  return useLive<Listed<T>[]>({
    key: list && `${JSON.stringify(list.from)}?${list.key}`,
    cacheKey: list?.cacheAs === undefined ? null : `${JSON.stringify(list.from)}?${list.cacheAs}`,
    parse: (data) =>
      (data as (CachedDocument & { id: string })[]).flatMap(({ id, ...document }) => {
        const found = parsed(document, schema);
        return found === null ? [] : [{ ...found, id }];
      }),
    async subscribe(observer) {
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
          // Only metadata has changed.
          if (wasConfirmed === confirmed && snapshot.docChanges().length === 0) return;
          wasConfirmed = confirmed;
          observer.data(
            snapshot.docs.map((found) => ({ ...found.data(estimated), id: found.id })),
            confirmed,
          );
        },
        observer.failed,
      );
    },
  });
}
