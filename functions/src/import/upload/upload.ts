import {
  type CallRequest,
  type CallResponse,
  collections,
  Failure,
  finishedStates,
  type Import,
  importStates,
  mayImport,
  mostOpenImports,
  Unit,
} from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';
import { allowanceOf } from '../../platform/allowance.ts';
import type { Caller } from '../../platform/callable.ts';
import { grantOf } from '../../platform/callerGrant.ts';
import { db } from '../../platform/clients.ts';
import { parsed } from '../../platform/document.ts';
import { changeImport, entering, importAt, newImport } from '../store.ts';

/** Opens an import for a unit in the caller's sight, which then waits for its file. */
export async function startImport(
  { unitId, fileName, kind, size }: CallRequest<'startImport'>,
  caller: Caller,
): Promise<CallResponse<'startImport'>> {
  const [grant, found] = await Promise.all([
    grantOf(caller),
    db.collection(collections.units).doc(unitId).get(),
  ]);
  const unit = parsed(found, Unit);
  if (!unit || !mayImport(grant, unit)) throw new Failure('no-access');
  if (unit.closed !== null) throw new Failure('not-found');
  const actor = { uid: caller.uid, officeBearerId: grant.officeBearerId };
  const { level, path } = unit;
  const file = { fileName, kind, size };
  const importId = await createImport(
    newImport({ unitId, level, path, ...actor, actor, ...file, now: Timestamp.now() }),
  );
  return { importId };
}

/** @throws Failure `too-many-open`, `too-many-today` */
function createImport(importDocument: Import): Promise<string> {
  const reference = db.collection(collections.imports).doc();
  const open = db
    .collection(collections.imports)
    .where('uid', '==', importDocument.uid)
    .where(
      'state',
      'in',
      importStates.filter((state) => !finishedStates.includes(state)),
    )
    .limit(mostOpenImports);
  return db.runTransaction(async (transaction) => {
    const { size } = await transaction.get(open);
    if (size >= mostOpenImports) throw new Failure('too-many-open');
    const allowance = await allowanceOf(transaction, 'import', importDocument.uid);
    allowance.take();
    transaction.create(reference, importDocument);
    return reference.id;
  });
}

/** Begins to read an import whose file has been uploaded. Idempotent. */
export async function sheetUploaded(importId: string, uid: string): Promise<void> {
  const found = await importAt(db, importId).get();
  if (!found.exists) return;
  await changeImport(db, importId, ({ state, uid: owner }) =>
    state === 'uploading' && owner === uid ? entering('reading') : null,
  );
}
