import { region } from '@sangathan/model';
import { onRequest } from 'firebase-functions/https';
import { error as logError } from 'firebase-functions/logger';
import { failed, notFound, type PageResponse, responseTo } from './response.ts';
import { languageOf, routeOf } from './route.ts';
import { styleHash } from './style.ts';

/** Allows the page's own style, photos and form and nothing else, so that injected markup could do nothing. */
const contentPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

function headersOf({ type, cacheSeconds, isListed }: PageResponse): Record<string, string> {
  return {
    'Content-Type': type,
    'Cache-Control': cacheSeconds > 0 ? `public, max-age=60, s-maxage=${cacheSeconds}` : 'no-store',
    'Content-Security-Policy': contentPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    ...(isListed === false && { 'X-Robots-Tag': 'noindex' }),
    // The official website embeds the list.
    ...(type.startsWith('application/json') && { 'Access-Control-Allow-Origin': '*' }),
  };
}

/** The public pages behind Hosting. Its cache is keyed by the address alone, so no page depends on who asks. */
export const publicDirectory = onRequest(
  { region, memory: '512MiB', concurrency: 80, maxInstances: 10 },
  async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.set('Allow', 'GET, HEAD').status(405).end();
      return;
    }
    const language = languageOf(request.query.lang);
    const route = routeOf(request.path, request.query.q);
    const page = await (route ? responseTo(route, language) : Promise.resolve(notFound(language))).catch(
      (error) => {
        logError('public page failed', { page: route?.page, error });
        return failed(language);
      },
    );
    response.set(headersOf(page)).status(page.status).send(page.body);
  },
);
