import { cleanText, collections, Failure, type Grant } from '@sangathan/model';
import { services } from '../platform/firebase/services.ts';

/**
 * Decides on a pending request.
 * @throws Failure `reason-missing` for a rejection without one, `already-decided`, `not-found`
 */
export async function decide(
  uid: string,
  grant: Grant,
  requestId: string,
  state: 'approved' | 'rejected',
  reason: string,
): Promise<void> {
  if (state === 'rejected' && cleanText(reason) === '') throw new Failure('reason-missing');
  const [{ firestore }, { doc, runTransaction, serverTimestamp }] = await Promise.all([
    services(),
    import('firebase/firestore'),
  ]);
  const request = doc(firestore, collections.changeRequests, requestId);
  await runTransaction(firestore, async (transaction) => {
    const found = await transaction.get(request);
    if (!found.exists()) throw new Failure('not-found');
    if (found.get('state') !== 'pending') throw new Failure('already-decided');
    const by = { uid, officeBearerId: grant.officeBearerId };
    transaction.update(request, {
      state,
      decision: { by, at: serverTimestamp(), reason: cleanText(reason) },
    });
  });
}
