import { type BrowserStorage, sessionStore } from '../../platform/offline/browserStorage.ts';

const prefix = 'seen:';

type Store = Pick<BrowserStorage, 'getItem' | 'setItem'>;

/**
 * When this device first saw a code, in epoch milliseconds. Signing in takes longer than a code is
 * shown, and whoever scanned it before was there all the same.
 */
export function firstSeen(store: Store, code: string, now: number): number {
  const key = prefix + code;
  const seen = Number(store.getItem(key));
  if (seen > 0) return seen;
  store.setItem(key, String(now));
  return now;
}

/** The code that stands behind `#` in a scanned address; `null` where there is none. */
export function codeIn(hash: string): string | null {
  const code = hash.slice(1);
  return /^[\w-]{20,64}$/.test(code) ? code : null;
}

/** Remembers when the scanned code of the page that opens was first seen: its holder may have to sign in first. */
export function noteSeenCode(): void {
  const code = codeIn(location.hash);
  if (code !== null) firstSeen(sessionStore, code, Date.now());
}
