import { openCache } from '../offline/documentCache.ts';
import type { Services } from './connect.ts';

/** Loads something once; a failed load is retried at the next use. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load().catch((error) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
}

/** The SDK waits for ever for an IndexedDB that does not open, but works without one. */
function hideDatabase(): void {
  Object.defineProperty(globalThis, 'indexedDB', { value: undefined, configurable: true });
}

/** The Firebase services, lazily loaded so that the shell paints first on a slow network. */
export const services: () => Promise<Services> = once(async () => {
  const [{ connect }, hasDatabase] = await Promise.all([import('./connect.ts'), openCache()]);
  if (!hasDatabase) hideDatabase();
  return connect();
});
