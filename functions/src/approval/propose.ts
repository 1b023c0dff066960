import {
  type CallRequest,
  type CallResponse,
  ChangeRequest,
  changedFields,
  collections,
  Failure,
  isOpenRequest,
  mayPropose,
  requestIdOf,
  requestNumber,
  requestsPerDay,
} from '@sangathan/model';
import { Timestamp, type Transaction } from 'firebase-admin/firestore';
import { allowanceOf } from '../platform/allowance.ts';
import type { Caller } from '../platform/callable.ts';
import { grantOf } from '../platform/callerGrant.ts';
import { db } from '../platform/clients.ts';
import { openEntry } from '../register/entry/store.ts';

const day = 24 * 60 * 60_000;

/** An entry's request as far as the next one depends on it. */
export interface FormerRequest {
  id: string;
  state: ChangeRequest['state'];
  /** Epoch milliseconds. */
  createdAt: number;
}

/**
 * The running number of an entry's next request, by its last ones, newest first: as the security rules have it for
 * a holder's own. `now` in epoch milliseconds.
 * @throws Failure `request-open-other`, `too-many-today`
 */
export function nextNumber(last: FormerRequest[], now: number): number {
  const [newest] = last;
  if (newest && isOpenRequest(newest.state)) throw new Failure('request-open-other');
  const tenth = last[requestsPerDay - 1];
  if (tenth && tenth.createdAt > now - day) throw new Failure('too-many-today');
  return requestNumber(newest?.id ?? '') + 1;
}

async function lastRequests(officeBearerId: string, transaction: Transaction): Promise<FormerRequest[]> {
  const own = db.collection(collections.changeRequests).where('officeBearerId', '==', officeBearerId);
  const { docs } = await transaction.get(own.orderBy('createdAt', 'desc').limit(requestsPerDay));
  return docs.map((found) => {
    const { state, createdAt } = ChangeRequest.parse(found.data());
    return { id: found.id, state, createdAt: createdAt.toMillis() };
  });
}

/**
 * Requests a change of public details of an entry in the caller's charge. An entry has one open request, whoever
 * proposed it.
 * @throws Failure `no-access`, `not-found`, `request-open-other`, `too-many-today`
 */
export async function proposeChange(
  { officeBearerId, patch }: CallRequest<'proposeChange'>,
  caller: Caller,
): Promise<CallResponse<'proposeChange'>> {
  await db.runTransaction(async (transaction) => {
    const grant = await grantOf(caller, transaction);
    const { card, contact } = await openEntry(officeBearerId, transaction);
    if (!mayPropose(grant, { ...card, mobile: contact.mobile }, changedFields(patch)))
      throw new Failure('no-access');
    const now = Timestamp.now();
    const number = nextNumber(await lastRequests(officeBearerId, transaction), now.toMillis());
    const allowance = await allowanceOf(transaction, 'proposeChange', caller.uid);
    const { personId, post, unitId, level, path } = card;
    const request: ChangeRequest = {
      ...{ officeBearerId, personId, post, unitId, level, path, patch },
      proposerUid: caller.uid,
      proposedBy: grant.officeBearerId,
      state: 'pending',
      createdAt: now,
      decision: null,
      finishedAt: null,
      overtaken: null,
    };
    const requests = db.collection(collections.changeRequests);
    transaction.create(requests.doc(requestIdOf(officeBearerId, number)), ChangeRequest.parse(request));
    allowance.take();
  });
  return {};
}
