import {
  Contact,
  collections,
  contactPath,
  Import,
  importPath,
  OfficeBearer,
  rightsOf,
  sheetPath,
  subcollections,
  Unit,
} from '@sangathan/model';
import { getApps, initializeApp } from 'firebase-admin/app';
import { type Firestore, getFirestore, Timestamp } from 'firebase-admin/firestore';
import { getStorage } from 'firebase-admin/storage';
import { changeImport, entering, newImport } from '../../functions/src/import/store.ts';
import type { PlacedUnit } from '../seed/tree.ts';
import { type ExpectedRow, makeSheet, unitsFor } from './sheet.ts';

const project = process.env.GCLOUD_PROJECT ?? 'demo-sangathan';
const app = getApps()[0] ?? initializeApp({ projectId: project, storageBucket: `${project}.appspot.com` });
const db = getFirestore(app);
/** Another project of the same emulator, for the floor. */
const floor = getFirestore(initializeApp({ projectId: 'demo-floor' }, 'floor'));

const uid = 'importer';
const importId = 'bench';

async function writeUnits(units: PlacedUnit[]): Promise<void> {
  const writer = db.bulkWriter({ throttling: false });
  for (const [index, { id, unit }] of units.entries()) {
    void writer.set(db.collection(collections.units).doc(id), Unit.parse(unit));
    if (index % 2000 === 0) await writer.flush();
  }
  await writer.close();
}

async function openImport(size: number): Promise<void> {
  const actor = { uid, officeBearerId: 'RJ-president' };
  const ofState = { unitId: 'RJ', level: 'state', path: { state: 'RJ' } } as const;
  const grant = { ...ofState, officeBearerId: 'RJ-president', personId: 'RJ-president', post: 'president' };
  await db
    .collection(collections.grants)
    .doc(uid)
    .set({
      ...grant,
      rights: rightsOf('president', 'state'),
      sight: 'subtree',
      mobile: '+916000000009',
      assembly: null,
      lokSabha: null,
    });
  const now = Timestamp.now();
  const importDocument = newImport({
    ...ofState,
    ...actor,
    actor,
    fileName: 'booths.xlsx',
    kind: 'xlsx',
    size,
    now,
  });
  await db.doc(importPath(importId)).set(importDocument);
}

async function deliver(address: string, body: object): Promise<void> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
}

/** Delivers each change of the import as an event, like Eventarc, and resolves when `isOver`. */
function follow(host: string, isOver: (importDocument: Import) => boolean): Promise<Import> {
  let before: object | null = null;
  return new Promise((resolve, reject) => {
    const stop = db.doc(importPath(importId)).onSnapshot((found) => {
      const after = found.data() ?? {};
      const importDocument = Import.parse(after);
      if (before) deliver(`${host}/followImport`, { importId, before, after }).catch(reject);
      before = after;
      if (!isOver(importDocument)) return;
      stop();
      resolve(importDocument);
    }, reject);
  });
}

const isAtRest = ({ state }: Import) =>
  ['mapping', 'checked', 'committed', 'stopped', 'failed'].includes(state);

/** The entries in the register, and how many of the expected ones are lost or doubled. */
async function inspect(expected: ExpectedRow[]) {
  const [cards, contacts] = await Promise.all([
    db.collection(collections.officeBearers).get(),
    db.collectionGroup(subcollections.private).get(),
  ]);
  const mobiles = new Map(
    contacts.docs.map((found) => [found.ref.parent.parent?.id, Contact.parse(found.data())]),
  );
  const seen = new Map<string, number>();
  for (const found of cards.docs) {
    const { unitId, post } = OfficeBearer.parse(found.data());
    const key = `${unitId} ${post} ${mobiles.get(found.id)?.mobile}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const wanted = new Set(expected.map(({ unitId, post, mobile }) => `${unitId} ${post} ${mobile}`));
  const lost = [...wanted].filter((key) => !seen.has(key)).length;
  const doubled = [...seen].reduce((total, [key, count]) => total + count - (wanted.has(key) ? 1 : 0), 0);
  return {
    lost,
    doubled,
    entries: cards.docs.map((card) => ({ id: card.id, card: card.data(), contact: mobiles.get(card.id) })),
  };
}

/** Rows per second of a bare BulkWriter with the same entries. */
async function measureFloor(
  to: Firestore,
  entries: Awaited<ReturnType<typeof inspect>>['entries'],
): Promise<number> {
  const began = performance.now();
  const writer = to.bulkWriter({ throttling: false });
  for (const { id, card, contact } of entries) {
    void writer.set(to.collection(collections.officeBearers).doc(id), card);
    if (contact) void writer.set(to.doc(contactPath(id)), contact);
  }
  await writer.close();
  return entries.length / ((performance.now() - began) / 1000);
}

/** Measures an import, and then the floor. `host` is the address of the functions. */
export async function measure(rows: number, host: string, print: (text: string) => void) {
  const units = unitsFor(rows);
  await writeUnits(units);
  print(`${units.length.toLocaleString('en-IN')} units are in the register`);
  const { bytes, expected } = await makeSheet(units, rows);
  const name = sheetPath(uid, importId);
  await getStorage(app).bucket().file(name).save(bytes, { resumable: false });
  await openImport(bytes.length);
  print(`the sheet has ${rows.toLocaleString('en-IN')} rows and ${(bytes.length / 2 ** 20).toFixed(1)} MiB`);

  const began = performance.now();
  const checking = follow(host, isAtRest);
  await deliver(`${host}/receiveSheet`, { name });
  const checked = await checking;
  const checkedAt = performance.now();
  if (checked.state !== 'checked')
    throw new Error(`the import stays in ${checked.state}: ${checked.failure}`);
  const committing = follow(host, ({ state }) => state !== 'checked' && isAtRest({ state } as Import));
  await changeImport(db, importId, () => entering('committing'));
  await committing;
  const end = performance.now();

  const memory = (await (await fetch(`${host}/memory`)).json()) as { peakRssMiB: number };
  const { lost, doubled, entries } = await inspect(expected);
  const floorRowsPerSecond = await measureFloor(floor, entries);
  return {
    rows,
    rowsPerSecond: Math.round(rows / ((end - began) / 1000)),
    floorRowsPerSecond: Math.round(floorRowsPerSecond),
    peakRssMiB: Math.round(memory.peakRssMiB),
    lost,
    doubled,
    phases: {
      'reading, checking and comparing': (checkedAt - began) / 1000,
      commit: (end - checkedAt) / 1000,
    },
  };
}
