import type { CallResponse, FailureCode } from '@sangathan/model';
import { call } from '../../platform/firebase/call.ts';
import { failureCodeOf } from '../../platform/firebase/failure.ts';
import { localStore } from '../../platform/offline/browserStorage.ts';
import { callOf, forget, isKept, type KeptCheckIn, keep, mayPass, readKept } from '../outbox/outbox.ts';

/** What became of a check-in. */
export type Outcome =
  | { state: 'present'; attendance: CallResponse<'checkIn'> }
  | { state: 'kept' }
  | { state: 'refused'; failure: FailureCode };

/** Told to this page whenever what is kept on this device has changed. */
export const keptChanged = 'kept-changed';

function announce(): void {
  dispatchEvent(new Event(keptChanged));
}

async function tell(checkIn: KeptCheckIn): Promise<Outcome> {
  if (!navigator.onLine) return { state: 'kept' };
  try {
    return { state: 'present', attendance: await call('checkIn', callOf(checkIn, Date.now())) };
  } catch (error) {
    const failure = failureCodeOf(error);
    return mayPass(failure) ? { state: 'kept' } : { state: 'refused', failure };
  }
}

const onTheirWay = new Map<string, Promise<Outcome>>();

/** Sends a check-in, or joins the same one that is on its way: a spoken code must not count as two tries. */
function send(checkIn: KeptCheckIn): Promise<Outcome> {
  const key = `${checkIn.meetingId} ${checkIn.officeBearerId} ${checkIn.code}`;
  const sending = onTheirWay.get(key) ?? tell(checkIn).finally(() => onTheirWay.delete(key));
  onTheirWay.set(key, sending);
  return sending;
}

/** Keeps the check-in on this device first, and then tells the register, so that it is never lost. */
export async function checkIn(own: Omit<KeptCheckIn, 'failure'>): Promise<Outcome> {
  const kept = { ...own, failure: null };
  keep(localStore, kept);
  const outcome = await send(kept);
  if (outcome.state !== 'kept') forget(localStore, kept);
  announce();
  return outcome;
}

let sendingAll: Promise<void> = Promise.resolve();

async function sendAllOf(officeBearerId: string): Promise<void> {
  const waiting = readKept(localStore).filter(
    (one) => one.officeBearerId === officeBearerId && one.failure === null,
  );
  for (const one of waiting) {
    const outcome = await send(one);
    if (outcome.state === 'present') forget(localStore, one);
    // Told on its own page already, where it was sent from there at the same time.
    if (outcome.state === 'refused' && isKept(localStore, one)) {
      keep(localStore, { ...one, failure: outcome.failure });
    }
  }
  announce();
}

/** Sends what this person's check-ins left on this device, one after another; a refusal stays to be told. */
export function sendKeptCheckIns(officeBearerId: string): Promise<void> {
  sendingAll = sendingAll.then(() => sendAllOf(officeBearerId));
  return sendingAll;
}

/** Forgets a check-in whose refusal has been read. */
export function dismiss(checkIn: KeptCheckIn): void {
  forget(localStore, checkIn);
  announce();
}
