import {
  type CallRequest,
  type CallResponse,
  collections,
  Failure,
  hasUnitInCharge,
  indianDay,
  OfficeBearer,
  Unit,
} from '@sangathan/model';
import { allowanceOf } from '../../platform/allowance.ts';
import { appendAuditLine, auditLineOf } from '../../platform/auditLog.ts';
import type { Caller } from '../../platform/callable.ts';
import { grantOf } from '../../platform/callerGrant.ts';
import { db } from '../../platform/clients.ts';
import { parsed } from '../../platform/document.ts';
import { unitAt } from '../references.ts';

/** Most entries, and most units, named in the answer for a unit in use. */
const mostNamedInUse = 20;

/**
 * Closes a unit below the caller's, if it has no current entries and no open units. Idempotent.
 * @throws Failure `no-access`, `too-many-today`
 */
export function closeUnit(
  { unitId }: CallRequest<'closeUnit'>,
  caller: Caller,
): Promise<CallResponse<'closeUnit'>> {
  const units = db.collection(collections.units);
  const cards = db.collection(collections.officeBearers);
  return db.runTransaction<CallResponse<'closeUnit'>>(async (transaction) => {
    const grant = await grantOf(caller, transaction);
    const unit = parsed(await transaction.get(unitAt(unitId)), Unit);
    if (!unit || !hasUnitInCharge(grant, { unitId, path: unit.path })) throw new Failure('no-access');
    if (unit.closed !== null) return { state: 'closed' };
    const [children, holders] = await Promise.all([
      transaction.get(
        units.where('parentId', '==', unitId).where('closed', '==', null).limit(mostNamedInUse),
      ),
      transaction.get(cards.where('unitId', '==', unitId).where('until', '==', null).limit(mostNamedInUse)),
    ]);
    if (!children.empty || !holders.empty) {
      const entries = holders.docs.map((found) => {
        const { name, post } = OfficeBearer.parse(found.data());
        return { id: found.id, name, post };
      });
      const below = children.docs.map((found) => ({ id: found.id, name: Unit.parse(found.data()).name }));
      return { state: 'inUse', entries, units: below };
    }
    const allowance = await allowanceOf(transaction, 'closeUnit', caller.uid);
    allowance.take();
    transaction.update(unitAt(unitId), { closed: indianDay(Date.now()) });
    const { officeBearerId } = grant;
    const { path } = unit;
    const byUid = caller.uid;
    appendAuditLine(transaction, auditLineOf({ action: 'unitClosed', byUid, officeBearerId, unitId, path }));
    return { state: 'closed' };
  });
}
