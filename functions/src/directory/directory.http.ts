import { region } from '@sangathan/model';
import { onRequest } from 'firebase-functions/https';
import { answerTo } from './answer.ts';

/** The public pages behind Hosting. Its cache is keyed by the address alone, so no page depends on who asks. */
export const publicDirectory = onRequest(
  { region, memory: '512MiB', concurrency: 80, maxInstances: 10 },
  async ({ method, url }, response) => {
    const { status, headers, body } = await answerTo(method, url);
    response.set(headers).status(status).send(body);
  },
);
