import { region } from '@sangathan/model';
import { error as logError } from 'firebase-functions/logger';

/** What every background function has in common; each adds its own limits. */
export const background = { region, retry: true, memory: '256MiB', maxInstances: 10 } as const;

/** An event older than this is given up: what it asks for has been recomputed by a later one or never will be. */
const longestRetry = 24 * 60 * 60_000;

/**
 * Runs what an event asks for. A failure is logged once, with the document and no personal data, and
 * thrown on so that the platform delivers the event again.
 */
export async function handling(
  name: string,
  event: { id: string; time: string; subject?: string },
  work: () => Promise<unknown>,
) {
  if (Date.now() - Date.parse(event.time) > longestRetry) {
    logError('event given up', { function: name, event: event.id, subject: event.subject });
    return;
  }
  try {
    await work();
  } catch (error) {
    logError('event failed, to be retried', {
      function: name,
      event: event.id,
      subject: event.subject,
      error,
    });
    throw error;
  }
}
