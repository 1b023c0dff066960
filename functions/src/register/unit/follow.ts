import { isDeepStrictEqual } from 'node:util';
import { collections, Unit, type UnitCopy, unitCopies } from '@sangathan/model';
import { FieldPath, type Query, type QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { db } from '../../platform/clients.ts';
import { parsed } from '../../platform/document.ts';
import { alignEntry } from '../entry/align.ts';
import { alignGrants } from '../grant/align.ts';
import { unitAt } from '../references.ts';

/** Documents brought into step in one transaction. */
const page = 100;

function copiesIn({ collection, isGroup, unitField }: UnitCopy, unitId: string): Query {
  const documents = isGroup ? db.collectionGroup(collection) : db.collection(collection);
  return documents.where(unitField, '==', unitId).orderBy(FieldPath.documentId()).limit(page);
}

/** Updates the documents of a page that are not in step; the last document, or undefined after the last page. */
function followPage(
  copy: UnitCopy,
  unitId: string,
  after: QueryDocumentSnapshot | undefined,
): Promise<QueryDocumentSnapshot | undefined> {
  const query = copiesIn(copy, unitId);
  return db.runTransaction(async (transaction) => {
    const unit = parsed(await transaction.get(unitAt(unitId)), Unit);
    const { docs } = await transaction.get(after ? query.startAfter(after) : query);
    if (unit === null) return undefined;
    for (const found of docs) {
      const document = found.data();
      const fields = copy.fieldsOf(unit, found.id, document);
      const outdated = Object.entries(fields).filter(
        ([name, value]) => !isDeepStrictEqual(document[name], value),
      );
      if (outdated.length > 0) transaction.update(found.ref, Object.fromEntries(outdated));
    }
    return docs.length === page ? docs.at(-1) : undefined;
  });
}

/**
 * Brings every document that copies fields of a unit into step with it. Units directly below are among them;
 * their own change then takes it further down. Each page reads the unit anew and writes only what differs, so it
 * is idempotent, and when repeated resumes where it was interrupted.
 */
export async function followUnitFields(unitId: string): Promise<void> {
  for (const copy of Object.values(unitCopies))
    for (let after = await followPage(copy, unitId, undefined); after; )
      after = await followPage(copy, unitId, after);
}

/** Brings what the entries of a unit derive from it into step: search keys by its name, grants by its closure. */
export async function followUnitInEntries(unitId: string): Promise<void> {
  const cards = await db.collection(collections.officeBearers).where('unitId', '==', unitId).select().get();
  for (const { id } of cards.docs) {
    await alignEntry(id);
    await alignGrants(id);
  }
}

/** Follows a change of a unit: into all copies of its fields, and into what its entries derive from it. */
export async function followUnitChange(
  unitId: string,
  before: Unit | undefined,
  after: Unit | undefined,
): Promise<void> {
  const isSame = (...fields: (keyof Unit)[]) =>
    fields.every((field) => isDeepStrictEqual(before?.[field], after?.[field]));
  if (!isSame('path', 'level', 'assembly', 'lokSabha')) await followUnitFields(unitId);
  if (!isSame('name', 'closed')) await followUnitInEntries(unitId);
}
