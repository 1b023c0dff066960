import { region } from '@sangathan/model';
import { onRequest } from 'firebase-functions/https';
import { error as logError } from 'firebase-functions/logger';
import { acceptReport } from './accept.ts';
import { tokenBucket } from './budget.ts';

/** At most 60 reports a minute: a faulty release sends the same one many times. */
const budget = tokenBucket(60, 60_000);

/** Logs an error in the app. Anybody can send one; reports beyond the budget are dropped. */
export const reportError = onRequest(
  { region, memory: '256MiB', concurrency: 80, maxInstances: 1 },
  (request, response) => {
    if (request.method !== 'POST') {
      response.set('Allow', 'POST').status(405).end();
      return;
    }
    const report = acceptReport(request.rawBody);
    if (typeof report === 'number') {
      response.status(report).end();
      return;
    }
    if (budget.take(Date.now())) logError('page failed', { report });
    response.status(204).end();
  },
);
