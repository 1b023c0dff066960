import type { ComponentType } from 'preact';
import { lazy } from 'preact-iso';

/** A chunk that could not be loaded: no network, or a newer release has replaced it. */
export class LoadFailure extends Error {
  override name = 'LoadFailure';
}

interface Module<P> {
  default: ComponentType<P>;
}

/** A lazily loaded page; a failed load is thrown to the boundary when the page renders. */
export function lazyPage<P>(load: () => Promise<Module<P>>) {
  return lazy(() =>
    load().catch((cause): Module<P> => {
      const failure = new LoadFailure(String(cause));
      return {
        default: () => {
          throw failure;
        },
      };
    }),
  );
}

/** A lazily loaded optional part; a failed load renders nothing. */
export function lazyPart<P>(load: () => Promise<Module<P>>) {
  return lazy(() => load().catch((): Module<P> => ({ default: () => null })));
}
