import { collections } from '@sangathan/model';
import { db } from '../../platform/clients.ts';
import { alignEntry } from '../entry/align.ts';
import { alignGrants } from '../grant/align.ts';

/** Brings the entries of a unit, and the grants they give, in step with it. */
export async function followUnitInEntries(unitId: string): Promise<void> {
  const cards = await db.collection(collections.officeBearers).where('unitId', '==', unitId).select().get();
  for (const { id } of cards.docs) {
    await alignEntry(id, null);
    await alignGrants(id);
  }
}
