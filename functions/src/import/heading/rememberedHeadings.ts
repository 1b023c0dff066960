import { collections, ImportMapping, type Path, type SheetMapping } from '@sangathan/model';
import { type Firestore, Timestamp, type Transaction } from 'firebase-admin/firestore';
import { parsed } from '../../platform/document.ts';
import { answersOf, nothingRemembered, type RememberedHeadings } from './remembered.ts';

/** Headings are remembered for a district, or for the state in its own imports. */
function mappingAt(db: Firestore, { district, state }: Path) {
  return db.collection(collections.importMappings).doc(district ?? state);
}

/** What people have answered before about the headings of their sheets. */
export async function rememberedHeadings(db: Firestore, path: Path): Promise<RememberedHeadings> {
  const found = parsed(await mappingAt(db, path).get(), ImportMapping);
  return found ? { fields: found.fields, layouts: Object.values(found.layouts) } : nothingRemembered;
}

/** Adds what a person has answered to the remembered headings; `keys` in the order of the columns. */
export function rememberHeadings(
  db: Firestore,
  transaction: Transaction,
  { state, district }: Path,
  keys: string[],
  answer: Pick<SheetMapping, 'columns' | 'people'>,
): void {
  const path = district === undefined ? { state } : { state, district };
  const mapping: ImportMapping = {
    unitId: district ?? state,
    path,
    ...answersOf(keys, answer),
    at: Timestamp.now(),
  };
  transaction.set(mappingAt(db, path), mapping, { merge: true });
}
