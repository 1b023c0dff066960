import { openCache } from '../offline/documentCache.ts';
import type { Services } from './connect.ts';

/** Loads something once; what failed, without a network perhaps, is tried anew when it is next asked for. */
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

/** Where the browser's database does not open, the SDK would wait for it for ever; without one it goes on. */
function hideDatabase(): void {
  Object.defineProperty(globalThis, 'indexedDB', { value: undefined, configurable: true });
}

/** The Firebase services, loaded apart from the shell so that it paints first on a slow network. */
export const services: () => Promise<Services> = once(async () => {
  const [{ connect }, hasDatabase] = await Promise.all([import('./connect.ts'), openCache()]);
  if (!hasDatabase) hideDatabase();
  return connect();
});
