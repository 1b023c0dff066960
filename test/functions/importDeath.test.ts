import { collections, contactPath, importRowsPath, type Path, rightsOf } from '@sangathan/model';
import { getApps, initializeApp } from 'firebase-admin/app';
import { getFirestore, Timestamp } from 'firebase-admin/firestore';
import { beforeAll, expect, test } from 'vitest';
import { aContact, anOfficeBearer, aUnit } from '../../functions/src/fixture.ts';
import { newImport } from '../../functions/src/import/store.ts';
import { derivedOf } from '../../functions/src/register/entry/derived.ts';
import type { Strike } from '../support/mortal.ts';
import { chanceFrom, Platform } from './support/platform.ts';

/** A separate project, in which no function is triggered. */
const name = 'import-death';
const app = getApps().find((one) => one.name === name) ?? initializeApp({ projectId: `demo-${name}` }, name);
const db = getFirestore(app);

const booths = 14;

/** A mandal with booths, some of them with a president, and a sheet of all of them. */
interface World {
  mandal: Path;
  text: string;
}

const boothId = (world: string, number: number) => `${world}-P${String(number).padStart(2, '0')}`;
const mobile = (world: string, number: number) =>
  `9${String(1_000_000 * (Number(world.slice(1)) + 1) + number).padStart(9, '0')}`;

/** Existing presidents: collected ones that the sheet corrects, verified ones whose empty details it fills. */
const presidents = [
  { booth: 3, evidence: 'collected', village: 'Ajaysar' },
  { booth: 8, evidence: 'collected', village: null },
  { booth: 10, evidence: 'verified', village: 'Ajaysar' },
  { booth: 12, evidence: 'approved', village: null },
] as const;

const surnames = ['Meena', 'Gurjar', 'Sharma', 'Yadav', 'Rathore', 'Saini', 'Jat', 'Khan'];
const nameOf = (number: number) => `Ramesh ${surnames[number % surnames.length]}`;

function sheetOf(world: string): string {
  const rows = Array.from({ length: booths }, (_, index) => {
    const number = index + 1;
    return [boothId(world, number), 'president', nameOf(number), mobile(world, number), 'Pushkar'];
  });
  // A repeated row in another chunk, an invalid mobile, and another president of a booth.
  const odd = [
    rows[4] ?? [],
    [boothId(world, 7), 'secretary', 'Kamla Devi', '123', ''],
    [boothId(world, 9), 'president', 'Suresh Verma', mobile(world, 900), ''],
    [boothId(world, 9), 'secretary', 'Suresh Verma', mobile(world, 900), ''],
  ];
  const heading = ['Unit Code', 'Post', 'Name', 'Mobile', 'Village'];
  return [heading, ...rows, ...odd].map((cells) => cells.join(',')).join('\n');
}

async function makeWorld(world: string): Promise<World> {
  const mandal: Path = { state: 'RJ', district: `${world}-D`, block: `${world}-B`, mandal: `${world}-M` };
  const batch = db.batch();
  const units = db.collection(collections.units);
  batch.set(
    units.doc(`${world}-M`),
    aUnit({ level: 'mandal', kind: 'mandal', path: mandal, parentId: `${world}-B` }),
  );
  for (let number = 1; number <= booths; number += 1) {
    const id = boothId(world, number);
    batch.set(units.doc(id), aUnit({ path: { ...mandal, booth: id }, parentId: `${world}-M` }));
  }
  for (const { booth, evidence, village } of presidents) {
    const unitId = boothId(world, booth);
    const id = `${unitId}-president`;
    const ofBooth = { unitId, path: { ...mandal, booth: unitId } };
    const own = { name: { hi: '', en: nameOf(booth) }, evidenceAt: Timestamp.fromMillis(1e12) };
    const card = anOfficeBearer({ ...ofBooth, ...own, personId: id, evidence, village });
    const contact = aContact({ ...ofBooth, officeBearerId: id, mobile: `+91${mobile(world, booth)}` });
    const derived = derivedOf(card, contact, aUnit());
    batch.set(db.collection(collections.officeBearers).doc(id), { ...card, ...derived });
    batch.set(db.doc(contactPath(id)), contact);
  }
  const grant = {
    officeBearerId: `${world}-chief`,
    personId: `${world}-chief`,
    post: 'president',
    unitId: `${world}-B`,
    level: 'block',
  };
  const { mandal: _mandal, ...block } = mandal;
  batch.set(db.collection(collections.grants).doc(world), {
    ...grant,
    path: block,
    rights: rightsOf('president', 'block'),
    sight: 'subtree',
    mobile: '+916000000009',
    assembly: null,
    lokSabha: null,
  });
  await batch.commit();
  return { mandal, text: sheetOf(world) };
}

