import { ChangeRequest, collections } from '@sangathan/model';
import { type Cleanup, cleanOne, cleanupPage } from '../platform/cleanup.ts';
import { db } from '../platform/clients.ts';
import { followRequest } from './apply.ts';

/** How long an approved request may wait before it is applied from here, in milliseconds. */
const longestWait = 60 * 60_000;

/** Applies approved requests whose event was lost: until then their entries can have no other request. */
export const applyLeftRequests: Cleanup = async (result, now) => {
  const approved = db.collection(collections.changeRequests).where('state', '==', 'approved');
  for (const found of (await approved.limit(cleanupPage).get()).docs)
    await cleanOne(result, 'requests', found.id, async () => {
      const { decision } = ChangeRequest.parse(found.data());
      if (!decision || decision.at.toMillis() > now - longestWait) return false;
      await followRequest(found.id);
      return true;
    });
};
