import { collections } from '@sangathan/model';
import { onDocumentWritten } from 'firebase-functions/firestore';
import { background, handling } from '../platform/trigger.ts';
import { verificationSecrets } from '../register/entry/mobileDigest.ts';
import { followRequest } from './apply.ts';

export const followChangeRequest = onDocumentWritten(
  {
    ...background,
    document: `${collections.changeRequests}/{requestId}`,
    concurrency: 40,
    secrets: verificationSecrets,
  },
  (event) => handling('followChangeRequest', event, () => followRequest(event.params.requestId)),
);
