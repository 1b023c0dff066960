import { collections, Failure, Grant, type Import, mayImport } from '@sangathan/model';
import type { Firestore, Transaction } from 'firebase-admin/firestore';
import { parsed } from '../platform/document.ts';

/**
 * The present grant of the person in whose name an import runs.
 * @throws Failure `import-right-lost` if it does not cover the import any more
 */
export async function actorsGrant(
  db: Firestore,
  { actor, path }: Pick<Import, 'actor' | 'path'>,
  transaction?: Transaction,
): Promise<Grant> {
  const reference = db.collection(collections.grants).doc(actor.uid);
  const found = await (transaction ? transaction.get(reference) : reference.get());
  const grant = parsed(found, Grant);
  const isSame = grant?.officeBearerId === actor.officeBearerId;
  if (!grant || !isSame || !mayImport(grant, { path })) throw new Failure('import-right-lost');
  return grant;
}
