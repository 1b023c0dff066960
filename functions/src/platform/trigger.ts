import { region } from '@sangathan/model';
import { error as logError } from 'firebase-functions/logger';

/** Options of every background function. */
export const background = { region, retry: true, memory: '256MiB', maxInstances: 10 } as const;

/** Options of a function that runs every night at a time of India. What one run leaves, the next one finds. */
export const nightly = (time: `${number}:${number}`, memory: '512MiB' | '1GiB' = '512MiB') => {
  const [hour, minute] = time.split(':').map(Number);
  return {
    region,
    schedule: `${minute} ${hour} * * *`,
    timeZone: 'Asia/Kolkata',
    memory,
    timeoutSeconds: 1800,
    maxInstances: 1,
    retryCount: 3,
  };
};

/** How long an event is retried, in milliseconds. */
const longestRetry = 24 * 60 * 60_000;

/**
 * Handles an event. An error is logged without personal data and rethrown, so that the event is delivered again;
 * an event that has been retried for too long is logged and dropped.
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
