import {
  type CallRequest,
  type CallResponse,
  collections,
  Failure,
  maySeeAssistance,
  OfficeBearer,
} from '@sangathan/model';
import { takeAllowance } from '../platform/allowance.ts';
import type { Caller } from '../platform/callable.ts';
import { grantOf } from '../platform/callerGrant.ts';
import { db } from '../platform/clients.ts';
import { parsed } from '../platform/document.ts';
import { cardAt } from '../register/references.ts';

/**
 * Counts the standing entries that somebody has helped to verify, and those of them whose number verified another
 * person before. For those above them.
 * @throws Failure `no-access`, `too-many-today`
 */
export async function countAssisted(
  { officeBearerId }: CallRequest<'countAssisted'>,
  caller: Caller,
): Promise<CallResponse<'countAssisted'>> {
  const grant = await grantOf(caller);
  const card = parsed(await cardAt(officeBearerId).get(), OfficeBearer);
  if (card === null || !maySeeAssistance(grant, card)) throw new Failure('no-access');
  await takeAllowance('countAssisted', caller.uid);
  const assisted = db.collection(collections.verifications).where('assistedBy', '==', officeBearerId);
  const counted = [assisted, assisted.where('sharesNumber', '==', true)].map((query) => query.count().get());
  const [all, sharing] = (await Promise.all(counted)).map((found) => found.data().count);
  return { assisted: all ?? 0, sharing: sharing ?? 0 };
}
