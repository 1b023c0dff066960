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

/** The Firebase services, loaded apart from the shell so that it paints first on a slow network. */
export const services: () => Promise<Services> = once(async () => (await import('./connect.ts')).connect());
