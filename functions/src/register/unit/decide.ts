import {
  type CallRequest,
  type CallResponse,
  collections,
  Failure,
  mayDecideUnit,
  UnitRequest,
} from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';
import { allowanceOf } from '../../platform/allowance.ts';
import { appendAuditLine, auditLineOf } from '../../platform/auditLog.ts';
import type { Caller } from '../../platform/callable.ts';
import { grantOf } from '../../platform/callerGrant.ts';
import { db } from '../../platform/clients.ts';
import { parsed } from '../../platform/document.ts';
import { openingIn, parentIn, writeUnit } from './open.ts';

/**
 * Decides on a unit request, once; an approval opens the unit.
 * @throws Failure `no-access`, `not-found`, `reason-missing`, `already-decided`, `unit-full`, `too-many-today`
 */
export function decideUnitRequest(
  { requestId, state, reason }: CallRequest<'decideUnitRequest'>,
  caller: Caller,
): Promise<CallResponse<'decideUnitRequest'>> {
  const reference = db.collection(collections.unitRequests).doc(requestId);
  return db.runTransaction(async (transaction) => {
    const grant = await grantOf(caller, transaction);
    const request = parsed(await transaction.get(reference), UnitRequest);
    // Nobody decides on their own request, from another of their entries either.
    const isOwn = request?.askedBy.uid === caller.uid;
    if (!request || isOwn || !mayDecideUnit(grant, request)) throw new Failure('no-access');
    if (request.state !== 'pending') throw new Failure('already-decided');
    const by = { uid: caller.uid, officeBearerId: grant.officeBearerId };
    const decision = { by, at: Timestamp.now(), reason };
    const { parentId, name, path } = request;
    if (state === 'rejected') {
      if (decision.reason === '') throw new Failure('reason-missing');
      transaction.update(reference, { state, decision });
      const { uid: byUid, officeBearerId } = by;
      const rejected = { action: 'unitRejected', byUid, officeBearerId, unitId: parentId, path } as const;
      appendAuditLine(transaction, auditLineOf(rejected));
      return { unitId: null };
    }
    const parent = await parentIn(transaction, parentId);
    if (parent.unit.closed !== null) throw new Failure('not-found');
    const opening = await openingIn(transaction, parent, name, true);
    if (opening.state === 'tomorrow') throw new Failure('too-many-today');
    if (opening.state !== 'open' && opening.state !== 'there') throw new Failure('unit-full');
    const allowance = await allowanceOf(transaction, 'decideUnit', caller.uid);
    allowance.take();
    const { unitId } = opening;
    transaction.update(reference, { state: 'opened', decision, unitId });
    if (opening.state === 'open') writeUnit(transaction, parent, unitId, name, by);
    return { unitId };
  });
}