async function openImport(world: string, { mandal }: World, importId: string): Promise<void> {
  const actor = { uid: world, officeBearerId: `${world}-chief` };
  const now = Timestamp.now();
  const importDocument = newImport({
    unitId: `${world}-M`,
    level: 'mandal',
    path: mandal,
    ...actor,
    actor,
    fileName: 'booths.csv',
    kind: 'csv',
    size: 1000,
    now,
  });
  await db.collection(collections.imports).doc(importId).set(importDocument);
}

/** All stored entries of a world with their contacts, and when each document was last written. */
async function registerOf(world: string) {
  const [cards, contacts] = await Promise.all([
    db.collection(collections.officeBearers).where('path.mandal', '==', `${world}-M`).get(),
    db.collectionGroup('private').where('path.mandal', '==', `${world}-M`).get(),
  ]);
  const found = [...cards.docs, ...contacts.docs];
  const documents = found.map((one) => [one.ref.path.replaceAll(world, 'W'), one.data()] as const);
  return {
    times: found.map((one) => `${one.ref.path} ${one.updateTime.toMillis()}`).toSorted(),
    documents: JSON.parse(
      JSON.stringify(Object.fromEntries(documents.toSorted(([a], [b]) => (a < b ? -1 : 1)))).replaceAll(
        world,
        'W',
      ),
    ),
  };
}

/** The documents without what differs between worlds: mobiles, the time of the commit, and the ids of persons. */
function comparable(documents: Record<string, Record<string, unknown>>) {
  const personIds = [...new Set(Object.values(documents).map(({ personId }) => personId))];
  return Object.entries(documents).map(([path, document]) => {
    const { evidenceAt: _at, mobile: number, personId, ...rest } = document;
    const mobile = typeof number === 'string' ? number.slice(-4) : number;
    return { path, ...rest, mobile, person: personIds.indexOf(personId) };
  });
}

/** Runs one import from its file into the register while some workers die. */
async function live(number: number, strikes: Map<number, Strike>) {
  const world = `W${number}`;
  const made = await makeWorld(world);
  const before = await registerOf(world);
  await openImport(world, made, `${world}-1`);
  const platform = new Platform(db, `${world}-1`, made.text, strikes, chanceFrom(number));
  const checked = await platform.bring('reading');
  const dry = await registerOf(world);
  const committed = await platform.bring('committing');
  const after = await registerOf(world);
  return { world, made, platform, before, checked, dry, committed, after };
}

async function again({ world, made }: Awaited<ReturnType<typeof live>>) {
  await openImport(world, made, `${world}-2`);
  const platform = new Platform(db, `${world}-2`, made.text, new Map(), chanceFrom(1));
  const checked = await platform.bring('reading');
  const committed = await platform.bring('committing');
  return { checked, committed, after: await registerOf(world) };
}

async function undo({ world, platform }: Awaited<ReturnType<typeof live>>) {
  return { undone: await platform.bring('undoing'), after: await registerOf(world) };
}

async function clear(): Promise<void> {
  const documents = `emulator/v1/projects/demo-${name}/databases/(default)/documents`;
  const answer = await fetch(`http://${process.env.FIRESTORE_EMULATOR_HOST}/${documents}`, {
    method: 'DELETE',
  });
  if (!answer.ok) throw new Error(`clearing Firestore failed: ${answer.status}`);
}

let whole: Awaited<ReturnType<typeof live>>;
let twice: Awaited<ReturnType<typeof again>>;
let undone: Awaited<ReturnType<typeof undo>>;
beforeAll(async () => {
  await clear();
  whole = await live(0, new Map());
  twice = await again(whole);
  undone = await undo(whole);
});

