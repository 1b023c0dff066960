import { collections, Failure, Grant } from '@sangathan/model';
import type { DocumentReference, Transaction } from 'firebase-admin/firestore';
import type { Caller } from './callable.ts';
import { db } from './clients.ts';
import { parsed } from './document.ts';

export function grantAt(uid: string): DocumentReference {
  return db.collection(collections.grants).doc(uid);
}

/**
 * The caller's grant, read in the transaction if there is one.
 * @throws Failure `no-access` without a grant, or if the account's number is no longer the grant's
 */
export async function grantOf({ uid, mobile }: Caller, transaction?: Transaction): Promise<Grant> {
  const reference = grantAt(uid);
  const grant = parsed(await (transaction ? transaction.get(reference) : reference.get()), Grant);
  if (!grant || grant.mobile !== mobile) throw new Failure('no-access');
  return grant;
}
