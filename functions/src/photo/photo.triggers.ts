import { onObjectFinalized } from 'firebase-functions/storage';
import { background, handling } from '../platform/trigger.ts';
import { processUpload } from './process.ts';

/** One photo at a time in an instance: an interlaced one of 16 bits takes up to 600 MB. */
export const resizePhoto = onObjectFinalized(
  { ...background, memory: '1GiB', cpu: 1, concurrency: 1, maxInstances: 20, timeoutSeconds: 120 },
  (event) =>
    handling('resizePhoto', { id: event.id, time: event.time }, () =>
      processUpload(event.data.name, Number(event.data.size)),
    ),
);
