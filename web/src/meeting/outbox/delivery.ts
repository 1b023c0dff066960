import type { CallResponse, FailureCode } from '@sangathan/model';
import { call } from '../../platform/firebase/call.ts';
import { failureCodeOf } from '../../platform/firebase/failure.ts';
import { localStore } from '../../platform/offline/browserStorage.ts';
import {
  dequeue,
  enqueue,
  isQueued,
  isTransient,
  type QueuedCheckIn,
  readOutbox,
  requestOf,
} from './outbox.ts';

/** What became of a check-in; `queued` is sent again later. */
export type Outcome =
  | { state: 'present'; attendance: CallResponse<'checkIn'> }
  | { state: 'queued' }
  | { state: 'refused'; failure: FailureCode };

/** The event on `window` after each change of the outbox. */
export const outboxChanged = 'outbox-changed';

function announce(): void {
  dispatchEvent(new Event(outboxChanged));
}

async function attempt(checkIn: QueuedCheckIn): Promise<Outcome> {
  if (!navigator.onLine) return { state: 'queued' };
  try {
    return { state: 'present', attendance: await call('checkIn', requestOf(checkIn, Date.now())) };
  } catch (error) {
    const failure = failureCodeOf(error);
    return isTransient(failure) ? { state: 'queued' } : { state: 'refused', failure };
  }
}

const inFlight = new Map<string, Promise<Outcome>>();

/** Sends a check-in, or joins the same one in flight: a spoken code must not count as two tries. */
function send(checkIn: QueuedCheckIn): Promise<Outcome> {
  const key = `${checkIn.meetingId} ${checkIn.officeBearerId} ${checkIn.code}`;
  const sent = inFlight.get(key) ?? attempt(checkIn).finally(() => inFlight.delete(key));
  inFlight.set(key, sent);
  return sent;
}

/** Queues the check-in before sending it, so that a closed page does not lose it. */
export async function checkIn(own: Omit<QueuedCheckIn, 'failure'>): Promise<Outcome> {
  const queued = { ...own, failure: null };
  enqueue(localStore, queued);
  const outcome = await send(queued);
  if (outcome.state !== 'queued') dequeue(localStore, queued);
  announce();
  return outcome;
}

let lastRun: Promise<void> = Promise.resolve();

async function deliver(officeBearerId: string): Promise<void> {
  const waiting = readOutbox(localStore).filter(
    (one) => one.officeBearerId === officeBearerId && one.failure === null,
  );
  for (const one of waiting) {
    const outcome = await send(one);
    if (outcome.state === 'present') dequeue(localStore, one);
    // No longer queued if `checkIn` joined this send: its own page shows the refusal.
    if (outcome.state === 'refused' && isQueued(localStore, one)) {
      enqueue(localStore, { ...one, failure: outcome.failure });
    }
  }
  announce();
}

/** Sends this person's queued check-ins, one run at a time; a refused one stays for its holder to read. */
export function deliverOutbox(officeBearerId: string): Promise<void> {
  lastRun = lastRun.then(() => deliver(officeBearerId));
  return lastRun;
}

/** How many check-ins on this device have yet to be sent. */
export function countUnsent(): number {
  return readOutbox(localStore).filter(({ failure }) => failure === null).length;
}

/** Removes a check-in whose refusal has been read. */
export function dismiss(checkIn: QueuedCheckIn): void {
  dequeue(localStore, checkIn);
  announce();
}
