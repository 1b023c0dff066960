import { type BrowserStorage, sessionStore } from '../../platform/offline/browserStorage.ts';

const prefix = 'seen:';

type Store = Pick<BrowserStorage, 'getItem' | 'setItem'>;

/**
 * When this device first saw a code, in epoch milliseconds. Stored, because signing in takes longer than a code is
 * valid.
 */
export function firstSeen(store: Store, code: string, now: number): number {
  const key = prefix + code;
  const seen = Number(store.getItem(key));
  if (seen > 0) return seen;
  store.setItem(key, String(now));
  return now;
}

/** The code in a scanned address's hash; null if there is none. */
export function codeIn(hash: string): string | null {
  const code = hash.slice(1);
  return /^[\w-]{20,64}$/.test(code) ? code : null;
}

/** Stores when the code in the address was first seen, before its holder has signed in. */
export function noteSeenCode(): void {
  const code = codeIn(location.hash);
  if (code !== null) firstSeen(sessionStore, code, Date.now());
}
