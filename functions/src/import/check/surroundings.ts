import { collections, type Entry, emptyContact, OfficeBearer } from '@sangathan/model';
import type { Firestore } from 'firebase-admin/firestore';
import { parsed } from '../../platform/document.ts';
import type { Tree } from '../unit/unitTree.ts';
import { contactsOf, inQueries, type NumberSearch } from './numbers.ts';

/** An entry of the register, with its id. */
export interface Found extends Entry {
  id: string;
}

/** The entries that the rows of a chunk may be about, or duplicate. */
export interface Surroundings {
  /** All entries of a unit, including those of former holders. */
  inUnit(unitId: string): Found[];
  /** The entries of present holders with a mobile, in the units of the import. */
  withMobile(mobile: string): Found[];
  /** The ids of all present entries with a mobile, in any unit: for the limit, and for nothing that is shown. */
  idsWithMobile(mobile: string): string[];
}

/** Number of booths of one mandal from which all cards of the mandal are read; a mandal has about 25 booths. */
const mostOfMandal = 12;

/** The queries that find the cards of some units: by mandal where most of its booths are wanted, else by unit. */
export function cardQueries(unitIds: Set<string>, tree: Tree): { field: string; values: string[] }[] {
  const byMandal = new Map<string, string[]>();
  for (const id of unitIds) {
    const unit = tree.unit(id);
    const mandal = (unit?.level === 'booth' && unit.path.mandal) || '';
    byMandal.set(mandal, [...(byMandal.get(mandal) ?? []), id]);
  }
  const isWhole = ([mandal, ids]: [string, string[]]) => mandal !== '' && ids.length >= mostOfMandal;
  const whole = [...byMandal].filter(isWhole);
  const rest = [...byMandal].filter((one) => !isWhole(one));
  return [
    ...inQueries(whole.map(([mandal]) => mandal)).map((values) => ({ field: 'path.mandal', values })),
    ...inQueries(rest.flatMap(([, ids]) => ids)).map((values) => ({ field: 'unitId', values })),
  ];
}

async function cardsIn(db: Firestore, unitIds: Set<string>, tree: Tree): Promise<Map<string, OfficeBearer>> {
  const answers = await Promise.all(
    cardQueries(unitIds, tree).map(({ field, values }) =>
      db.collection(collections.officeBearers).where(field, 'in', values).get(),
    ),
  );
  const cards = answers.flatMap(({ docs }) => docs).filter((found) => unitIds.has(found.get('unitId')));
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

function grouped<T>(items: T[], keyOf: (item: T) => string | null): (key: string) => T[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return (key) => groups.get(key) ?? [];
}

/** Reads the entries of some units, and those with some mobiles in any unit. */
export async function surroundingsOf(
  db: Firestore,
  tree: Tree,
  numbers: NumberSearch,
  unitIds: Set<string>,
  mobiles: Set<string>,
): Promise<Surroundings> {
  const [cards, named] = await Promise.all([cardsIn(db, unitIds, tree), numbers(mobiles)]);
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
  for (const contact of otherContacts) contacts.set(contact.officeBearerId, contact);
  const all = [...cards, ...otherCards].map(([id, card]) => ({
    id,
    card,
    contact: contacts.get(id) ?? emptyContact(id, card),
  }));
  return foundAround(tree, all);
}

/** What is found among some entries. Of those outside the units of the import nothing but the ids is handed on. */
export function foundAround(tree: Tree, all: Found[]): Surroundings {
  const mobileOf = ({ card, contact }: Found) => (card.until === null ? contact.mobile : null);
  const isWithin = ({ card }: Found) => tree.unit(card.unitId) !== undefined;
  const everywhere = grouped(all, mobileOf);
  return {
    inUnit: grouped(all, ({ card }) => card.unitId),
    withMobile: grouped(all.filter(isWithin), mobileOf),
    idsWithMobile: (mobile) => everywhere(mobile).map(({ id }) => id),
  };
}
