import {
  type CallRequest,
  type CallResponse,
  Failure,
  type Import,
  isMapped,
  mayBeUndone,
  mayImport,
} from '@sangathan/model';
import { Timestamp, type Transaction } from 'firebase-admin/firestore';
import { takeAllowance } from '../platform/allowance.ts';
import type { Caller } from '../platform/callable.ts';
import { grantOf } from '../platform/callerGrant.ts';
import { db } from '../platform/clients.ts';
import { rememberHeadings } from './heading/rememberedHeadings.ts';
import { phaseIn } from './jobs/phases.ts';
import { changeImport, entering, retentionEnd } from './store.ts';

/**
 * Changes an import for a caller who may import for its unit. `next` gives the fields to change, or null where
 * the import is not in a state for it.
 * @throws Failure `no-access`, `not-found`, `import-not-now`, `import-cleared` once its rows are deleted
 */
async function step(
  importId: string,
  caller: Caller,
  next: (found: Import, actor: Import['actor'], transaction: Transaction) => Partial<Import> | null,
): Promise<Record<string, never>> {
  const grant = await grantOf(caller);
  await takeAllowance('importStep', caller.uid);
  const actor = { uid: caller.uid, officeBearerId: grant.officeBearerId };
  const found = await changeImport(db, importId, (before, transaction) => {
    if (!mayImport(grant, before)) throw new Failure('no-access');
    if (before.clearedAt !== null) throw new Failure('import-cleared');
    const changed = next(before, actor, transaction);
    if (!changed) throw new Failure('import-not-now');
    return changed;
  });
  if (!found) throw new Failure('not-found');
  return {};
}

/** Answers what the columns are; the answer is remembered for later imports of the district. */
export function chooseColumns(
  { importId, columns, posts }: CallRequest<'chooseColumns'>,
  caller: Caller,
): Promise<CallResponse<'chooseColumns'>> {
  return step(importId, caller, ({ state, question, path }, actor, transaction) => {
    if (state !== 'mapping' || !question) return null;
    const people = posts.map((post, person) => ({ post, level: question.people[person]?.level ?? null }));
    if (columns.length !== question.columns.length || !isMapped({ columns, people }))
      throw new Failure('columns-incomplete');
    const keys = question.columns.map(({ key }) => key);
    rememberHeadings(db, transaction, path, keys, { columns, people });
    const { headingRow, titles } = question;
    const mapping = { headingRow, titles, columns, people, dayOrder: 'dayFirst' as const };
    return { ...entering('reading'), actor, mapping };
  });
}

/** Begins to commit the plans of the dry run. */
export function commitImport(
  { importId }: CallRequest<'commitImport'>,
  caller: Caller,
): Promise<CallResponse<'commitImport'>> {
  return step(importId, caller, ({ state }, actor) =>
    state === 'checked' ? { ...entering('committing'), actor } : null,
  );
}

/** Begins to undo what an import has committed. */
export function undoImport(
  { importId }: CallRequest<'undoImport'>,
  caller: Caller,
): Promise<CallResponse<'undoImport'>> {
  return step(importId, caller, (found, actor) =>
    mayBeUndone(found) ? { ...entering('undoing'), actor } : null,
  );
}

/** Resumes an import that has stopped, or hands out again what is left of its phase; from now on in the caller's name. */
export function resumeImport(
  { importId }: CallRequest<'resumeImport'>,
  caller: Caller,
): Promise<CallResponse<'resumeImport'>> {
  return step(importId, caller, ({ state, stoppedIn, round: before }, actor) => {
    const round = before + 1;
    if (state === 'stopped' && stoppedIn) return { ...entering(stoppedIn), actor, round };
    if (phaseIn(state) === null) return null;
    return { actor, round, retainUntil: retentionEnd(Timestamp.now()) };
  });
}
