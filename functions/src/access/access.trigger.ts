import { isDeepStrictEqual } from 'node:util';
import { collections, Unit } from '@sangathan/model';
import { onDocumentUpdated } from 'firebase-functions/firestore';
import { db } from '../platform/clients.ts';
import { background, handling } from '../platform/trigger.ts';
import { alignEntry } from '../register/entry/align.ts';
import { alignGrants } from '../register/grant/align.ts';

/** Brings the entries of a unit, and the grants they give, in step with it. */
async function followEntriesOf(unitId: string): Promise<void> {
  const cards = await db.collection(collections.officeBearers).where('unitId', '==', unitId).select().get();
  for (const { id } of cards.docs) {
    await alignEntry(id, null);
    await alignGrants(id);
  }
}

/** A unit that closes ends its grants; one that is renamed is found by its new name. */
export const followUnit = onDocumentUpdated(
  { ...background, document: `${collections.units}/{unitId}`, maxInstances: 5 },
  (event) =>
    handling('followUnit', event, async () => {
      const [before, after] = [event.data?.before, event.data?.after].map(
        (side) => Unit.safeParse(side?.data()).data,
      );
      const isSame = before?.closed === after?.closed && isDeepStrictEqual(before?.name, after?.name);
      if (!isSame) await followEntriesOf(event.params.unitId);
    }),
);
