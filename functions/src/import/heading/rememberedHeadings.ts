import { collections, type ImportField, ImportMapping, type Path } from '@sangathan/model';
import { type Firestore, Timestamp, type Transaction } from 'firebase-admin/firestore';
import { parsed } from '../../platform/document.ts';
import { headingKey, type RememberedHeadings } from './heading.ts';

/** Headings are remembered for a district, or for the state in its own imports. */
function mappingAt(db: Firestore, { district, state }: Path) {
  return db.collection(collections.importMappings).doc(district ?? state);
}

/** What people have answered before about the headings of their sheets. */
export async function rememberedHeadings(db: Firestore, path: Path): Promise<RememberedHeadings> {
  return parsed(await mappingAt(db, path).get(), ImportMapping)?.fields ?? {};
}

/** Adds what a person has answered to the remembered headings; `fields` in the order of `headings`. */
export function rememberHeadings(
  db: Firestore,
  transaction: Transaction,
  { state, district }: Path,
  headings: string[],
  fields: ImportField[],
): void {
  const path = district === undefined ? { state } : { state, district };
  const answers = headings.flatMap((heading, index) => {
    const [key, field] = [headingKey(heading), fields[index]];
    return key && field ? [[key, field] as const] : [];
  });
  const mapping: ImportMapping = {
    unitId: district ?? state,
    path,
    fields: Object.fromEntries(answers),
    at: Timestamp.now(),
  };
  transaction.set(mappingAt(db, path), mapping, { merge: true });
}
