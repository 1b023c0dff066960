import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { sessionStore } from '../../platform/offline/browserStorage.ts';
import { codeIn, firstSeen } from './seen.ts';

/** A page that a scanned code leads to: when it was seen is noted before its holder has signed in. */
export function scanned<P extends object>(Page: ComponentType<P>): ComponentType<P> {
  return function Scanned(props: P) {
    useState(() => {
      const code = codeIn(location.hash);
      return code && firstSeen(sessionStore, code, Date.now());
    });
    return <Page {...props} />;
  };
}
