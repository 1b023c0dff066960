import { LRUCache } from 'lru-cache';

/**
 * A cache of what all chunks of an import need, loaded once in a process, at most `max` values. Concurrent
 * calls for a key share one load; a failed load is not cached.
 */
export function loadCache<T extends object>(max: number) {
  const cache = new LRUCache<string, T, () => Promise<T>>({
    max,
    // A value that is evicted while it loads is still given to those who wait for it.
    ignoreFetchAbort: true,
    fetchMethod: (_key, _stale, { context: load }) => load(),
  });
  return (key: string, load: () => Promise<T>): Promise<T> => cache.forceFetch(key, { context: load });
}
