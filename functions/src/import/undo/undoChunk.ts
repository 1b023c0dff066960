import {
  Applied,
  type AppliedRow,
  Contact,
  collections,
  contactPath,
  type Entry,
  emptyContact,
  type Grant,
  OfficeBearer,
  Unit,
} from '@sangathan/model';
import type { Firestore, Transaction } from 'firebase-admin/firestore';
import { parsed, unpacked } from '../../platform/document.ts';
import { actorsGrant } from '../actorsGrant.ts';
import { issueOfSubject } from '../check/plan.ts';
import { fingerprintOf, withDerived, withoutChanges } from '../details.ts';
import type { Ports } from '../ports.ts';
import { storedRows } from '../rows.ts';
import { chunkAt, chunkFrom, importOf, payloadAt, rowAt } from '../store.ts';

/**
 * What an undo does with an entry: `gone` if there is none any more; `kept` if somebody has changed it since the
 * commit, or whoever undoes the import may not change it.
 */
export type Undoing = { does: 'remove' | 'gone' | 'kept' } | { does: 'restore'; entry: Entry };

/** Decides what an undo does with an entry that the import wrote. */
export function undoingOf(row: AppliedRow, entry: Entry | null, unit: Unit | null, grant: Grant): Undoing {
  if (entry === null) return { does: row.isNew ? 'gone' : 'kept' };
  if (fingerprintOf(entry) !== row.fingerprint) return { does: 'kept' };
  const { mobile } = entry.contact;
  if (issueOfSubject(grant, { ...entry.card, mobile }, row.changes.mobile?.from) !== null)
    return { does: 'kept' };
  if (row.isNew) return { does: 'remove' };
  return { does: 'restore', entry: withDerived(withoutChanges(entry, row.changes), unit) };
}

async function entriesOf(
  db: Firestore,
  rows: AppliedRow[],
  transaction: Transaction,
): Promise<(Entry | null)[]> {
  if (rows.length === 0) return [];
  const found = await transaction.getAll(
    ...rows.flatMap(({ officeBearerId }) => [
      db.collection(collections.officeBearers).doc(officeBearerId),
      db.doc(contactPath(officeBearerId)),
    ]),
  );
  return rows.map(({ officeBearerId }, index) => {
    const [cardFound, contactFound] = found.slice(2 * index, 2 * index + 2);
    const card = cardFound ? parsed(cardFound, OfficeBearer) : null;
    const contact = contactFound ? parsed(contactFound, Contact) : null;
    return card && { card, contact: contact ?? emptyContact(officeBearerId, card) };
  });
}

async function unitsOf(
  db: Firestore,
  entries: (Entry | null)[],
  transaction: Transaction,
): Promise<Map<string, Unit>> {
  const ids = [...new Set(entries.flatMap((entry) => entry?.card.unitId ?? []))];
  if (ids.length === 0) return new Map();
  const found = await transaction.getAll(...ids.map((id) => db.collection(collections.units).doc(id)));
  return new Map(
    found.flatMap((unit) => {
      const held = parsed(unit, Unit);
      return held ? [[unit.id, held] as const] : [];
    }),
  );
}

function write(
  db: Firestore,
  transaction: Transaction,
  { officeBearerId }: AppliedRow,
  undoing: Undoing,
): void {
  const card = db.collection(collections.officeBearers).doc(officeBearerId);
  const contact = db.doc(contactPath(officeBearerId));
  if (undoing.does === 'remove') {
    transaction.delete(card);
    transaction.delete(contact);
  } else if (undoing.does === 'restore') {
    transaction.set(card, undoing.entry.card);
    transaction.set(contact, undoing.entry.contact);
  }
}

/**
 * Undoes a chunk in one transaction. Idempotent. A chunk that was never committed is marked undone as well, so
 * that no late worker commits it.
 * @throws Failure `import-right-lost`
 */
export async function undoChunk({ db }: Ports, importId: string, chunk: number): Promise<void> {
  const importDocument = await importOf(db, importId);
  if (importDocument?.state !== 'undoing') return;
  await db.runTransaction(async (transaction) => {
    const [chunkFound, undoFound] = await transaction.getAll(
      chunkAt(db, importId, chunk),
      payloadAt(db, importId, 'undo', chunk),
    );
    const stored = chunkFound && chunkFrom(chunkFound);
    if (!chunkFound || !stored || stored.state === 'undone') return;
    const grant = await actorsGrant(db, importDocument, transaction);
    const rows = stored.state === 'committed' && undoFound ? unpacked(undoFound, Applied) : [];
    const entries = await entriesOf(db, rows, transaction);
    const units = await unitsOf(db, entries, transaction);
    const undoings = rows.map((row, index) => {
      const entry = entries[index] ?? null;
      return { row, undoing: undoingOf(row, entry, units.get(entry?.card.unitId ?? '') ?? null, grant) };
    });
    const kept = undoings.filter(({ undoing }) => undoing.does === 'kept').map(({ row }) => row);
    const shown = await storedRows(db, importId, kept, transaction);
    for (const { row, undoing } of undoings) write(db, transaction, row, undoing);
    for (const row of shown) transaction.set(rowAt(db, importId, row.number), { ...row, isKept: true });
    const figures = { ...stored.figures, restored: rows.length - kept.length, kept: kept.length };
    transaction.update(chunkFound.ref, { state: 'undone', figures });
  });
}
