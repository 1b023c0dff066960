import {
  type Contact,
  type Evidence,
  evidences,
  type Level,
  type Name,
  newEntry,
  type OfficeBearer,
  type Post,
  type Verification,
} from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';
import { derivedOf } from '../../functions/src/register/entry/derived.ts';
import { digestWith, emulatorKey } from '../../functions/src/register/entry/mobileDigest.ts';
import { newPersonId } from '../../functions/src/register/entry/personId.ts';
import { restsOnVerification, verificationOf } from '../../functions/src/register/entry/verified.ts';
import { Random } from './random.ts';
import { communities } from './tables/names.ts';
import type { PlacedUnit } from './tree.ts';

/** An entry: the card and its contact. */
export interface DemoEntry {
  id: string;
  card: OfficeBearer;
  contact: Contact;
}

/** An entry as the seed writes it, with what its evidence rests on. */
export interface SeedEntry extends DemoEntry {
  verification: Verification | null;
}

/** Adds what an entry's evidence rests on; `assistedBy`: the entry of who assisted, if anybody did. */
export function withVerification(entry: DemoEntry, assistedBy: string | null): SeedEntry {
  if (!restsOnVerification(entry.card)) return { ...entry, verification: null };
  const { sharesNumber } = entry.card;
  const verification = verificationOf(entry, { assistedBy, sharesNumber }, digestWith(emulatorKey));
  return { ...entry, verification };
}

/**
 * The mobile of a demo person: +91 60000 and a number below 100,000. Only for the emulators, which send no
 * SMS; nothing in the project ever dials one.
 */
export function demoMobile(number: number): string {
  return `+9160000${String(number).padStart(5, '0')}`;
}

/** The name of a made-up person. */
export function madeUpName(random: Random): Name {
  const { hindu, muslim } = communities;
  const community = communities[random.weighted({ hindu: hindu.weight, muslim: muslim.weight })];
  const given = random.pick(random.chance(0.33) ? community.women : community.men);
  const surname = random.pick(community.surnames);
  return { hi: `${given.hi} ${surname.hi}`, en: `${given.en} ${surname.en}` };
}

const day = 24 * 60 * 60_000;

/** How often each evidence occurs, for upper and lower levels. */
const evidenceWeights: Record<'upper' | 'lower', Record<Evidence, number>> = {
  upper: { collected: 15, verified: 25, approved: 40, reconfirmed: 15, stale: 5 },
  lower: { collected: 48, verified: 26, approved: 20, reconfirmed: 3, stale: 3 },
};

function isUpper(level: Level): boolean {
  return level === 'state' || level === 'district' || level === 'block';
}

const noSocial = { facebook: null, x: null, instagram: null, youtube: null };

/** A link to nobody's profile: nobody can register an `example` handle. */
function madeUpSocial(random: Random, id: string): OfficeBearer['social'] {
  return random.chance(0.35) ? { ...noSocial, facebook: `https://facebook.com/example.${id}` } : noSocial;
}

export interface EntryOptions {
  placed: PlacedUnit;
  post: Post;
  random: Random;
  /** The present moment in epoch milliseconds. */
  now: number;
  mobile: string | null;
  /** The second holder of the same post in a unit is number 2. */
  number?: number;
  personId?: string;
  name?: Name;
  card?: Partial<OfficeBearer>;
}

/** A demo person in a post, with details missing here and there, as in reality. */
export function demoEntry({
  placed,
  post,
  random,
  now,
  mobile,
  number = 1,
  ...own
}: EntryOptions): DemoEntry {
  const { id: unitId, unit } = placed;
  const id = `${unitId}-${post}${number > 1 ? `-${number}` : ''}`;
  const upper = isUpper(unit.level);
  const drawn = random.weighted(evidenceWeights[upper ? 'upper' : 'lower']);
  const evidence = mobile === null ? 'collected' : drawn;
  const village = unit.name.en.split(', ')[1] ?? null;
  const email = random.chance(upper ? 0.7 : 0.12) ? `${id.toLowerCase()}@example.org` : null;
  const age = evidences.indexOf(evidence) * 3 + random.next() * 60 + (evidence === 'stale' ? 100 : 0);
  const evidenceAt = Timestamp.fromMillis(Math.round(now - age * day));
  const blank = newEntry({
    officeBearerId: id,
    personId: own.personId ?? newPersonId(id),
    post,
    unitId,
    unit,
    enteredBy: null,
    at: evidenceAt,
  });
  const card: OfficeBearer = {
    ...blank.card,
    name: own.name ?? madeUpName(random),
    village: village !== null && random.chance(0.72) ? village : null,
    jurisdiction: random.chance(0.3) ? unit.name.hi : null,
    social: upper ? madeUpSocial(random, id.toLowerCase()) : blank.card.social,
    evidence,
    since: '2026-02-01',
    demo: true,
    ...own.card,
  };
  const contact: Contact = { ...blank.contact, mobile, email };
  return { id, card: { ...card, ...derivedOf(card, contact, unit) }, contact };
}

/** A real elected member, of whom only the name and the seat are known. */
export function electedEntry(
  placed: PlacedUnit,
  post: 'mla' | 'mp',
  seat: number,
  name: Name,
  now: number,
): DemoEntry {
  const options = { placed, post, random: new Random(seat), now, mobile: null, name };
  const entry = demoEntry(options);
  const id = `${placed.id}-${post}-${seat}`;
  const contact: Contact = { ...entry.contact, officeBearerId: id, email: null };
  const card: OfficeBearer = {
    ...entry.card,
    personId: newPersonId(id),
    assembly: post === 'mla' ? seat : null,
    lokSabha: post === 'mp' ? seat : null,
    village: null,
    jurisdiction: null,
    social: noSocial,
    evidence: 'collected',
    since: null,
    demo: false,
  };
  return { id, card: { ...card, ...derivedOf(card, contact, placed.unit) }, contact };
}
