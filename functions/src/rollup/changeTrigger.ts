import type { SourceChange } from '@sangathan/model';
import type { Change, DocumentSnapshot } from 'firebase-functions/firestore';
import { db } from '../platform/clients.ts';
import { background, handling } from '../platform/trigger.ts';
import { ChangeBatcher } from './changeBatch.ts';
import { validChanges } from './deadLetter.ts';
import type { Written } from './sourceChange.ts';

/**
 * For triggers on source documents. Each event is held for the third of a second that its batch takes, so one
 * process holds many; one is enough for a state, and three are a margin.
 */
export const changeTriggerOptions = {
  ...background,
  concurrency: 1000,
  memory: '512MiB',
  cpu: 1,
  maxInstances: 3,
  timeoutSeconds: 60,
} as const;

interface WrittenEvent {
  id: string;
  time: string;
  data?: Change<DocumentSnapshot> | undefined;
}

const batcher = new ChangeBatcher(db);

/** Handles the event of a written document; done when its source changes are stored. */
export function recordChanges(
  functionName: string,
  event: WrittenEvent,
  changesOf: (written: Written) => SourceChange[],
): Promise<void> {
  const written = { before: event.data?.before.data(), after: event.data?.after.data() };
  return handling(functionName, event, async () => batcher.add(await validChanges(db, changesOf(written))));
}
