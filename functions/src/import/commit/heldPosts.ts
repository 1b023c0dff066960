import { collections, OfficeBearer, type PlannedRow, type Unit } from '@sangathan/model';
import type { Firestore, Transaction } from 'firebase-admin/firestore';
import { documentsOf, inQueries } from '../../platform/document.ts';
import type { Holder } from '../../register/entry/holders.ts';
import type { NumberSearch } from '../check/numbers.ts';

/** Finds the entries of present holders with a mobile, except one entry. */
export type HolderSearch = (mobile: string, except: string) => Holder[];

/** Searches the present holders of the mobiles that some rows would write. */
export async function holdersFor(
  db: Firestore,
  numbers: NumberSearch,
  rows: PlannedRow[],
): Promise<HolderSearch> {
  const mobiles = new Set(rows.flatMap(({ changes }) => changes.mobile?.to ?? []));
  const contacts = await numbers(mobiles);
  const cards = await documentsOf(
    db,
    collections.officeBearers,
    contacts.map(({ officeBearerId }) => officeBearerId),
    OfficeBearer,
  );
  const present = contacts.filter(({ officeBearerId }) => cards.get(officeBearerId)?.until === null);
  return (mobile, except) =>
    present
      .filter((contact) => contact.mobile === mobile && contact.officeBearerId !== except)
      .map(({ officeBearerId, unitId, path }) => ({ officeBearerId, unitId, path }));
}

/** Of the units that some rows would give a president, those that have got one since the dry run. */
export async function unitsWithPresident(
  db: Firestore,
  transaction: Transaction,
  rows: PlannedRow[],
  unitOf: (unitId: string) => Unit | null,
): Promise<Set<string>> {
  const wanted = rows.filter(({ kind, post }) => kind === 'new' && post === 'president');
  const unitIds = new Set(wanted.map(({ unitId }) => unitId));
  // By mandal, as a chunk has many booths of each.
  const mandals = new Set<string>();
  const others = new Set<string>();
  for (const id of unitIds) {
    const mandal = unitOf(id)?.level === 'booth' ? unitOf(id)?.path.mandal : undefined;
    if (mandal === undefined) others.add(id);
    else mandals.add(mandal);
  }
  const presidents = db
    .collection(collections.officeBearers)
    .where('post', '==', 'president')
    .where('until', '==', null);
  const queries = [
    ...inQueries(mandals).map((some) => presidents.where('path.mandal', 'in', some)),
    ...inQueries(others).map((some) => presidents.where('unitId', 'in', some)),
  ];
  const answers = await Promise.all(queries.map((query) => transaction.get(query.select('unitId'))));
  return new Set(answers.flatMap(({ docs }) => docs.map((found) => String(found.get('unitId')))));
}
