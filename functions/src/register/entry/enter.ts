import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import {
  type CallRequest,
  type CallResponse,
  collections,
  type EnteredDetails,
  type Entry,
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
import { unitAt } from '../references.ts';
import { checkRoom, holdersOf, sharedLines } from './holders.ts';
import { newPersonId } from './personId.ts';
import { readEntry, writeEntry } from './store.ts';

type Request = CallRequest<'enterOfficeBearer'>;

/**
 * The id of an entry that a caller enters, the same for a retry. It cannot collide with an import's ids, and the
 * caller cannot choose it.
 */
export function enteredId(uid: string, { requestId, unitId, post }: Request): string {
  const natural = [uid, requestId, unitId, post].join(' ');
  return `e-${createHash('sha256').update(natural).digest('hex').slice(0, 24)}`;
}

/** A blank entry with the details that were entered. */
export function withDetails(blank: Entry, details: EnteredDetails): Entry {
  const entered = Object.entries(details) as [Field, string][];
  return entered.reduce<Entry>((entry, [field, value]) => writeField(entry, field, value), blank);
}

/** The present entry with the details of another; null if that changes nothing. */
export function corrected(present: Entry, entered: Entry): Entry | null {
  const { name, village, jurisdiction, social } = entered.card;
  const { mobile, email } = entered.contact;
  const after = {
    card: { ...present.card, name, village, jurisdiction, social },
    contact: { ...present.contact, mobile, email },
  };
  return isDeepStrictEqual(after, present) ? null : after;
}

/** @throws Failure `not-found`, `no-access`, `own-number` if the grantee may not enter somebody there */
export function checkEntering(grant: Grant, unit: Unit | null, { unitId, post, details }: Request): void {
  if (unit === null || unit.closed !== null) throw new Failure('not-found');
  if (!mayEnter(grant, unitId, unit, post)) throw new Failure('no-access');
  if (details.mobile === grant.mobile) throw new Failure('own-number');
}

/** A post that one person at a time can hold: a presidency, or an MLA's or MP's seat. */
type Chair = Pick<OfficeBearer, 'unitId' | 'post' | 'assembly' | 'lokSabha'>;

/** The ids of the current entries in a post that one person can hold; none for any other post. */
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

/** What to write: a new entry, or on a retry the corrections of one that nobody has touched since; else null. */
function toWrite(present: Entry | null, entered: Entry, uid: string): Entry | null {
  if (present === null) return entered;
  const { until, evidence, edited } = present.card;
  const isUntouched = until === null && evidence === 'collected' && edited?.uid === uid;
  return isUntouched ? corrected(present, entered) : null;
}

/**
 * Enters somebody new into a post, with the mobile that they sign in with. A retry finds the entry and writes
 * what was corrected in between.
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
    const unit = parsed(await transaction.get(unitAt(unitId)), Unit);
    checkEntering(grant, unit, request);
    if (unit === null) return;
    const { card: found, contact } = await readEntry(officeBearerId, transaction);
    const inPost = await holdersOfChair(transaction, { ...unit, unitId, post });
    if (inPost.some((id) => id !== officeBearerId)) throw new Failure('post-held');
    const { mobile } = details;
    const holders = mobile === undefined ? [] : await holdersOf(transaction, mobile, officeBearerId);
    checkRoom(holders);
    const allowances = [await allowanceOf(transaction, 'enter', caller.uid)];
    if (mobile !== undefined) allowances.push(await allowanceOf(transaction, 'setNumber', numberKey(mobile)));
    const now = Timestamp.now();
    const personId = newPersonId(officeBearerId);
    const blank = newEntry({
      officeBearerId,
      personId,
      post,
      unitId,
      unit,
      enteredBy: grant.officeBearerId,
      at: now,
    });
    const present = found && { card: found, contact: contact ?? emptyContact(officeBearerId, found) };
    const entry = toWrite(present, withDetails(blank, details), caller.uid);
    if (entry === null) return;
    const edited = { uid: caller.uid, officeBearerId: grant.officeBearerId, at: now };
    const card = { ...entry.card, edited };
    if (!OfficeBearer.safeParse(card).success) throw new Failure('field-invalid');
    writeEntry(transaction, { id: officeBearerId, card, contact: { ...entry.contact, edited } }, unit);
    const own = { officeBearerId, unitId, path: unit.path };
    for (const line of sharedLines(own, holders, caller.uid, now)) appendAuditLine(transaction, line);
    for (const allowance of allowances) allowance.take();
  });
  return { officeBearerId };
}
