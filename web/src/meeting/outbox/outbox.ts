import { type CallRequest, FailureCode } from '@sangathan/model';
import * as z from 'zod/mini';
import type { BrowserStorage } from '../../platform/offline/browserStorage.ts';

/** Where check-ins that could not be sent yet stand on this device. They outlive a reload and a sign-out. */
const storageKey = 'check-ins';

/** Most that are kept; the oldest give way. */
const mostKept = 50;

const KeptCheckIn = z.strictObject({
  meetingId: z.string(),
  /** Whose attendance it is: on a shared phone another may be signed in when the network returns. */
  officeBearerId: z.string(),
  code: z.string(),
  method: z.enum(['qr', 'spoken']),
  /** When the code was seen, in epoch milliseconds of this device. */
  seenAt: z.number(),
  /** Why the register refused it, until its holder has been told. */
  failure: z.nullable(FailureCode),
});
export type KeptCheckIn = z.infer<typeof KeptCheckIn>;

type Store = Pick<BrowserStorage, 'getItem' | 'setItem'>;
type Identity = Pick<KeptCheckIn, 'meetingId' | 'officeBearerId'>;

function isSame(one: Identity, other: Identity): boolean {
  return one.meetingId === other.meetingId && one.officeBearerId === other.officeBearerId;
}

/** What is kept, oldest first; what cannot be read as a check-in is left out. */
export function readKept(store: Store): KeptCheckIn[] {
  try {
    const found: unknown = JSON.parse(store.getItem(storageKey) ?? '[]');
    return Array.isArray(found) ? found.flatMap((one) => KeptCheckIn.safeParse(one).data ?? []) : [];
  } catch {
    return [];
  }
}

/** Whether this very check-in still waits to be sent. */
export function isKept(store: Store, checkIn: KeptCheckIn): boolean {
  return readKept(store).some((one) => isSame(one, checkIn) && one.code === checkIn.code);
}

/** Keeps a check-in in place of an earlier one of the same person at the same meeting. */
export function keep(store: Store, checkIn: KeptCheckIn): void {
  const others = readKept(store).filter((one) => !isSame(one, checkIn));
  store.setItem(storageKey, JSON.stringify([...others, checkIn].slice(-mostKept)));
}

export function forget(store: Store, identity: Identity): void {
  store.setItem(storageKey, JSON.stringify(readKept(store).filter((one) => !isSame(one, identity))));
}

/** How old a code may be on its way to the register before it counts as sent late, in milliseconds. */
const promptWithin = 20_000;

/** The call that tells the register. */
export function callOf(checkIn: KeptCheckIn, now: number): CallRequest<'checkIn'> {
  const { meetingId, code, method, seenAt } = checkIn;
  return { meetingId, code, method, seenAt, late: now - seenAt > promptWithin };
}

/** Failures that pass by themselves: the check-in stays kept and is sent again. */
export function mayPass(failure: FailureCode): boolean {
  return failure === 'offline' || failure === 'unexpected' || failure === 'not-signed-in';
}
