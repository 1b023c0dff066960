import { type CallRequest, FailureCode } from '@sangathan/model';
import * as z from 'zod/mini';
import type { BrowserStorage } from '../../platform/offline/browserStorage.ts';

/** The outbox in this device's storage. It outlives a reload; a sign-out says what has not been sent, and removes it. */
const storageKey = 'outbox';

/** Maximum length of the outbox; beyond it the oldest are dropped. */
const capacity = 50;

const QueuedCheckIn = z.strictObject({
  meetingId: z.string(),
  /** Whose attendance it is: on a shared phone another may be signed in when the network returns. */
  officeBearerId: z.string(),
  code: z.string(),
  method: z.enum(['qr', 'spoken']),
  /** When the code was seen, in epoch milliseconds of this device. */
  seenAt: z.number(),
  /** Why the server refused it; stored until its holder has read it. Null while it has yet to be sent. */
  failure: z.nullable(FailureCode),
});
export type QueuedCheckIn = z.infer<typeof QueuedCheckIn>;

type Store = Pick<BrowserStorage, 'getItem' | 'setItem'>;
type Identity = Pick<QueuedCheckIn, 'meetingId' | 'officeBearerId'>;

function isSame(one: Identity, other: Identity): boolean {
  return one.meetingId === other.meetingId && one.officeBearerId === other.officeBearerId;
}

/** The outbox, oldest first. What does not parse as a check-in is ignored. */
export function readOutbox(store: Store): QueuedCheckIn[] {
  try {
    const found: unknown = JSON.parse(store.getItem(storageKey) ?? '[]');
    return Array.isArray(found) ? found.flatMap((one) => QueuedCheckIn.safeParse(one).data ?? []) : [];
  } catch {
    return [];
  }
}

/** Whether this check-in, with this very code, is still in the outbox. */
export function isQueued(store: Store, checkIn: QueuedCheckIn): boolean {
  return readOutbox(store).some((one) => isSame(one, checkIn) && one.code === checkIn.code);
}

/** Queues a check-in. It replaces an earlier one of the same person at the same meeting. */
export function enqueue(store: Store, checkIn: QueuedCheckIn): void {
  const others = readOutbox(store).filter((one) => !isSame(one, checkIn));
  store.setItem(storageKey, JSON.stringify([...others, checkIn].slice(-capacity)));
}

export function dequeue(store: Store, identity: Identity): void {
  store.setItem(storageKey, JSON.stringify(readOutbox(store).filter((one) => !isSame(one, identity))));
}

/** A code older than this when it is sent counts as sent late, in milliseconds. */
const promptWithin = 20_000;

/** The request of the `checkIn` call; `now` in epoch milliseconds. */
export function requestOf(checkIn: QueuedCheckIn, now: number): CallRequest<'checkIn'> {
  const { meetingId, code, method, seenAt } = checkIn;
  return { meetingId, code, method, seenAt, late: now - seenAt > promptWithin };
}

/** Whether a retry can succeed: the check-in then stays queued. */
export function isTransient(failure: FailureCode): boolean {
  return failure === 'offline' || failure === 'unexpected' || failure === 'not-signed-in';
}
