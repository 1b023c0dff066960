/**
 * How a request of this origin is answered: the app's page from the network while there is one; a part
 * of it, whose name changes with its content, from what is kept; Hosting's settings from what is kept,
 * renewed behind it. Anything else goes its usual way.
 */
export type Way = 'page' | 'part' | 'settings' | 'usual';

interface Asked {
  method: string;
  /** `navigate` for a page that is opened. */
  mode: string;
  url: string;
}

/** `origin` is where the app stands, such as `https://example.org`. */
export function wayOf({ method, mode, url }: Asked, origin: string): Way {
  const { origin: asked, pathname } = new URL(url);
  if (method !== 'GET' || asked !== origin) return 'usual';
  if (pathname.startsWith('/__/firebase/init.')) return 'settings';
  // The public pages are made by a function, and are nobody's to keep.
  if (pathname.startsWith('/__/') || /^\/directory(\/|$)/.test(pathname)) return 'usual';
  if (mode === 'navigate') return 'page';
  return pathname.startsWith('/assets/') || pathname === '/icon.svg' ? 'part' : 'usual';
}
