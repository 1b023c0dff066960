import type { Mark } from '@sangathan/model';
import type { Change, DocumentSnapshot } from 'firebase-functions/firestore';
import { db } from '../platform/clients.ts';
import { background, handling } from '../platform/trigger.ts';
import type { Written } from '../register/figures/changes.ts';
import { Sheets } from './changeBatch.ts';
import { wellFormed } from './deadLetter.ts';

/**
 * An event is held for the third of a second that its sheet takes, and many are held at once. One process
 * is enough for a state; three, if it stalls.
 */
export const marking = {
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

const sheets = new Sheets(db);

/** Answers an event when its marks are stored. */
export function mark(
  name: string,
  event: WrittenEvent,
  marksOf: (written: Written) => Mark[],
): Promise<void> {
  const written = { before: event.data?.before.data(), after: event.data?.after.data() };
  return handling(name, event, async () => sheets.add(await wellFormed(db, marksOf(written))));
}
