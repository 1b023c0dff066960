import { collections } from '@sangathan/model';
import { db, eventually } from '../../support/emulator.ts';
import { cardOf, freshBooth, pathTo, writeEntry, writeUnit } from '../../support/register.ts';

/** Timeout for a trigger including the start of its process, in milliseconds. */
const timeout = 20_000;
const mostAttempts = 6;

/** Repeats a write until its trigger has run: the event is lost if the process does not start in time. */
async function untilFollowed(
  write: () => Promise<unknown>,
  isFollowed: () => Promise<boolean>,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    await write();
    try {
      await eventually(isFollowed, (is) => is, timeout);
      return;
    } catch (error) {
      if (attempt === mostAttempts) throw error;
    }
  }
}

/**
 * Starts the triggers' processes one after another. The emulator starts one for each function; a dozen at once
 * on two cores take longer than its timeout of half a minute, and their events are lost.
 */
export default async function warm(): Promise<void> {
  const path = pathTo(freshBooth(), 'district');
  const unitId = path.district ?? path.state;
  await untilFollowed(
    () => writeUnit(path),
    async () => (await db.collection(collections.rollups).doc(unitId).get()).exists,
  );
  let entryId = '';
  await untilFollowed(
    async () => {
      entryId = await writeEntry(path, {}, { email: 'warm@example.in' });
    },
    async () => {
      const { known, searchKeys } = await cardOf(entryId);
      return known.email && searchKeys.length > 0;
    },
  );
}
