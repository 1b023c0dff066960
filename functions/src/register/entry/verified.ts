import { type Entry, isSameName, type OfficeBearer, type Verification } from '@sangathan/model';
import type { MobileDigest } from './mobileDigest.ts';

type Assisted = Pick<Verification, 'assistedBy' | 'sharesNumber'>;

/** The verification of an entry as it stands. */
export function verificationOf(
  { card, contact: { mobile } }: Entry,
  { assistedBy, sharesNumber }: Assisted,
  digest: MobileDigest,
): Verification {
  const { personId, name } = card;
  return { personId, name, mobile: mobile === null ? null : digest(mobile), assistedBy, sharesNumber };
}

/** Whether an entry still has the person, the number and the name that were verified. */
export function isAsVerified(entry: Entry, verified: Verification | null, digest: MobileDigest): boolean {
  if (verified === null) return false;
  const present = verificationOf(entry, verified, digest);
  return (
    present.personId === verified.personId &&
    present.mobile === verified.mobile &&
    isSameName(verified.name, present.name)
  );
}

/** Whether a card says something that rests on a verification. */
export function restsOnVerification({ evidence, sharesNumber }: OfficeBearer): boolean {
  return evidence !== 'collected' || sharesNumber;
}

/** What to do with an entry and its verification: nothing, delete the verification, or make the entry collected too. */
export type Settling = 'keep' | 'forget' | 'collect';

/**
 * Decides what keeps an entry in step with what was verified. An ended term keeps its evidence as history, without a
 * verification: its number may verify others.
 */
export function settlingOf(entry: Entry, verified: Verification | null, digest: MobileDigest): Settling {
  const rests = restsOnVerification(entry.card) && entry.card.until === null;
  if (rests && !isAsVerified(entry, verified, digest)) return 'collect';
  return !rests && verified !== null ? 'forget' : 'keep';
}

/** Whether a number in these entries verifies somebody else already. */
export function verifiesAnother(personId: string, withNumber: OfficeBearer[]): boolean {
  return withNumber.some((card) => card.personId !== personId && card.evidence !== 'collected');
}

/**
 * What becomes of an entry whose holder has shown its number: `kept` if that changes nothing, else verified, or
 * waiting for somebody above because the number verifies another person. `isHeld`: it is as it was verified.
 */
export function outcomeOfShowing(
  { evidence, sharesNumber, personId }: OfficeBearer,
  isHeld: boolean,
  withNumber: OfficeBearer[],
): 'kept' | 'verified' | 'waiting' {
  if (isHeld && evidence !== 'collected') return 'kept';
  if (!verifiesAnother(personId, withNumber)) return 'verified';
  return isHeld && sharesNumber ? 'kept' : 'waiting';
}

/**
 * The verification after a change that somebody above has approved; null where it remains what it was. The entry
 * of the request is verified by the approval. Another of the person's entries stays what it was before the change,
 * unless it waits and has another number now. How a number was shown stays true of the same number.
 */
export function verificationAfterApproval(
  before: Entry,
  after: Entry,
  verified: Verification | null,
  isOwn: boolean,
  digest: MobileDigest,
): Verification | null {
  const isSameNumber = before.contact.mobile === after.contact.mobile;
  const holds = restsOnVerification(before.card) && isAsVerified(before, verified, digest);
  if (!isOwn && (!holds || (before.card.sharesNumber && !isSameNumber))) return null;
  const shown = holds && isSameNumber ? verified : null;
  return verificationOf(after, shown ?? { assistedBy: null, sharesNumber: false }, digest);
}
