import { strategyFor } from './fetchStrategy.ts';

/** Set by `offline.plugin.ts`; the version changes with any asset. */
declare const __PRECACHE__: { version: string; assets: string[] };

/** What this file uses of a service worker's scope; TypeScript's DOM library lacks it. */
interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Extendable {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface WorkerScope {
  location: Location;
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
}

const worker = self as unknown as WorkerScope;
const { version, assets } = __PRECACHE__;
const page = '/index.html';
const settings = '/__/firebase/init.json';
/** Describes the demonstration's emulators; in production nothing requests it. */
const emulators = '/__/firebase/init.js?useEmulator=true';

/** How long a page waits for the network before the precached one is shown, in milliseconds. */
const patience = 3000;

const openPrecache = () => caches.open(version);

worker.addEventListener('install', (event) => {
  const precache = async () => {
    await (await openPrecache()).addAll([page, settings, emulators, ...assets]);
    await worker.skipWaiting();
  };
  event.waitUntil(precache());
});

worker.addEventListener('activate', (event) => {
  const activate = async () => {
    const outdated = (await caches.keys()).filter((name) => name !== version);
    await Promise.all(outdated.map((name) => caches.delete(name)));
    await worker.clients.claim();
  };
  event.waitUntil(activate());
});

worker.addEventListener('fetch', (event) => {
  switch (strategyFor(event.request, worker.location.origin)) {
    case 'networkFirst':
      return event.respondWith(newestPage());
    case 'cacheFirst':
      return event.respondWith(cachedAsset(event.request));
    case 'staleWhileRevalidate':
      return event.respondWith(staleWhileRevalidate(event));
  }
});

async function newestPage(): Promise<Response> {
  const fresh = fetch(page, { cache: 'no-cache' });
  const timeout = new Promise<null>((resolve) => setTimeout(resolve, patience, null));
  const answer = await Promise.race([fresh.catch(() => null), timeout]);
  if (answer?.ok) return answer;
  return (await (await openPrecache()).match(page)) ?? fresh;
}

/** An asset from the cache; one that was not precached is cached once it has been fetched. */
async function cachedAsset(request: Request): Promise<Response> {
  const cache = await openPrecache();
  const cached = await cache.match(request);
  if (cached) return cached;
  const answer = await fetch(request);
  // For an asset that no longer exists Hosting answers with the page.
  const isPage = answer.headers.get('content-type')?.includes('text/html') ?? false;
  if (answer.ok && !isPage) await cache.put(request, answer.clone());
  return answer;
}

async function staleWhileRevalidate(event: Fetching): Promise<Response> {
  const cache = await openPrecache();
  const cached = await cache.match(event.request);
  const renewed = fetch(event.request).then(async (answer) => {
    if (answer.ok) await cache.put(event.request, answer.clone());
    return answer;
  });
  if (!cached) return renewed;
  event.waitUntil(renewed.catch(() => undefined));
  return cached;
}
