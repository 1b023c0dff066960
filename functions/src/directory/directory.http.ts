import { region } from '@sangathan/model';
import { onRequest } from 'firebase-functions/https';
import { error as logError } from 'firebase-functions/logger';
import { type Answer, answer, failed, missing } from './answer.ts';
import { languageOf, routeOf } from './route.ts';
import { styleHash } from './style.ts';

/** Nothing but the page's own style, its own photos and its own form: markup that slipped in could do nothing. */
const contentPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

function headersOf({ type, keepSeconds, isListed }: Answer): Record<string, string> {
  const shared = keepSeconds > 0 ? `public, max-age=60, s-maxage=${keepSeconds}` : 'no-store';
  return {
    'Content-Type': type,
    'Cache-Control': shared,
    'Content-Security-Policy': contentPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    ...(isListed === false && { 'X-Robots-Tag': 'noindex' }),
    // The official website embeds the list.
    ...(type.startsWith('application/json') && { 'Access-Control-Allow-Origin': '*' }),
  };
}

/** The public pages behind Hosting, whose cache answers by address alone; nobody signs in here. */
export const publicDirectory = onRequest(
  { region, memory: '512MiB', concurrency: 80, maxInstances: 10 },
  async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.set('Allow', 'GET, HEAD').status(405).end();
      return;
    }
    const language = languageOf(request.query.lang);
    const route = routeOf(request.path, request.query.q);
    const given = await (route ? answer(route, language) : Promise.resolve(missing(language))).catch(
      (error) => {
        logError('public page failed', { page: route?.page, error });
        return failed(language);
      },
    );
    response.set(headersOf(given)).status(given.status).send(given.body);
  },
);
