import {
  Contact,
  collections,
  contactPath,
  emptyContact,
  OfficeBearer,
  subcollections,
} from '@sangathan/model';
import type { Firestore } from 'firebase-admin/firestore';
import { parsed } from '../edge/document.ts';
import type { Entry } from './details.ts';

/** An entry of the register, with its id. */
export interface Found extends Entry {
  id: string;
}

/** The entries that some rows could be about, or be mistaken for. */
export interface Surroundings {
  /** All that a unit has, former holders too. */
  inUnit(unitId: string): Found[];
  /** The present holders that a mobile stands in the entry of. */
  withMobile(mobile: string): Found[];
}

/** Most values that one query takes with `in`. */
const mostValues = 30;

function portions<T>(values: Iterable<T>): T[][] {
  const all = [...values];
  return Array.from({ length: Math.ceil(all.length / mostValues) }, (_, index) =>
    all.slice(index * mostValues, (index + 1) * mostValues),
  );
}

async function contactsWith(db: Firestore, mobiles: Set<string>): Promise<Contact[]> {
  const answers = await Promise.all(
    portions(mobiles).map((some) =>
      db.collectionGroup(subcollections.private).where('mobile', 'in', some).get(),
    ),
  );
  return answers.flatMap(({ docs }) => docs.map((found) => Contact.parse(found.data())));
}

async function cardsIn(db: Firestore, unitIds: Set<string>): Promise<Map<string, OfficeBearer>> {
  const answers = await Promise.all(
    portions(unitIds).map((some) =>
      db.collection(collections.officeBearers).where('unitId', 'in', some).get(),
    ),
  );
  const cards = answers.flatMap(({ docs }) => docs);
  return new Map(cards.map((found) => [found.id, OfficeBearer.parse(found.data())]));
}

async function cardsOf(db: Firestore, ids: string[]): Promise<Map<string, OfficeBearer>> {
  if (ids.length === 0) return new Map();
  const found = await db.getAll(...ids.map((id) => db.collection(collections.officeBearers).doc(id)));
  return new Map(
    found.flatMap((card) => {
      const held = parsed(card, OfficeBearer);
      return held ? [[card.id, held] as const] : [];
    }),
  );
}

async function contactsOf(db: Firestore, ids: string[]): Promise<Map<string, Contact>> {
  if (ids.length === 0) return new Map();
  const found = await db.getAll(...ids.map((id) => db.doc(contactPath(id))));
  const contacts = found.flatMap((contact) => parsed(contact, Contact) ?? []);
  return new Map(contacts.map((contact) => [contact.officeBearerId, contact]));
}

function grouped<T>(items: T[], keyOf: (item: T) => string | null): (key: string) => T[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return (key) => groups.get(key) ?? [];
}

/** Reads what some units hold, and whose entries some mobiles stand in, wherever those are. */
export async function surroundingsOf(
  db: Firestore,
  unitIds: Set<string>,
  mobiles: Set<string>,
): Promise<Surroundings> {
  const [cards, named] = await Promise.all([cardsIn(db, unitIds), contactsWith(db, mobiles)]);
  const contacts = new Map(named.map((contact) => [contact.officeBearerId, contact]));
  const [otherCards, otherContacts] = await Promise.all([
    cardsOf(
      db,
      [...contacts.keys()].filter((id) => !cards.has(id)),
    ),
    contactsOf(
      db,
      [...cards.keys()].filter((id) => !contacts.has(id)),
    ),
  ]);
  const all = [...cards, ...otherCards].map(([id, card]) => ({
    id,
    card,
    contact: contacts.get(id) ?? otherContacts.get(id) ?? emptyContact(id, card),
  }));
  return {
    inUnit: grouped(all, ({ card }) => card.unitId),
    withMobile: grouped(all, ({ card, contact }) => (card.until === null ? contact.mobile : null)),
  };
}
