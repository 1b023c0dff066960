import {
  type AppliedRow,
  type AuditLine,
  auditValue,
  Contact,
  collections,
  contactPath,
  type Entry,
  emptyContact,
  type Grant,
  type Import,
  isAudited,
  mostEntriesOfMobile,
  OfficeBearer,
  Plan,
  type PlannedRow,
  Unit,
} from '@sangathan/model';
import {
  type DocumentReference,
  type DocumentSnapshot,
  type Firestore,
  Timestamp,
  type Transaction,
} from 'firebase-admin/firestore';
import type * as z from 'zod/mini';
import { auditLineIn } from '../../platform/auditLog.ts';
import { packed, parsed, unpacked } from '../../platform/document.ts';
import { isAlreadyExists } from '../../platform/firestoreError.ts';
import { type Holder, sharedLines } from '../../register/entry/holders.ts';
import { actorsGrant } from '../actorsGrant.ts';
import { numbersOf } from '../check/numbers.ts';
import { issueOfChanges, issueOfSubject } from '../check/plan.ts';
import { enteredBySheet, fingerprintOf, isAsPlanned, withChanges, withDerived } from '../details.ts';
import type { Ports } from '../ports.ts';
import { storedRows } from '../rows.ts';
import { chunkAt, chunkFrom, importOf, payloadAt, rowAt } from '../store.ts';
import { type HolderSearch, holdersFor, unitsWithPresident } from './heldPosts.ts';

/** What the register holds at the id and unit of a planned row. */
export interface Target {
  card: OfficeBearer | null;
  contact: Contact | null;
  unit: Unit | null;
}

/** The entry after the commit; null if the register has moved since the dry run, so that the row is not written. */
export function entryAfter(
  row: PlannedRow,
  { card, contact, unit }: Target,
  grant: Grant,
  now: Timestamp,
): Entry | null {
  if (unit === null || unit.closed !== null) return null;
  const { unitId, post, officeBearerId: personId, changes } = row;
  const newSubject = { unitId, level: unit.level, path: unit.path, post, personId, deputyRights: [] };
  const subject = { ...(card ?? newSubject), mobile: contact?.mobile ?? null };
  if (issueOfSubject(grant, subject, changes.mobile?.to) !== null) return null;
  if (row.kind === 'new') return card === null ? enteredBySheet(row, unit, grant.officeBearerId, now) : null;
  if (card === null || card.until !== null || card.unitId !== row.unitId) return null;
  if (issueOfChanges(grant, card, changes) !== null) return null;
  const entry = { card, contact: contact ?? emptyContact(row.officeBearerId, card) };
  return isAsPlanned(entry, row.changes) ? withDerived(withChanges(entry, row.changes), unit) : null;
}

/** The documents that a transaction has read, by path. */
type Register = Map<string, DocumentSnapshot>;

/**
 * The documents that a commit depends on: the units of its rows, and the entries that they change. A new entry
 * is created without reading it, which fails if one exists; `readsAll` finds out which.
 */
function documentsAround(db: Firestore, rows: PlannedRow[], readsAll: boolean): DocumentReference[] {
  const unitIds = new Set(rows.map(({ unitId }) => unitId));
  const read = rows.filter(({ kind }) => readsAll || kind === 'changed');
  return [
    ...[...unitIds].map((id) => db.collection(collections.units).doc(id)),
    ...read.flatMap(({ officeBearerId: id }) => [cardAt(db, id), db.doc(contactPath(id))]),
  ];
}

function cardAt(db: Firestore, officeBearerId: string) {
  return db.collection(collections.officeBearers).doc(officeBearerId);
}

function targetOf({ officeBearerId, unitId }: PlannedRow, register: Register): Target {
  const at = <T>(path: string, schema: z.ZodMiniType<T>) => {
    const found = register.get(path);
    return found ? parsed(found, schema) : null;
  };
  return {
    card: at(`${collections.officeBearers}/${officeBearerId}`, OfficeBearer),
    contact: at(contactPath(officeBearerId), Contact),
    unit: at(`${collections.units}/${unitId}`, Unit),
  };
}

/** The audit line of a changed entry. A new one has none: it says itself who entered it. */
function auditLine(row: PlannedRow, { card }: Entry, byUid: string, at: Timestamp): AuditLine {
  const changes: AuditLine['changes'] = {};
  for (const [field, { from, to }] of Object.entries(row.changes)) {
    if (isAudited(field)) changes[field] = { from: auditValue(field, from), to: auditValue(field, to) };
  }
  const { unitId, path } = card;
  return { at, action: 'entryImported', byUid, officeBearerId: row.officeBearerId, unitId, path, changes };
}

/** A planned row with its entry, null if the row is not written, and the other entries with its mobile. */
interface Outcome {
  row: PlannedRow;
  entry: Entry | null;
  others: Holder[];
}

