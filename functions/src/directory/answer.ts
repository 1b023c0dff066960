import { error as logError } from 'firebase-functions/logger';
import { LRUCache } from 'lru-cache';
import { failed, notFound, type PageResponse, responseTo } from './response.ts';
import { type Requested, requestedAt } from './route.ts';
import { styleHash } from './style.ts';

/** What is sent: status, headers, and a body that is empty where there is nothing to say. */
export interface Answer {
  status: 200 | 301 | 404 | 405 | 500;
  headers: Record<string, string>;
  body: string | Buffer;
}

type Page = Extract<Requested, { kind: 'page' }>;

/** How long caches may serve a redirect, in seconds. */
const redirectSeconds = 3600;

/** Allows the page's own style, photos and form and nothing else, so that injected markup could do nothing. */
const contentPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Hosting adds no headers to what this function sends: see the sources in firebase.json. */
const securityHeaders = {
  'Content-Security-Policy': contentPolicy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'geolocation=(), microphone=(), payment=(), usb=()',
};

function headersOf({ type, cacheSeconds, isListed }: PageResponse): Answer['headers'] {
  return {
    ...securityHeaders,
    'Content-Type': type,
    'Cache-Control': cacheSeconds > 0 ? `public, max-age=60, s-maxage=${cacheSeconds}` : 'no-store',
    ...(isListed === false && { 'X-Robots-Tag': 'noindex' }),
    // The official website embeds the list.
    ...(type.startsWith('application/json') && { 'Access-Control-Allow-Origin': '*' }),
  };
}

interface CachedResponse {
  response: PageResponse;
  /** When it began to be read, in epoch milliseconds. */
  readAt: number;
}

/**
 * A cache of responses by canonical address, bounded in number and bytes. Concurrent requests for an address share
 * one computation.
 */
function responseCache(max: number, maxSize: number) {
  const cache = new LRUCache<string, CachedResponse, () => Promise<PageResponse>>({
    max,
    maxSize,
    sizeCalculation: ({ response: { body } }, address) => Buffer.byteLength(body) + address.length,
    // The clock of `readAt`.
    perf: { now: () => Date.now() },
    // Whoever waits for a response gets it, even if it is evicted meanwhile.
    ignoreFetchAbort: true,
    fetchMethod: async (_address, _stale, { context: compute, options }) => {
      const readAt = Date.now();
      const response = await compute();
      options.ttl = response.processSeconds * 1000;
      return { response, readAt };
    },
  });
  return async (address: string, compute: () => Promise<PageResponse>): Promise<CachedResponse> => {
    const cached = await cache.forceFetch(address, { context: compute });
    // To lru-cache a TTL of 0 is none at all.
    if (cached.response.processSeconds === 0) cache.delete(address);
    return cached;
  };
}

const mebibyte = 1024 * 1024;

/** Searches have a cache of their own, because anybody can invent any number of them: they evict no page. */
const pages = responseCache(2000, 64 * mebibyte);
const searches = responseCache(500, 16 * mebibyte);

/** Reads and renders a page. A failure is logged here, once for all who wait for it. */
async function computed({ route, language }: Page): Promise<PageResponse> {
  try {
    return await responseTo(route, language);
  } catch (error) {
    logError('public page failed', { page: route.page, error });
    return failed(language);
  }
}

function sent(response: PageResponse): Answer {
  return { status: response.status, headers: headersOf(response), body: response.body };
}

async function cachedAnswer(page: Page): Promise<Answer> {
  const cached = page.route.page === 'search' ? searches : pages;
  const { response, readAt } = await cached(page.address, () => computed(page));
  const { headers, ...answer } = sent(response);
  // Hosting's cache subtracts the age, so that no page is served for longer than `cacheSeconds` in all.
  return { ...answer, headers: { ...headers, Age: `${Math.floor((Date.now() - readAt) / 1000)}` } };
}

/** The answer to a request for an address, which is a path with its query. */
export async function answerTo(method: string, address: string): Promise<Answer> {
  if (method !== 'GET' && method !== 'HEAD') {
    return { status: 405, headers: { ...securityHeaders, Allow: 'GET, HEAD' }, body: '' };
  }
  const requested = requestedAt(address);
  if (requested.kind === 'page') return cachedAnswer(requested);
  if (requested.kind === 'none') return sent(notFound(requested.language));
  const headers = {
    ...securityHeaders,
    Location: requested.address,
    'Cache-Control': `public, max-age=${redirectSeconds}`,
  };
  return { status: 301, headers, body: '' };
}
