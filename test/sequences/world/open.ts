import {
  type Contact,
  collections,
  contactPath,
  grantFrom,
  isPublicByDefault,
  type OfficeBearer,
  type Path,
  pathUnder,
  type Unit,
} from '@sangathan/model';
import { type DocumentReference, Timestamp } from 'firebase-admin/firestore';
import { aContact, anOfficeBearer, aUnit } from '../../../functions/src/fixture.ts';
import { derivedOf } from '../../../functions/src/register/entry/derived.ts';
import type { Random } from '../../../tools/seed/random.ts';
import { auth, clearFirestore, db, project } from '../../support/emulator.ts';
import { verificationFor } from '../../support/register.ts';
import { type EntrySeed, entries, secondSims, strangers, type UnitSeed, units } from './cast.ts';
import { Names, type Phone, type Scene, type Sim } from './scene.ts';
import { kindsOf, read } from './snapshot.ts';

const dayMillis = 24 * 60 * 60_000;
const daysAgo = (days: number) => Timestamp.fromMillis(Date.now() - days * dayMillis);
const day = (days: number) => daysAgo(days).toDate().toISOString().slice(0, 10);

/** An id of the world: names have spaces and dots, ids have none. */
const idOf = (world: string, name: string) => `${world}-${name.replaceAll(/[^A-Za-z0-9]/g, '-')}`;

function placesOf(world: string): Map<string, Unit> {
  const placed = new Map<string, Unit>();
  for (const seed of units) placed.set(seed.name, unitOf(world, seed, placed.get(seed.parent ?? '')));
  return placed;
}

function unitOf(world: string, { name, level, parent, ...seats }: UnitSeed, above: Unit | undefined): Unit {
  const id = idOf(world, name);
  const path: Path = above ? pathUnder(above.path, level, id) : { state: id };
  const parentId = parent === null ? null : idOf(world, parent);
  return aUnit({ ...seats, level, kind: level, parentId, path, name: { hi: '', en: name } });
}

interface Place {
  unit: Unit;
  unitId: string;
}

function cardOf(world: string, seed: EntrySeed, { unit, unitId }: Place): OfficeBearer {
  const { post, seat, leftDaysAgo } = seed;
  const { level, path, assembly, lokSabha } = unit;
  const by = { uid: idOf(world, 'S.president'), officeBearerId: idOf(world, 'S.president') };
  return anOfficeBearer({
    personId: idOf(world, `person ${seed.sameAs ?? seed.name}`),
    post,
    unitId,
    level,
    path,
    assembly: post === 'mla' ? seat : assembly,
    lokSabha: post === 'mp' ? seat : lokSabha,
    name: { hi: '', en: `Holder of ${seed.name}` },
    village: null,
    evidence: seed.evidence,
    evidenceAt: daysAgo(45),
    since: '2024-01-01',
    until: leftDaysAgo === null ? null : day(leftDaysAgo),
    visibility: isPublicByDefault(post, level) ? 'public' : 'members',
    deputyRights: seed.deputyRights,
    edited: leftDaysAgo === null ? null : { ...by, at: daysAgo(leftDaysAgo) },
  });
}

/** The SIMs of a world. */
function simsOf(worldNumber: number): Map<string, Sim> {
  const names = [...entries.filter(({ name, mobileOf }) => mobileOf === name), ...strangers.map(nameAlone)];
  const sims = [
    ...names.map(({ name }) => ({ name: `the SIM of ${name}`, human: name })),
    ...secondSims.map((human) => ({ name: `the second SIM of ${human}`, human })),
  ];
  const numbered = sims.map((sim, index) => ({ ...sim, mobile: mobileAt(worldNumber, index) }));
  return new Map(numbered.map((sim) => [sim.name, sim]));
}

const nameAlone = (name: string) => ({ name });

/** Up to a hundred numbers for each world; many end in the same digits, as an audit line shows them. */
function mobileAt(worldNumber: number, index: number): string {
  return `+917${String(worldNumber * 100 + index).padStart(7, '0')}00`;
}

/** A phone for each SIM, called after it. */
function phonesOf(world: string, sims: Map<string, Sim>): Map<string, Phone> {
  const phones = [...sims.values()].map((sim) => {
    const name = sim.name.replace('SIM', 'phone');
    return { name, uid: idOf(world, name.replace('the phone of ', '')), sim };
  });
  return new Map(phones.map((phone) => [phone.name, phone]));
}

/** Documents to be written, by reference. */
type Written = [DocumentReference, object][];

function writtenEntry(
  world: string,
  seed: EntrySeed,
  place: Place,
  sims: Map<string, Sim>,
  phones: Map<string, Phone>,
): Written {
  const id = idOf(world, seed.name);
  const mobile = seed.mobileOf === null ? null : (sims.get(`the SIM of ${seed.mobileOf}`)?.mobile ?? null);
  const { unit, unitId } = place;
  const contact: Contact = aContact({ officeBearerId: id, unitId, path: unit.path, mobile });
  const card = cardOf(world, seed, place);
  const written: Written = [
    [db.collection(collections.officeBearers).doc(id), { ...card, ...derivedOf(card, contact, unit) }],
    [db.doc(contactPath(id)), contact],
  ];
  // An ended term keeps its evidence as history, without what it rested on.
  if (seed.evidence !== 'collected' && seed.leftDaysAgo === null)
    written.push([db.collection(collections.verifications).doc(id), verificationFor({ card, contact })]);
  const grant = mobile === null ? null : grantFrom(id, card, mobile);
  const phone = phones.get(`the phone of ${seed.name}`);
  if (grant && phone && seed.evidence !== 'collected')
    written.push([db.collection(collections.grants).doc(phone.uid), grant]);
  return written;
}

/** Writes a world with ids and numbers of its own, so that many can stand side by side. */
export async function openWorld(worldNumber: number, random: Random): Promise<Scene> {
  const world = `w${worldNumber}`;
  const [sims, places, names] = [simsOf(worldNumber), placesOf(world), new Names()];
  const phones = phonesOf(world, sims);
  const written: Written = [];
  for (const [name, unit] of places) {
    names.set(name, idOf(world, name));
    written.push([db.collection(collections.units).doc(idOf(world, name)), unit]);
  }
  for (const seed of entries) {
    const unit = places.get(seed.unit);
    if (!unit) throw new Error(`there is no unit ${seed.unit}`);
    names.set(seed.name, idOf(world, seed.name));
    written.push(...writtenEntry(world, seed, { unit, unitId: idOf(world, seed.unit) }, sims, phones));
  }
  const batch = db.batch();
  for (const [reference, document] of written) batch.set(reference, document);
  const users = [...phones.values()].map(({ uid, sim }) => ({ uid, phoneNumber: sim.mobile }));
  const [, imported] = await Promise.all([batch.commit(), auth.importUsers(users)]);
  if (imported.failureCount > 0) throw new Error(String(imported.errors[0]?.error));
  const present = await read(idOf(world, 'S'), kindsOf);
  return { world, random, sims, phones, names, present, told: new Map(), checkedIn: new Map() };
}

/** Removes everything that stands in the emulators. */
export async function removeWorlds(): Promise<void> {
  const host = process.env.FIREBASE_AUTH_EMULATOR_HOST;
  const accounts = fetch(`http://${host}/emulator/v1/projects/${project}/accounts`, {
    method: 'DELETE',
    headers: { authorization: 'Bearer owner' },
  });
  const [{ ok }] = await Promise.all([accounts, clearFirestore()]);
  if (!ok) throw new Error('the accounts were not removed');
}
