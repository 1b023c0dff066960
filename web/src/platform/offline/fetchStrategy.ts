/**
 * How the service worker answers a request:
 * - `networkFirst`: a page; the precached one where the network fails or is slow.
 * - `cacheFirst`: an asset, whose name changes with its content.
 * - `staleWhileRevalidate`: Hosting's settings.
 * - `networkOnly`: anything else.
 */
export type FetchStrategy = 'networkFirst' | 'cacheFirst' | 'staleWhileRevalidate' | 'networkOnly';

/** `origin` is the app's own, such as `https://example.org`. */
export function strategyFor(
  { method, mode, url }: Pick<Request, 'method' | 'url'> & { mode: string },
  origin: string,
): FetchStrategy {
  const { origin: requested, pathname } = new URL(url);
  if (method !== 'GET' || requested !== origin) return 'networkOnly';
  if (pathname.startsWith('/__/firebase/init.')) return 'staleWhileRevalidate';
  // A function serves the public pages, and Hosting caches them.
  if (pathname.startsWith('/__/') || /^\/directory(\/|$)/.test(pathname)) return 'networkOnly';
  if (mode === 'navigate') return 'networkFirst';
  return pathname.startsWith('/assets/') || pathname === '/icon.svg' ? 'cacheFirst' : 'networkOnly';
}
