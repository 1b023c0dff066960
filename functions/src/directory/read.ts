import {
  collections,
  Meeting,
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
import type { OfficeBearerContent } from './officeBearerPage.tsx';
import type { HomeContent, UnitContent } from './pages.tsx';
import { inOrder, type ListedCard, type PublicCard, toPublicCard } from './publicCard.ts';
import { type PublicUnit, publicLevels, toPublicUnit } from './publicUnit.ts';

/** The most results that a search shows, and the most cards that it reads for them. */
const maxResults = 60;
const maxCardsRead = 200;

/** How long after its end a meeting still has an invitation, in milliseconds: a day. */
const invitationLifeAfterEnd = 24 * 60 * 60_000;

const units = () => db.collection(collections.units);
const publicCards = () =>
  db.collection(collections.officeBearers).where('visibility', '==', 'public').where('until', '==', null);

function publicUnitFrom(snapshot: DocumentSnapshot): PublicUnit | null {
  const unit = parsed(snapshot, Unit);
  return unit && toPublicUnit(snapshot.id, unit);
}

async function unitsOf(query: Query): Promise<PublicUnit[]> {
  const { docs } = await query.get();
  return docs.flatMap((snapshot) => publicUnitFrom(snapshot) ?? []);
}

/** The open units directly below one; none below a block. */
async function childrenOf(unitId: string): Promise<PublicUnit[]> {
  return unitsOf(units().where('parentId', '==', unitId).where('level', 'in', publicLevels));
}

async function unitsById(ids: string[]): Promise<Map<string, PublicUnit>> {
  const distinct = [...new Set(ids)];
  if (distinct.length === 0) return new Map();
  const snapshots = await db.getAll(...distinct.map((id) => units().doc(id)));
  return new Map(
    snapshots.flatMap((snapshot) => publicUnitFrom(snapshot) ?? []).map((unit) => [unit.id, unit]),
  );
}

async function cardsOf(query: Query): Promise<PublicCard[]> {
  const { docs } = await query.get();
  return inOrder(
    docs.flatMap((snapshot) => toPublicCard(snapshot.id, OfficeBearer.parse(snapshot.data())) ?? []),
  );
}

async function withUnits(cards: PublicCard[]): Promise<ListedCard[]> {
  const byId = await unitsById(cards.map(({ unitId }) => unitId));
  return cards.map((card) => ({ card, unit: byId.get(card.unitId) }));
}

/** Reads the states and, where there is only one, its districts, committee, MLAs and MPs: about 200 documents. */
export async function readHome(): Promise<HomeContent> {
  const states = await unitsOf(units().where('level', '==', 'state'));
  const [only, ...others] = states;
  if (!only || others.length > 0) return { states, children: [], committee: [], elected: [] };
  const [children, committee, elected] = await Promise.all([
    childrenOf(only.id),
    cardsOf(publicCards().where('unitId', '==', only.id)),
    cardsOf(publicCards().where('post', 'in', ['mla', 'mp'])),
  ]);
  const byId = new Map(children.map((unit) => [unit.id, unit]));
  return {
    states,
    children,
    committee: committee.map((card) => ({ card, unit: undefined })),
    elected: elected.map((card) => ({ card, unit: byId.get(card.unitId) })),
  };
}

/**
 * Cards that carry every search key of the text. Reads at most `maxCardsRead` cards by the longest key, the most
 * selective one, and the units of those shown.
 */
export async function readSearch(text: string): Promise<{ found: ListedCard[]; isCut: boolean }> {
  const keys = searchKeysIn(text);
  const [longest] = keys;
  if (longest === undefined) return { found: [], isCut: false };
  const read = await publicCards().where('searchKeys', 'array-contains', longest).limit(maxCardsRead).get();
  const matching = read.docs.flatMap((snapshot) => {
    const card = OfficeBearer.parse(snapshot.data());
    if (!keys.every((key) => card.searchKeys.includes(key))) return [];
    return toPublicCard(snapshot.id, card) ?? [];
  });
  const found = await withUnits(inOrder(matching).slice(0, maxResults));
  return { found, isCut: matching.length > maxResults || read.size === maxCardsRead };
}

/** Reads the unit, at most two above it, those directly below it, and its public cards. */
export async function readUnit(unitId: string): Promise<UnitContent | null> {
  const stored = parsed(await units().doc(unitId).get(), Unit);
  const unit = stored && toPublicUnit(unitId, stored);
  if (!unit) return null;
  const aboveIds = unitIdsOn(stored.path).slice(0, -1);
  const [byId, children, cards] = await Promise.all([
    unitsById(aboveIds),
    childrenOf(unitId),
    cardsOf(publicCards().where('unitId', '==', unitId)),
  ]);
  return { unit, above: aboveIds.flatMap((id) => byId.get(id) ?? []), children, cards };
}

async function readCard(officeBearerId: string): Promise<PublicCard | null> {
  const stored = parsed(
    await db.collection(collections.officeBearers).doc(officeBearerId).get(),
    OfficeBearer,
  );
  return stored && toPublicCard(officeBearerId, stored);
}

/** Reads the card and the units on its path, six documents at most. */
export async function readOfficeBearer(officeBearerId: string): Promise<OfficeBearerContent | null> {
  const card = await readCard(officeBearerId);
  if (!card) return null;
  const ids = unitIdsOn(card.path);
  const byId = await unitsById(ids);
  const above = ids.filter((id) => id !== card.unitId).flatMap((id) => byId.get(id) ?? []);
  return { card, unit: byId.get(card.unitId), above };
}

/** The bytes of the photo that a public card shows now. Reads one document and one object. */
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

/** Every public card with its unit. Reads up to two documents for each card. */
export async function readAll(): Promise<ListedCard[]> {
  return withUnits(await cardsOf(publicCards()));
}

/** What an invitation shows. Whoever has its address can read it, so it names nobody. */
export interface Invitation {
  meetingId: string;
  meeting: Pick<Meeting, 'title' | 'audience' | 'startsAt' | 'endsAt'>;
  unit: Pick<Unit, 'kind' | 'name'>;
}

/** The invitation to a meeting; `null` where there is none, or none any more. Reads two documents. */
export async function readInvitation(meetingId: string, now: number): Promise<Invitation | null> {
  const meeting = parsed(await db.collection(collections.meetings).doc(meetingId).get(), Meeting);
  if (!meeting || now > meeting.endsAt.toMillis() + invitationLifeAfterEnd) return null;
  const unit = parsed(await units().doc(meeting.unitId).get(), Unit);
  return unit && { meetingId, meeting, unit };
}
