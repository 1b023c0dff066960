import { collections } from '@sangathan/model';
import { onDocumentWritten } from 'firebase-functions/firestore';
import { background, handling } from '../platform/trigger.ts';
import { followRequest } from './apply.ts';

export const followChangeRequest = onDocumentWritten(
  { ...background, document: `${collections.changeRequests}/{requestId}`, concurrency: 40 },
  (event) => handling('followChangeRequest', event, () => followRequest(event.params.requestId)),
);
