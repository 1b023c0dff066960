import type { ComponentType } from 'preact';
import { lazy } from 'preact-iso';

/** A part of the app that could not be fetched: no network, or a newer release has replaced it. */
export class LoadFailure extends Error {
  override name = 'LoadFailure';
}

interface Module<P> {
  default: ComponentType<P>;
}

/** A page that is fetched when it is first opened; where that fails it throws, for the boundary to tell. */
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

/** Likewise for what a page does as well without; where it can't be fetched, it is not there. */
export function lazyPart<P>(load: () => Promise<Module<P>>) {
  return lazy(() => load().catch((): Module<P> => ({ default: () => null })));
}
