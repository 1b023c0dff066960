import { onObjectFinalized } from 'firebase-functions/storage';
import { background, handling } from '../platform/trigger.ts';
import { processUpload } from './process.ts';

/** One photo at a time in an instance: a decoded one takes up to 200 MB. */
export const resizePhoto = onObjectFinalized(
  { ...background, memory: '1GiB', cpu: 1, concurrency: 1, maxInstances: 20, timeoutSeconds: 120 },
  (event) =>
    handling('resizePhoto', { id: event.id, time: event.time }, () =>
      processUpload(event.data.name, Number(event.data.size)),
    ),
);