test('without any failure an import writes what is in its sheet', () => {
  expect(whole.checked).toMatchObject({
    state: 'checked',
    rows: 18,
    doneRows: 18,
    chunks: 3,
    figures: { new: 11, changed: 3, same: 1, repeated: 1, refused: 2, warned: 2, skipped: 0 },
  });
  expect(whole.dry).toEqual(whole.before);
  expect(whole.committed).toMatchObject({ state: 'committed', figures: { written: 14, overtaken: 0 } });
  expect(Object.keys(whole.after.documents)).toHaveLength(2 * (11 + presidents.length));
});

test('importing the same file again changes nothing', () => {
  expect(twice.checked.figures).toMatchObject({ new: 0, changed: 0, same: 15, refused: 2 });
  expect(twice.committed.figures).toMatchObject({ written: 0, overtaken: 0 });
  expect(twice.after.times).toEqual(whole.after.times);
});

test('an undo restores the register exactly', () => {
  expect(undone.undone).toMatchObject({ state: 'undone', figures: { restored: 14, kept: 0 } });
  expect(undone.after.documents).toEqual(whole.before.documents);
});

test('a post that was filled since the dry run is overtaken, and the other rows are written', async () => {
  const world = 'W900';
  const made = await makeWorld(world);
  await openImport(world, made, `${world}-1`);
  const platform = new Platform(db, `${world}-1`, made.text, new Map(), chanceFrom(900));
  const checked = await platform.bring('reading');
  const unitId = boothId(world, 1);
  const own = { village: 'Kekri', evidenceAt: Timestamp.fromMillis(1e12) };
  const card = anOfficeBearer({ unitId, path: { ...made.mandal, booth: unitId }, ...own });
  const reference = db.collection(collections.officeBearers).doc(`${unitId}-president`);
  await reference.set(card);
  const committed = await platform.bring('committing');
  const { written } = whole.committed.figures;
  expect(checked.figures.new).toBe(whole.checked.figures.new);
  expect(committed).toMatchObject({ state: 'committed', figures: { written: written - 1, overtaken: 1 } });
  expect((await reference.get()).data()).toEqual(card);
  const row = db.collection(importRowsPath(`${world}-1`)).where('isOvertaken', '==', true);
  expect((await row.get()).docs.map((found) => found.get('officeBearerId'))).toEqual([reference.id]);
});

/** Imports in which workers die, a sample of their requests; `LIVES=60` takes a denser one. */
const sampled = Number(process.env.LIVES ?? 30);

/** Where a worker dies, as a fraction of the requests of an import without failures; in some imports two die. */
const points = Array.from({ length: sampled }, (_, index) => {
  const chance = chanceFrom(1000 + index);
  const strike = () => (chance() < 0.5 ? ('before' as const) : ('after' as const));
  const first = { at: (index + chance()) / sampled, strike: strike() };
  return index % 3 === 0 ? [first, { at: chance(), strike: strike() }] : [first];
});

test('whichever request a worker dies at, no row is lost or duplicated, and the undo is exact', async () => {
  const requests = whole.platform.requests;
  let deaths = 0;
  const lives = points.map((strikes, index) => async () => {
    const at = strikes.map(({ at, strike }) => [1 + Math.floor(at * requests), strike] as const);
    const found = await live(index + 1, new Map(at));
    const end = await undo(found);
    deaths += found.platform.deaths;
    expect([at, found.dry.documents]).toEqual([at, found.before.documents]);
    expect([at, comparable(found.after.documents)]).toEqual([at, comparable(whole.after.documents)]);
    expect([at, found.checked.figures]).toEqual([at, whole.checked.figures]);
    expect([at, found.committed.figures]).toEqual([at, whole.committed.figures]);
    expect([at, end.undone.figures]).toEqual([at, undone.undone.figures]);
    expect([at, end.after.documents]).toEqual([at, found.before.documents]);
  });
  for (let from = 0; from < lives.length; from += 6) {
    await Promise.all(lives.slice(from, from + 6).map((live) => live()));
    // The emulator scans whole collections, so old documents would slow down later imports.
    await clear();
  }
  console.log(
    `${deaths} workers died in ${sampled} imports of ${requests} requests each; LIVES=60 samples more`,
  );
  expect(deaths).toBeGreaterThanOrEqual((5 / 6) * sampled);
}, 300_000);
