import { isDeepStrictEqual } from 'node:util';
import {
  type CallRequest,
  type CallResponse,
  Contact,
  collections,
  Failure,
  Grant,
  grantFrom,
  subcollections,
} from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';
import { plainLine, record } from '../edge/audit.ts';
import type { Caller } from '../edge/callable.ts';
import { parsed } from '../edge/document.ts';
import { db } from '../edge/firebase.ts';
import { readEntry } from '../entry/align.ts';
import { takeGrant } from './align.ts';
import { type Candidate, choicesOf, match, standing } from './match.ts';
import { markVerified } from './verify.ts';

/** Most entries that one number is looked for in: a family's phone, not a number typed in everywhere. */
const mostEntries = 20;

/** The entries whose contact carries the number, with their cards and units. */
async function candidatesFor(mobile: string): Promise<Candidate[]> {
  const contacts = await db
    .collectionGroup(subcollections.private)
    .where('mobile', '==', mobile)
    .limit(mostEntries)
    .get();
  const ids = contacts.docs.map((found) => Contact.parse(found.data()).officeBearerId);
  const entries = await db.runTransaction(
    (transaction) => Promise.all(ids.map((id) => readEntry(id, transaction))),
    { readOnly: true },
  );
  return standing(
    entries.flatMap(({ card, unit }, index) => {
      const officeBearerId = ids[index];
      return card && unit && officeBearerId ? [{ officeBearerId, card, unit }] : [];
    }),
  );
}

/** Writes the grant for one entry, if it still carries the number when it is written. */
async function give(caller: Caller, officeBearerId: string): Promise<void> {
  const grantReference = db.collection(collections.grants).doc(caller.uid);
  await db.runTransaction(async (transaction) => {
    const { card, contact, unit } = await readEntry(officeBearerId, transaction);
    const former = parsed(await transaction.get(grantReference), Grant);
    const grant = card && unit?.closed === null ? grantFrom(officeBearerId, card) : null;
    if (!card || !grant || contact?.mobile !== caller.mobile) throw new Failure('number-unknown');
    const now = Timestamp.now();
    if (card.evidence === 'collected') markVerified(transaction, officeBearerId, now);
    if (isDeepStrictEqual(former, grant)) return;
    transaction.set(grantReference, grant);
    record(transaction, plainLine({ ...grant, action: 'grantGiven', byUid: caller.uid }, now));
  });
}

/** Takes away a grant that none of the caller's entries gives. */
async function takeOther({ uid }: Caller, candidates: Candidate[]): Promise<void> {
  await db.runTransaction(async (transaction) => {
    const found = await transaction.get(db.collection(collections.grants).doc(uid));
    const isGiven = candidates.some(({ officeBearerId }) => officeBearerId === found.get('officeBearerId'));
    if (found.exists && !isGiven) takeGrant(transaction, found);
  });
}

/**
 * Matches the caller's verified mobile to the register and writes the grant.
 * @throws Failure `number-unknown` when no standing entry carries it; a grant left over is then removed.
 */
export async function claimGrant(
  { officeBearerId }: CallRequest<'claimGrant'>,
  caller: Caller,
): Promise<CallResponse<'claimGrant'>> {
  const candidates = caller.mobile === null ? [] : await candidatesFor(caller.mobile);
  const found = match(candidates, officeBearerId);
  switch (found.state) {
    case 'unknown':
      await takeOther(caller, []);
      throw new Failure('number-unknown');
    case 'several':
      await takeOther(caller, candidates);
      return choicesOf(candidates);
    case 'chosen':
      await give(caller, found.candidate.officeBearerId);
      return { state: 'granted', officeBearerId: found.candidate.officeBearerId };
  }
}
