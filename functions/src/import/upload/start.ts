import {
  type CallRequest,
  type CallResponse,
  collections,
  Failure,
  type Grant,
  type Import,
  type ImportMapping,
  type ImportState,
  importStates,
  isMapped,
  mayImport,
  mostOpenImports,
  Unit,
} from '@sangathan/model';
import { Timestamp, type Transaction } from 'firebase-admin/firestore';
import { allowanceOf, takeAllowance } from '../../platform/allowance.ts';
import type { Caller } from '../../platform/callable.ts';
import { grantOf } from '../../platform/callerGrant.ts';
import { db } from '../../platform/clients.ts';
import { parsed } from '../../platform/document.ts';
import { remembererOf } from '../read/readImport.ts';
import { headingKey } from '../row/heading.ts';
import { changeImport, entering, importAt, keptFrom, newImport } from '../store.ts';

const actorOf = (caller: Caller, { officeBearerId }: Grant) => ({ uid: caller.uid, officeBearerId });

/** Opens an import for a unit of the caller's; it waits for the file. */
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
  const now = Timestamp.now();
  const actor = actorOf(caller, grant);
  const sheet = newImport({
    unitId,
    level: unit.level,
    path: unit.path,
    ...actor,
    actor,
    fileName,
    kind,
    size,
    now,
  });
  return { importId: await openImport(sheet) };
}

/** States in which nothing more is done by itself or by anybody. */
const ended: readonly ImportState[] = ['committed', 'undone', 'failed', 'expired'];

/** Writes an import, as long as its person has not too many. @throws Failure `too-many-open`, `too-many-today` */
function openImport(sheet: Import): Promise<string> {
  const reference = db.collection(collections.imports).doc();
  const open = db
    .collection(collections.imports)
    .where('uid', '==', sheet.uid)
    .where(
      'state',
      'in',
      importStates.filter((state) => !ended.includes(state)),
    )
    .limit(mostOpenImports);
  return db.runTransaction(async (transaction) => {
    const { size } = await transaction.get(open);
    if (size >= mostOpenImports) throw new Failure('too-many-open');
    const allowance = await allowanceOf(transaction, 'import', sheet.uid);
    allowance.take();
    transaction.create(reference, sheet);
    return reference.id;
  });
}

/**
 * Takes an import a step on for a caller who may.
 * @throws Failure `import-not-now` where the step is not its next, `import-cleared` where none is
 */
async function step(
  importId: string,
  caller: Caller,
  next: (found: Import, actor: Import['actor'], transaction: Transaction) => Partial<Import> | null,
): Promise<Record<string, never>> {
  const grant = await grantOf(caller);
  await takeAllowance('importStep', caller.uid);
  const found = await changeImport(db, importId, (sheet, transaction) => {
    if (!mayImport(grant, sheet)) throw new Failure('no-access');
    if (sheet.clearedAt !== null) throw new Failure('import-cleared');
    const changed = next(sheet, actorOf(caller, grant), transaction);
    if (!changed) throw new Failure('import-not-now');
    return changed;
  });
  if (!found) throw new Failure('not-found');
  return {};
}

function remember(sheet: Import, fields: ImportMapping['fields'], transaction: Transaction): void {
  const unitId = remembererOf(sheet);
  const { state, district } = sheet.path;
  const path = district === undefined ? { state } : { state, district };
  const remembered: ImportMapping = { unitId, path, fields, at: Timestamp.now() };
  transaction.set(db.collection(collections.importMappings).doc(unitId), remembered, { merge: true });
}

/** Says what the columns are; what was said is remembered for the district's later sheets. */
export function chooseColumns(
  { importId, columns, post }: CallRequest<'chooseColumns'>,
  caller: Caller,
): Promise<CallResponse<'chooseColumns'>> {
  return step(importId, caller, (sheet, actor, transaction) => {
    if (sheet.state !== 'mapping' || !sheet.question) return null;
    if (columns.length !== sheet.question.columns.length || !isMapped({ columns, post }))
      throw new Failure('columns-incomplete');
    const named = sheet.question.columns.map(({ heading }, index) => [
      headingKey(heading),
      columns[index]?.field,
    ]);
    remember(sheet, Object.fromEntries(named.filter(([key, field]) => key && field)), transaction);
    const { headingRow, titles, level } = sheet.question;
    const mapping = { headingRow, titles, columns, post, level };
    return { ...entering('reading'), actor, mapping };
  });
}

/** Begins to write what the dry run showed. */
export function commitImport(
  { importId }: CallRequest<'commitImport'>,
  caller: Caller,
): Promise<CallResponse<'commitImport'>> {
  return step(importId, caller, (sheet, actor) =>
    sheet.state === 'checked' ? { ...entering('committing'), actor } : null,
  );
}

/** Begins to take an import out again, whole or as far as it came. */
export function undoImport(
  { importId }: CallRequest<'undoImport'>,
  caller: Caller,
): Promise<CallResponse<'undoImport'>> {
  return step(importId, caller, (sheet, actor) => {
    const isStopped = sheet.state === 'stopped' && sheet.stoppedIn !== 'checking';
    return sheet.state === 'committed' || isStopped ? { ...entering('undoing'), actor } : null;
  });
}

/** Hands out again what is not done, for the caller. */
export function resumeImport(
  { importId }: CallRequest<'resumeImport'>,
  caller: Caller,
): Promise<CallResponse<'resumeImport'>> {
  return step(importId, caller, (sheet, actor) => {
    const round = sheet.round + 1;
    if (sheet.state === 'stopped' && sheet.stoppedIn) return { ...entering(sheet.stoppedIn), actor, round };
    const isWorking = ['reading', 'checking', 'committing', 'undoing'].includes(sheet.state);
    return isWorking ? { actor, round, keptUntil: keptFrom(Timestamp.now()) } : null;
  });
}

/** The file has come: it is read. Told twice, it is read once. */
export async function sheetArrived(importId: string, uid: string): Promise<void> {
  const found = await importAt(db, importId).get();
  if (!found.exists) return;
  await changeImport(db, importId, (sheet) =>
    sheet.state === 'uploading' && sheet.uid === uid ? entering('reading') : null,
  );
}
