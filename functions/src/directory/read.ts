import {
  collections,
  type Level,
  OfficeBearer,
  searchKeysIn,
  Unit,
  unitIdsOn,
  type Variant,
  variantPath,
} from '@sangathan/model';
import type { DocumentSnapshot, Query } from 'firebase-admin/firestore';
import { bucket, db } from '../platform/clients.ts';
import { parsed } from '../platform/document.ts';
import type { Found, Place } from './pages.ts';
import { inOrder, type PublicCard, toPublicCard } from './publicCard.ts';

/** Levels whose units have a public page; what is below a block is the members' own. */
const publicLevels: readonly Level[] = ['state', 'district', 'block'];

/** Most results that a search shows; the query reads no more cards than `mostRead`. */
const mostFound = 60;
const mostRead = 200;

const units = () => db.collection(collections.units);
const publicCards = () =>
  db.collection(collections.officeBearers).where('visibility', '==', 'public').where('until', '==', null);

function placeFrom(snapshot: DocumentSnapshot): (Place & { unit: Unit }) | null {
  const unit = parsed(snapshot, Unit);
  if (!unit || unit.closed !== null || !publicLevels.includes(unit.level)) return null;
  return { id: snapshot.id, level: unit.level, kind: unit.kind, name: unit.name, unit };
}

async function placesOf(query: Query): Promise<Place[]> {
  const found = await query.get();
  return found.docs.flatMap((snapshot) => placeFrom(snapshot) ?? []);
}

/** The open units directly below one; none below a block. */
async function childrenOf(unitId: string): Promise<Place[]> {
  return placesOf(units().where('parentId', '==', unitId).where('level', 'in', publicLevels));
}

async function placesById(ids: string[]): Promise<Map<string, Place>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const found = await db.getAll(...wanted.map((id) => units().doc(id)));
  return new Map(found.flatMap((snapshot) => placeFrom(snapshot) ?? []).map((place) => [place.id, place]));
}

async function cardsOf(query: Query): Promise<PublicCard[]> {
  const found = await query.get();
  return inOrder(
    found.docs.flatMap((snapshot) => {
      const card = OfficeBearer.parse(snapshot.data());
      return toPublicCard(snapshot.id, card) ?? [];
    }),
  );
}

async function withUnits(cards: PublicCard[]): Promise<Found[]> {
  const places = await placesById(cards.map(({ unitId }) => unitId));
  return cards.map((card) => ({ card, unit: places.get(card.unitId) }));
}

/** Reads: the states, and of the only one its districts, committee, MLAs and MPs: about 200 documents. */
export async function readHome() {
  const states = await placesOf(units().where('level', '==', 'state'));
  const [only, ...others] = states;
  if (!only || others.length > 0) return { states, children: [], committee: [], elected: [] };
  const [children, committee, elected] = await Promise.all([
    childrenOf(only.id),
    cardsOf(publicCards().where('unitId', '==', only.id)),
    cardsOf(publicCards().where('post', 'in', ['mla', 'mp'])),
  ]);
  const places = new Map(children.map((place) => [place.id, place]));
  return {
    states,
    children,
    committee: committee.map((card) => ({ card, unit: undefined })),
    elected: elected.map((card) => ({ card, unit: places.get(card.unitId) })),
  };
}

/**
 * Cards that carry every key of the text. Reads: at most `mostRead` cards by the longest key, which
 * tells the most, and the units of those shown.
 */
export async function readSearch(text: string): Promise<{ found: Found[]; isCut: boolean }> {
  const keys = searchKeysIn(text);
  const [longest] = keys;
  if (longest === undefined) return { found: [], isCut: false };
  const read = await publicCards().where('searchKeys', 'array-contains', longest).limit(mostRead).get();
  const matching = read.docs.flatMap((snapshot) => {
    const card = OfficeBearer.parse(snapshot.data());
    if (!keys.every((key) => card.searchKeys.includes(key))) return [];
    return toPublicCard(snapshot.id, card) ?? [];
  });
  const found = await withUnits(inOrder(matching).slice(0, mostFound));
  return { found, isCut: matching.length > mostFound || read.size === mostRead };
}

/** Reads: the unit, at most 2 above it, those directly below it, and its public cards. */
export async function readUnit(unitId: string) {
  const place = placeFrom(await units().doc(unitId).get());
  if (!place) return null;
  const aboveIds = unitIdsOn(place.unit.path).slice(0, -1);
  const [above, children, cards] = await Promise.all([
    placesById(aboveIds),
    childrenOf(unitId),
    cardsOf(publicCards().where('unitId', '==', unitId)),
  ]);
  return { unit: place, above: aboveIds.flatMap((id) => above.get(id) ?? []), children, cards };
}

/** Reads: one. */
async function readCard(officeBearerId: string): Promise<PublicCard | null> {
  const stored = parsed(
    await db.collection(collections.officeBearers).doc(officeBearerId).get(),
    OfficeBearer,
  );
  return stored && toPublicCard(officeBearerId, stored);
}

/** Reads: the card and the units on its path, at most 6. */
export async function readOfficeBearer(officeBearerId: string) {
  const card = await readCard(officeBearerId);
  if (!card) return null;
  const places = await placesById(unitIdsOn(card.path));
  const above = unitIdsOn(card.path)
    .filter((id) => id !== card.unitId)
    .flatMap((id) => places.get(id) ?? []);
  return { card, unit: places.get(card.unitId), above };
}

/** The bytes of a photo that a public card shows now. Reads: one document and one object. */
export async function readPhoto(
  officeBearerId: string,
  hash: string,
  variant: Variant,
): Promise<Buffer | null> {
  const card = await readCard(officeBearerId);
  if (card?.photo !== hash) return null;
  const file = bucket().file(variantPath(officeBearerId, hash, variant));
  const [exists] = await file.exists();
  if (!exists) return null;
  const [bytes] = await file.download();
  return bytes;
}

/** Every public card and the names of their units. Reads: twice as many as there are public cards. */
export async function readAll(): Promise<Found[]> {
  return withUnits(await cardsOf(publicCards()));
}