function write(
  db: Firestore,
  transaction: Transaction,
  outcome: Outcome,
  importId: string,
  byUid: string,
  now: Timestamp,
) {
  const { row, entry, others } = outcome;
  if (!entry) return;
  const own = { officeBearerId: row.officeBearerId, unitId: row.unitId, path: entry.card.path };
  for (const [index, shared] of sharedLines(own, others, byUid, now).entries())
    transaction.set(auditLineIn(db, shared.action, importId, row.number, index), shared);
  if (row.kind === 'new') transaction.create(cardAt(db, row.officeBearerId), entry.card);
  else transaction.set(cardAt(db, row.officeBearerId), entry.card);
  transaction.set(db.doc(contactPath(row.officeBearerId)), entry.contact);
  if (row.kind !== 'changed') return;
  const line = auditLine(row, entry, byUid, now);
  transaction.set(auditLineIn(db, line.action, importId, row.number), line);
}

function appliedOf(outcomes: Outcome[]): AppliedRow[] {
  return outcomes.flatMap(({ row: { number, officeBearerId, kind, changes }, entry }) =>
    entry
      ? [{ number, officeBearerId, isNew: kind === 'new', changes, fingerprint: fingerprintOf(entry) }]
      : [],
  );
}

/**
 * Writes the plan of a chunk into the register, and marks the chunk committed, in one transaction. Idempotent.
 * @throws Failure `import-right-lost`
 */
export async function commitChunk({ db }: Ports, importId: string, chunk: number): Promise<void> {
  const [importDocument, planFound] = await Promise.all([
    importOf(db, importId),
    payloadAt(db, importId, 'plan', chunk).get(),
  ]);
  if (importDocument?.state !== 'committing') return;
  // Safe outside the transaction: a plan is immutable once its chunk is checked.
  const plan = unpacked(planFound, Plan).filter(({ kind }) => kind !== 'same');
  const holders = await holdersFor(db, await numbersOf(db, importId, importDocument), plan);
  const commit = (readsAll: boolean) =>
    db.runTransaction((transaction) =>
      commitPlan(db, transaction, { importId, chunk, importDocument, plan, holders, readsAll }),
    );
  try {
    await commit(false);
  } catch (error) {
    if (!isAlreadyExists(error)) throw error;
    await commit(true);
  }
}

interface Committing {
  importId: string;
  chunk: number;
  importDocument: Import;
  plan: PlannedRow[];
  holders: HolderSearch;
  readsAll: boolean;
}

/** Decides for each row whether it is still valid: by now its unit may have a president, or its mobile be in too many entries. */
async function outcomesOf(
  db: Firestore,
  transaction: Transaction,
  rows: PlannedRow[],
  register: Register,
  grant: Grant,
  holders: HolderSearch,
  now: Timestamp,
): Promise<Outcome[]> {
  const targets = new Map(rows.map((row) => [row, targetOf(row, register)]));
  const units = new Map(rows.map((row) => [row.unitId, targets.get(row)?.unit ?? null]));
  const held = await unitsWithPresident(db, transaction, rows, (id) => units.get(id) ?? null);
  return rows.map((row) => {
    const mobile = row.changes.mobile?.to ?? null;
    const others = mobile === null ? [] : holders(mobile, row.officeBearerId);
    const isHeld = row.kind === 'new' && row.post === 'president' && held.has(row.unitId);
    const target = targets.get(row);
    const hasRoom = others.length < mostEntriesOfMobile;
    const entry = target && hasRoom && !isHeld ? entryAfter(row, target, grant, now) : null;
    return { row, entry, others };
  });
}

async function commitPlan(
  db: Firestore,
  transaction: Transaction,
  { importId, chunk, importDocument, plan, holders, readsAll }: Committing,
): Promise<void> {
  const [chunkFound, ...around] = await transaction.getAll(
    chunkAt(db, importId, chunk),
    ...documentsAround(db, plan, readsAll),
  );
  const stored = chunkFound && chunkFrom(chunkFound);
  if (!chunkFound || stored?.state !== 'compared') return;
  const grant = await actorsGrant(db, importDocument, transaction);
  const register: Register = new Map(around.map((found) => [found.ref.path, found]));
  const leftOut = new Set(stored.leftOut);
  const rows = plan.filter(({ number }) => !leftOut.has(number));
  const now = Timestamp.now();
  const outcomes = await outcomesOf(db, transaction, rows, register, grant, holders, now);
  const overtaken = outcomes.filter(({ entry }) => entry === null).map(({ row }) => row);
  const shown = await storedRows(db, importId, overtaken, transaction);
  for (const outcome of outcomes) write(db, transaction, outcome, importId, importDocument.actor.uid, now);
  for (const row of shown) transaction.set(rowAt(db, importId, row.number), { ...row, isOvertaken: true });
  const applied = appliedOf(outcomes);
  transaction.set(payloadAt(db, importId, 'undo', chunk), packed(applied));
  const figures = { ...stored.figures, written: applied.length, overtaken: overtaken.length };
  transaction.update(chunkFound.ref, { state: 'committed', figures });
}
