import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import {
  type CallRequest,
  type CallResponse,
  type Contact,
  collections,
  contactPath,
  type EnteredDetails,
  emptyContact,
  Failure,
  type Field,
  type Grant,
  mayEnter,
  newEntry,
  OfficeBearer,
  Unit,
  writeField,
} from '@sangathan/model';
import { Timestamp, type Transaction } from 'firebase-admin/firestore';
import { allowanceOf, numberKey } from '../../platform/allowance.ts';
import { appendAuditLine } from '../../platform/auditLog.ts';
import type { Caller } from '../../platform/callable.ts';
import { grantOf } from '../../platform/callerGrant.ts';
import { db } from '../../platform/clients.ts';
import { parsed } from '../../platform/document.ts';
import { readEntry } from './align.ts';
import { derivedOf } from './derived.ts';
import { checkRoom, holdersOf, sharedLines } from './holders.ts';

type Request = CallRequest<'enterOfficeBearer'>;
type Entry = { card: OfficeBearer; contact: Contact };

/**
 * The id of what a caller enters: the same for a request that is sent again. No sheet makes an id like it,
 * and no caller can choose one.
 */
export function enteredId(uid: string, { requestId, unitId, post }: Request): string {
  const natural = [uid, requestId, unitId, post].join(' ');
  return `e-${createHash('sha256').update(natural).digest('hex').slice(0, 24)}`;
}

/** An entry with what was typed in, and nothing of what was typed before. */
export function withDetails(blank: Entry, details: EnteredDetails): Entry {
  const typed = Object.entries(details) as [Field, string][];
  return typed.reduce<Entry>((so, [field, value]) => writeField(so, field, value), blank);
}

/** The entry as it stands, with the details of another; `null` where that changes nothing. */
export function corrected(stands: Entry, entered: Entry): Entry | null {
  const { name, village, jurisdiction, social } = entered.card;
  const { mobile, email } = entered.contact;
  const after = {
    card: { ...stands.card, name, village, jurisdiction, social },
    contact: { ...stands.contact, mobile, email },
  };
  return isDeepStrictEqual(after, stands) ? null : after;
}

/** @throws Failure that says why the holder may not enter somebody there */
export function checkEntering(grant: Grant, unit: Unit | null, { unitId, post, details }: Request): void {
  if (unit === null || unit.closed !== null) throw new Failure('not-found');
  if (!mayEnter(grant, unitId, unit, post)) throw new Failure('no-access');
  if (details.mobile === grant.mobile) throw new Failure('own-number');
}

/** A post of which there is one: a unit's presidency, or a seat. */
type Chair = Pick<OfficeBearer, 'unitId' | 'post' | 'assembly' | 'lokSabha'>;

/** Who holds a post now that only one can hold, by id; nobody for any other post. */
export async function holdersOfChair(transaction: Transaction, chair: Chair): Promise<string[]> {
  const { unitId, post } = chair;
  const seat = post === 'mla' ? 'assembly' : post === 'mp' ? 'lokSabha' : null;
  if (seat === null && post !== 'president') return [];
  const found = await transaction.get(
    db
      .collection(collections.officeBearers)
      .where('unitId', '==', unitId)
      .where('post', '==', post)
      .where('until', '==', null),
  );
  return found.docs.filter((card) => seat === null || card.get(seat) === chair[seat]).map(({ id }) => id);
}

/** What of an entry is to be written: all of a new one, or what was corrected before it was sent again. */
function toWrite(stands: Entry | null, entered: Entry, uid: string): Entry | null {
  if (stands === null) return entered;
  const { until, evidence, edited } = stands.card;
  const isUntouched = until === null && evidence === 'collected' && edited?.uid === uid;
  return isUntouched ? corrected(stands, entered) : null;
}

/**
 * Enters somebody new into a post, with the number that they sign in with. Sent again, it finds the entry
 * there, and writes what was corrected in between.
 * @throws Failure `no-access`, `not-found`, `own-number`, `post-held`, `number-in-too-many`, `too-many-today`
 * and, for somebody without a name, `field-invalid`
 */
export async function enterOfficeBearer(
  request: Request,
  caller: Caller,
): Promise<CallResponse<'enterOfficeBearer'>> {
  const { unitId, post, details } = request;
  const officeBearerId = enteredId(caller.uid, request);
  await db.runTransaction(async (transaction) => {
    const grant = await grantOf(caller, transaction);
    const unit = parsed(await transaction.get(db.collection(collections.units).doc(unitId)), Unit);
    checkEntering(grant, unit, request);
    if (unit === null) return;
    const { card: found, contact } = await readEntry(officeBearerId, transaction);
    const inPost = await holdersOfChair(transaction, { ...unit, unitId, post });
    if (inPost.some((id) => id !== officeBearerId)) throw new Failure('post-held');
    const { mobile } = details;
    const holders = mobile === undefined ? [] : await holdersOf(db, transaction, mobile, officeBearerId);
    checkRoom(holders);
    const allowances = [await allowanceOf(transaction, 'enter', caller.uid)];
    if (mobile !== undefined) allowances.push(await allowanceOf(transaction, 'setNumber', numberKey(mobile)));
    const now = Timestamp.now();
    const blank = newEntry({ officeBearerId, post, unitId, unit, enteredBy: grant.officeBearerId, at: now });
    const stands = found && { card: found, contact: contact ?? emptyContact(officeBearerId, found) };
    const entry = toWrite(stands, withDetails(blank, details), caller.uid);
    if (entry === null) return;
    const edited = { uid: caller.uid, officeBearerId: grant.officeBearerId, at: now };
    const card = { ...entry.card, ...derivedOf(entry.card, entry.contact, unit), edited };
    if (!OfficeBearer.safeParse(card).success) throw new Failure('field-invalid');
    transaction.set(db.collection(collections.officeBearers).doc(officeBearerId), card);
    transaction.set(db.doc(contactPath(officeBearerId)), { ...entry.contact, edited });
    const own = { officeBearerId, unitId, path: unit.path };
    for (const line of sharedLines(own, holders, caller.uid, now)) appendAuditLine(transaction, line);
    for (const allowance of allowances) allowance.take();
  });
  return { officeBearerId };
}
