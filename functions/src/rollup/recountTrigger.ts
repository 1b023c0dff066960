import { collections } from '@sangathan/model';
import { onDocumentCreated } from 'firebase-functions/firestore';
import * as z from 'zod/mini';
import { db } from '../platform/clients.ts';
import { unpacked } from '../platform/document.ts';
import { background, handling } from '../platform/trigger.ts';
import { deadLettersIn, validChanges } from './deadLetter.ts';
import { emulatorLimits, held, productionLimits, RecountScheduler } from './recountScheduler.ts';
import { type RollupKind, rollupsOf } from './rollupKind.ts';

/**
 * The function that counts what each change batch asks for, and then deletes the batch. It has one process,
 * so that all recounts of a scope are joined and its documents keep their write limits. A batch waits for its
 * slowest scope: about a minute in a burst over the whole state.
 */
export function recountTrigger(functionName: string, kinds: readonly RollupKind[]) {
  const limits = process.env.FUNCTIONS_EMULATOR === 'true' ? emulatorLimits : productionLimits;
  const scheduler = new RecountScheduler(rollupsOf(db, kinds), limits, { setAside: deadLettersIn(db) });
  return onDocumentCreated(
    {
      ...background,
      document: `${collections.changeBatches}/{id}`,
      concurrency: held.batches,
      memory: '1GiB',
      cpu: 1,
      maxInstances: 1,
      timeoutSeconds: held.seconds,
    },
    (event) =>
      handling(functionName, event, async () => {
        await scheduler.recount(await validChanges(db, unpacked(event.data, z.array(z.unknown()))));
        await db.collection(collections.changeBatches).doc(event.params.id).delete();
      }),
  );
}
