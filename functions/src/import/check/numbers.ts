import { Contact, contactPath, type Import, subcollections } from '@sangathan/model';
import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { inQueries, parsed } from '../../platform/document.ts';
import { loadCache } from '../cache.ts';

/** Finds the contacts with some mobiles, in the whole state. */
export type NumberSearch = (mobiles: Set<string>) => Promise<Contact[]>;

/** Queries for the mobiles: a few queries for each chunk. */
function queryingSearch(db: Firestore): NumberSearch {
  const contacts = db.collectionGroup(subcollections.private);
  return async (mobiles) => {
    const answers = await Promise.all(
      inQueries(mobiles).map((some) => contacts.where('mobile', 'in', some).get()),
    );
    return answers.flatMap(({ docs }) => docs.map((found) => Contact.parse(found.data())));
  };
}

/** The entries of a state by their mobile. */
async function numbersIn(db: Firestore, stateId: string): Promise<Map<string, string[]>> {
  const numbers = new Map<string, string[]>();
  const contacts = db.collectionGroup(subcollections.private).where('path.state', '==', stateId);
  const found = contacts.select('mobile', 'officeBearerId').stream() as AsyncIterable<QueryDocumentSnapshot>;
  for await (const contact of found) {
    const { mobile, officeBearerId } = contact.data() as Contact;
    if (mobile) numbers.set(mobile, [...(numbers.get(mobile) ?? []), officeBearerId]);
  }
  return numbers;
}

/** Indexes all mobiles of the state once, and then reads only the contacts that match. */
async function indexedSearch(db: Firestore, stateId: string): Promise<NumberSearch> {
  const numbers = await numbersIn(db, stateId);
  return async (mobiles) => {
    const ids = [...mobiles].flatMap((mobile) => numbers.get(mobile) ?? []);
    return contactsOf(db, ids);
  };
}

/** The contacts of some entries. */
export async function contactsOf(db: Firestore, officeBearerIds: string[]): Promise<Contact[]> {
  if (officeBearerIds.length === 0) return [];
  const found = await db.getAll(...officeBearerIds.map((id) => db.doc(contactPath(id))));
  return found.flatMap((contact) => parsed(contact, Contact) ?? []);
}

/**
 * Rows from which all mobiles of the state are indexed once for all chunks: by queries of thirty, an import of
 * the state would make 1,800.
 */
const manyRows = 5000;

const cached = loadCache<NumberSearch>(2);

/** The search for mobiles that fits the size of an import. */
export function numbersOf(
  db: Firestore,
  importId: string,
  { rows, round, path, state }: Import,
): Promise<NumberSearch> | NumberSearch {
  if (rows < manyRows) return queryingSearch(db);
  return cached(`${importId} ${round} ${state}`, () => indexedSearch(db, path.state));
}
