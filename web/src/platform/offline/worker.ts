import { wayOf } from './way.ts';

/** Filled in by the build: what checking in needs, and a name that changes with any of it. */
declare const __KEPT__: { version: string; parts: string[] };

/** What this file uses of a service worker's scope; the DOM's types have none of it. */
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
const { version, parts } = __KEPT__;
const page = '/index.html';
const settings = '/__/firebase/init.json';
/** The demonstration's emulators, described by Hosting; in production nobody asks for it. */
const emulators = '/__/firebase/init.js?useEmulator=true';

/** How long an opened page waits for the network before the kept one is shown, in milliseconds. */
const patience = 3000;

const kept = () => caches.open(version);

worker.addEventListener('install', (event) => {
  const keep = async () => {
    await (await kept()).addAll([page, settings, emulators, ...parts]);
    await worker.skipWaiting();
  };
  event.waitUntil(keep());
});

worker.addEventListener('activate', (event) => {
  const takeOver = async () => {
    const others = (await caches.keys()).filter((name) => name !== version);
    await Promise.all(others.map((name) => caches.delete(name)));
    await worker.clients.claim();
  };
  event.waitUntil(takeOver());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  switch (wayOf(request, worker.location.origin)) {
    case 'page':
      return event.respondWith(openPage());
    case 'part':
      return event.respondWith(partOf(request));
    case 'settings':
      return event.respondWith(settingsOf(event));
  }
});

/** The newest page while the network answers in time, the kept one where it does not. */
async function openPage(): Promise<Response> {
  const fresh = fetch(page, { cache: 'no-cache' });
  const late = new Promise<null>((resolve) => setTimeout(resolve, patience, null));
  const answer = await Promise.race([fresh.catch(() => null), late]);
  if (answer?.ok) return answer;
  return (await (await kept()).match(page)) ?? fresh;
}

/** A part from what is kept; one that was not, is from now on. */
async function partOf(request: Request): Promise<Response> {
  const cache = await kept();
  const known = await cache.match(request);
  if (known) return known;
  const answer = await fetch(request);
  // Hosting answers for a part that is gone with the page.
  const isPage = answer.headers.get('content-type')?.includes('text/html') ?? false;
  if (answer.ok && !isPage) await cache.put(request, answer.clone());
  return answer;
}

/** The settings as they were, and renewed for the next time. */
async function settingsOf(event: Fetching): Promise<Response> {
  const cache = await kept();
  const known = await cache.match(event.request);
  const renewed = fetch(event.request).then(async (answer) => {
    if (answer.ok) await cache.put(event.request, answer.clone());
    return answer;
  });
  if (!known) return renewed;
  event.waitUntil(renewed.catch(() => undefined));
  return known;
}
