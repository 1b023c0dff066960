import {
  type Actor,
  type CallRequest,
  type CallResponse,
  collections,
  Failure,
  indianDay,
  levelBelow,
  mayOpenUnit,
  mostUnitRequests,
  type Name,
  pathUnder,
  Unit,
  UnitRequest,
  type unitLimits,
} from '@sangathan/model';
import { Timestamp, type Transaction } from 'firebase-admin/firestore';
import { allowanceOf } from '../../platform/allowance.ts';
import { appendAuditLine, auditLineOf } from '../../platform/auditLog.ts';
import type { Caller } from '../../platform/callable.ts';
import { grantOf } from '../../platform/callerGrant.ts';
import { db } from '../../platform/clients.ts';
import { parsed } from '../../platform/document.ts';
import { unitAt } from '../references.ts';
import { type Opening, openingOf, unitRequestIdOf } from './opening.ts';

const requests = () => db.collection(collections.unitRequests);

/** A unit in which another is opened. */
export interface Parent {
  id: string;
  unit: Unit & { level: keyof typeof unitLimits };
}

/** A unit that can have units below. @throws Failure `not-found` for any other */
export async function parentIn(transaction: Transaction, parentId: string): Promise<Parent> {
  const unit = parsed(await transaction.get(unitAt(parentId)), Unit);
  if (!unit || unit.level === 'booth') throw new Failure('not-found');
  return { id: parentId, unit: { ...unit, level: unit.level } };
}

/** What becomes of a wish for a unit, given all units that the parent has and has had. */
export async function openingIn(
  transaction: Transaction,
  { id, unit }: Parent,
  name: Name,
  isApproved: boolean,
): Promise<Opening> {
  const { docs } = await transaction.get(db.collection(collections.units).where('parentId', '==', id));
  const children = docs.map((found) => ({ ...Unit.parse(found.data()), id: found.id }));
  return openingOf(id, unit.level, name, children, Date.now(), isApproved);
}

/** Writes a new unit and its audit line. */
export function writeUnit(
  transaction: Transaction,
  { id, unit: parent }: Parent,
  unitId: string,
  name: Name,
  { uid, officeBearerId }: Actor,
): void {
  const level = levelBelow(parent.level) ?? 'booth';
  const unit: Unit = {
    level,
    kind: level,
    name,
    parentId: id,
    path: pathUnder(parent.path, level, unitId),
    assembly: parent.assembly,
    lokSabha: parent.lokSabha,
    assemblySeats: [],
    lokSabhaSeats: [],
    opened: indianDay(Date.now()),
    closed: null,
    edited: null,
  };
  transaction.create(unitAt(unitId), Unit.parse(unit));
  const { path } = unit;
  appendAuditLine(
    transaction,
    auditLineOf({ action: 'unitOpened', byUid: uid, officeBearerId, unitId, path }),
  );
}

/**
 * Requests the unit from somebody above the parent; the same wish is the same request.
 * @throws Failure `unit-full` under the state, where nobody is above; `too-many-open`, `too-many-today`
 */
async function request(transaction: Transaction, parent: Parent, name: Name, actor: Actor): Promise<string> {
  const { id, unit } = parent;
  if (unit.level === 'state') throw new Failure('unit-full');
  const here = requests().where('parentId', '==', id);
  const [pending, allowance] = await Promise.all([
    transaction.get(here.where('state', '==', 'pending')),
    allowanceOf(transaction, 'requestUnit', actor.uid),
  ]);
  const isSame = (found: UnitRequest) => found.name.hi === name.hi && found.name.en === name.en;
  const same = pending.docs.find((found) => isSame(UnitRequest.parse(found.data())));
  if (same) return same.id;
  if (pending.size >= mostUnitRequests) throw new Failure('too-many-open');
  const decided = await transaction.get(here.where('state', 'in', ['opened', 'rejected']).count());
  const requestId = unitRequestIdOf(id, name, decided.data().count);
  allowance.take();
  const { level, path } = unit;
  const createdAt = Timestamp.now();
  const asked = { parentId: id, level, path, name, askedBy: actor, createdAt } as const;
  const unitRequest: UnitRequest = { ...asked, state: 'pending', decision: null, unitId: null };
  transaction.create(requests().doc(requestId), UnitRequest.parse(unitRequest));
  const { uid: byUid, officeBearerId } = actor;
  appendAuditLine(transaction, auditLineOf({ action: 'unitAsked', byUid, officeBearerId, unitId: id, path }));
  return requestId;
}

/**
 * Opens a unit, or beyond the parent's limit requests it.
 * @throws Failure `no-access`, `not-found`, `unit-full`, `too-many-today`, `too-many-open`
 */
export function openUnit(
  { parentId, name }: CallRequest<'openUnit'>,
  caller: Caller,
): Promise<CallResponse<'openUnit'>> {
  return db.runTransaction<CallResponse<'openUnit'>>(async (transaction) => {
    const grant = await grantOf(caller, transaction);
    const parent = await parentIn(transaction, parentId);
    if (!mayOpenUnit(grant, parent.unit)) throw new Failure('no-access');
    const actor = { uid: caller.uid, officeBearerId: grant.officeBearerId };
    const opening = await openingIn(transaction, parent, name, false);
    switch (opening.state) {
      case 'there':
        return { state: 'opened', unitId: opening.unitId };
      case 'full':
        throw new Failure('unit-full');
      case 'tomorrow':
        throw new Failure('too-many-today');
      case 'ask':
        return { state: 'asked', requestId: await request(transaction, parent, name, actor) };
      case 'open': {
        const allowance = await allowanceOf(transaction, 'openUnit', caller.uid);
        allowance.take();
        writeUnit(transaction, parent, opening.unitId, name, actor);
        return { state: 'opened', unitId: opening.unitId };
      }
    }
  });
}
