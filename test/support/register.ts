import { randomUUID } from 'node:crypto';
import {
  type ChangeRequest,
  type Contact,
  collections,
  contactPath,
  grantFrom,
  levelOf,
  type OfficeBearer,
  type Path,
  parentIdOn,
  requestIdOf,
  type Unit,
  unitIdsOn,
} from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';
import { aContact, anOfficeBearer, aRequest, aUnit } from '../../functions/src/fixture.ts';
import { newPersonId } from '../../functions/src/register/entry/personId.ts';
import { db } from './emulator.ts';

/** An id that no other test uses. */
export function freshId(prefix: string): string {
  // Without digits, so that it can be a name too.
  const letters = randomUUID().replace(/\d/g, (digit) => 'ghijkmnpqr'[Number(digit)] ?? '');
  return `${prefix}-${letters.slice(0, 8)}`;
}

let lastNumber = Date.now() % 1e9;
/** A mobile number that no other test uses. */
export function freshMobile(): string {
  lastNumber += 1;
  return `+916${String(lastNumber).padStart(9, '0')}`;
}

/** A booth's path with ids of its own, under the state RJ. */
export function freshBooth(): Path {
  const own = freshId('T');
  return { state: 'RJ', district: `${own}-D`, block: `${own}-B`, mandal: `${own}-M`, booth: `${own}-P` };
}

/** The path of the unit at one level of a longer path. */
export function pathTo(path: Path, level: ReturnType<typeof levelOf>): Path {
  const { state, district, block, mandal } = path;
  switch (level) {
    case 'state':
      return { state };
    case 'district':
      return { state, ...(district && { district }) };
    case 'block':
      return { state, ...(district && { district }), ...(block && { block }) };
    case 'mandal':
      return { state, ...(district && { district }), ...(block && { block }), ...(mandal && { mandal }) };
    case 'booth':
      return path;
  }
}

/** Writes the unit of a path. @returns its id */
export async function writeUnit(path: Path, changes: Partial<Unit> = {}): Promise<string> {
  const level = levelOf(path);
  const id = unitIdsOn(path).at(-1) ?? path.state;
  const unit = aUnit({
    level,
    kind: level,
    path,
    parentId: parentIdOn(path),
    name: { hi: '', en: id },
    ...changes,
  });
  await db.collection(collections.units).doc(id).set(unit);
  return id;
}

/** Writes a card and its contact in the path's unit. @returns the entry's id */
export async function writeEntry(
  path: Path,
  card: Partial<OfficeBearer> = {},
  contact: Partial<Contact> = {},
  id: string = freshId('ob'),
): Promise<string> {
  const place = { path, unitId: unitIdsOn(path).at(-1) ?? path.state };
  const batch = db.batch();
  batch.set(
    db.collection(collections.officeBearers).doc(id),
    anOfficeBearer({
      ...place,
      level: levelOf(path),
      personId: newPersonId(id),
      evidenceAt: Timestamp.fromMillis(Date.now() - 3600_000),
      ...card,
    }),
  );
  batch.set(db.doc(contactPath(id)), aContact({ ...place, officeBearerId: id, mobile: null, ...contact }));
  await batch.commit();
  return id;
}

export async function cardOf(officeBearerId: string): Promise<OfficeBearer> {
  const found = await db.collection(collections.officeBearers).doc(officeBearerId).get();
  return found.data() as OfficeBearer;
}

export async function contactOf(officeBearerId: string): Promise<Contact> {
  return (await db.doc(contactPath(officeBearerId)).get()).data() as Contact;
}

const requestsSent = new Map<string, number>();
function nextRequest(officeBearerId: string): number {
  const number = (requestsSent.get(officeBearerId) ?? 0) + 1;
  requestsSent.set(officeBearerId, number);
  return number;
}

/** Writes a change request for an entry, as its holder sends it. @returns its id */
export async function writeRequest(
  officeBearerId: string,
  changes: Partial<ChangeRequest> & Pick<ChangeRequest, 'patch'>,
): Promise<string> {
  const { personId, post, unitId, level, path } = await cardOf(officeBearerId);
  const place = { personId, post, unitId, level, path };
  const now = Timestamp.now();
  const request = aRequest({
    officeBearerId,
    ...place,
    state: 'pending',
    createdAt: now,
    decision: null,
    ...changes,
  });
  const requestId = requestIdOf(officeBearerId, nextRequest(officeBearerId));
  await db.collection(collections.changeRequests).doc(requestId).set(request);
  return requestId;
}

export async function requestOf(requestId: string): Promise<ChangeRequest> {
  const found = await db.collection(collections.changeRequests).doc(requestId).get();
  return found.data() as ChangeRequest;
}

/** Writes the grant of somebody who decides in the subtree of the path's unit. @returns the uid */
export async function writeDecider(path: Path): Promise<string> {
  const uid = freshId('decider');
  const place = { path, level: levelOf(path), unitId: unitIdsOn(path).at(-1) ?? path.state };
  const grant = grantFrom(uid, anOfficeBearer({ ...place, personId: uid }), freshMobile());
  await db
    .collection(collections.grants)
    .doc(uid)
    .set({ ...grant });
  return uid;
}

/** Approves a request as a president's page does. */
export async function approve(requestId: string, uid = 'district-president'): Promise<void> {
  const by = { uid, officeBearerId: uid };
  await db
    .collection(collections.changeRequests)
    .doc(requestId)
    .update({ state: 'approved', decision: { by, at: Timestamp.now(), reason: '' } });
}
