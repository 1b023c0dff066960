import {
  Contact,
  collections,
  type Entry,
  emptyContact,
  Failure,
  OfficeBearer,
  subcollections,
  Unit,
} from '@sangathan/model';
import type { DocumentReference, DocumentSnapshot, Query, Transaction } from 'firebase-admin/firestore';
import { db } from '../../platform/clients.ts';
import { parsed } from '../../platform/document.ts';
import { cardAt, contactAt, unitAt } from '../references.ts';
import { derivedOf } from './derived.ts';

/** An entry with its id. */
export interface StoredEntry extends Entry {
  id: string;
}

/** What is stored under an entry's id, with its unit; null for what is missing. */
export interface FoundEntry {
  card: OfficeBearer | null;
  contact: Contact | null;
  unit: Unit | null;
}

/** A card with the id of its entry. */
export type StoredCard = Omit<StoredEntry, 'contact'>;

/** What reads documents by reference: a transaction, or the database itself. */
interface Reader {
  getAll(...references: DocumentReference[]): Promise<DocumentSnapshot[]>;
}

/** An entry by its id. */
export async function readEntry(officeBearerId: string, transaction: Transaction): Promise<FoundEntry> {
  const [cardFound, contactFound] = await transaction.getAll(
    cardAt(officeBearerId),
    contactAt(officeBearerId),
  );
  const card = cardFound ? parsed(cardFound, OfficeBearer) : null;
  const contact = contactFound ? parsed(contactFound, Contact) : null;
  const unit = card && parsed(await transaction.get(unitAt(card.unitId)), Unit);
  return { card, contact, unit };
}

/** An entry of an open unit. @throws Failure `not-found` */
export async function openEntry(officeBearerId: string, transaction: Transaction): Promise<Entry> {
  const { card, contact, unit } = await readEntry(officeBearerId, transaction);
  if (card === null || unit === null || unit.closed !== null) throw new Failure('not-found');
  return { card, contact: contact ?? emptyContact(officeBearerId, card) };
}

/** Cards with their contacts; a missing contact is an empty one. */
export async function withContacts(cards: StoredCard[], reader: Reader = db): Promise<StoredEntry[]> {
  if (cards.length === 0) return [];
  const found = await reader.getAll(...cards.map(({ id }) => contactAt(id)));
  return cards.map(({ id, card }, index) => {
    const contact = found[index] ? parsed(found[index], Contact) : null;
    return { id, card, contact: contact ?? emptyContact(id, card) };
  });
}

/** The current entries of a person. */
export async function entriesOfPerson(personId: string, transaction: Transaction): Promise<StoredEntry[]> {
  const { docs } = await transaction.get(
    db.collection(collections.officeBearers).where('personId', '==', personId).where('until', '==', null),
  );
  const cards = docs.map((found) => ({ id: found.id, card: OfficeBearer.parse(found.data()) }));
  return withContacts(cards, transaction);
}

/** The cards of the current entries with a mobile; read in the transaction if there is one. */
export async function cardsWithMobile(mobile: string, transaction?: Transaction): Promise<StoredCard[]> {
  const query: Query = db.collectionGroup(subcollections.private).where('mobile', '==', mobile);
  const contacts = await (transaction ? transaction.get(query) : query.get());
  const references = contacts.docs.map((found) => cardAt(Contact.parse(found.data()).officeBearerId));
  if (references.length === 0) return [];
  const reader: Reader = transaction ?? db;
  return (await reader.getAll(...references)).flatMap((found) => {
    const card = parsed(found, OfficeBearer);
    return card?.until === null ? [{ id: found.id, card }] : [];
  });
}

/** Writes an entry, with what its card derives from its contact and unit. */
export function writeEntry(
  transaction: Transaction,
  { id, card, contact }: StoredEntry,
  unit: Unit | null,
): void {
  transaction.set(cardAt(id), { ...card, ...derivedOf(card, contact, unit) });
  transaction.set(contactAt(id), contact);
}
