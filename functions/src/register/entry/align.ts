import { isDeepStrictEqual } from 'node:util';
import { db } from '../../platform/clients.ts';
import { cardAt } from '../references.ts';
import { derivedOf, evidenceIsOutdated } from './derived.ts';
import { readEntry } from './store.ts';

/**
 * Recomputes what a card derives from its contact and unit. Reads all of them anew, so it is idempotent and
 * the order of events does not matter. `mobileChangedAt` (epoch milliseconds) if the event changed the mobile.
 */
export async function alignEntry(officeBearerId: string, mobileChangedAt: number | null): Promise<void> {
  await db.runTransaction(async (transaction) => {
    const { card, contact, unit } = await readEntry(officeBearerId, transaction);
    if (card === null) return;
    const derived = derivedOf(card, contact, unit);
    const outdated = mobileChangedAt !== null && evidenceIsOutdated(card, mobileChangedAt);
    const { known, searchKeys } = card;
    if (!outdated && isDeepStrictEqual(derived, { known, searchKeys })) return;
    transaction.update(cardAt(officeBearerId), {
      ...derived,
      ...(outdated && { evidence: 'collected', evidenceAt: new Date(mobileChangedAt) }),
    });
  });
}
