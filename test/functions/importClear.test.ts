import { collections, Import, importPath, retentionDays, sheetPath, subcollections } from '@sangathan/model';
import { getApps, initializeApp } from 'firebase-admin/app';
import { getFirestore, Timestamp } from 'firebase-admin/firestore';
import { beforeEach, expect, test } from 'vitest';
import { anImport } from '../../functions/src/import/fixture.ts';
import { type ClearingPorts, clearImports } from '../../functions/src/import/retention/clearImports.ts';
import { entering } from '../../functions/src/import/store.ts';
import { bucket } from '../support/emulator.ts';
import { Life, mortal, type Strike } from '../support/mortal.ts';

/** A separate project, in which no function is triggered. */
const name = 'import-clear';
const app = getApps().find((one) => one.name === name) ?? initializeApp({ projectId: `demo-${name}` }, name);
const db = getFirestore(app);

const now = Timestamp.now();
const daysAgo = (days: number) => Timestamp.fromMillis(now.toMillis() - days * 86_400_000);
const removeSheet = (path: string) => bucket.file(path).delete({ ignoreNotFound: true });
const ports: ClearingPorts = { db, removeSheet };

const rowsEach = 30;

/** Stores an import with its file and subcollections, whose last step was some days ago. */
async function begun(importId: string, days: number, changes: Partial<Import>): Promise<void> {
  const batch = db.batch();
  batch.set(db.doc(importPath(importId)), anImport(daysAgo(days), changes));
  for (let number = 0; number < rowsEach; number += 1)
    batch.set(db.doc(`${importPath(importId)}/${subcollections.rows}/${number}`), { number });
  for (const each of ['rows-0', 'plan-0', 'keys-0', 'undo-0'])
    batch.set(db.doc(`${importPath(importId)}/${subcollections.payloads}/${each}`), { json: '[]' });
  batch.set(db.doc(`${importPath(importId)}/${subcollections.chunks}/0`), { chunk: 0 });
  await batch.commit();
  await bucket.file(sheetPath('chief', importId)).save('Ramesh,9829012345', { resumable: false });
}

/** The number of documents in the subcollections of an import, and whether its file exists. */
async function leftOf(importId: string) {
  const found = await Promise.all(
    [subcollections.rows, subcollections.payloads, subcollections.chunks].map((each) =>
      db
        .collection(`${importPath(importId)}/${each}`)
        .count()
        .get(),
    ),
  );
  const documents = found.reduce((total, each) => total + each.data().count, 0);
  const [hasFile] = await bucket.file(sheetPath('chief', importId)).exists();
  return { documents, hasFile };
}

const importOf = async (importId: string) => Import.parse((await db.doc(importPath(importId)).get()).data());

const whole = { documents: rowsEach + 5, hasFile: true };
const nothing = { documents: 0, hasFile: false };

beforeEach(async () => {
  await db.recursiveDelete(db.collection(collections.imports));
});

test('an import past its retention is cleared except for its document; a younger one is not', async () => {
  const { import: days, upload } = retentionDays;
  await Promise.all([
    begun('old', days, { ...entering('committed', daysAgo(days)), rows: rowsEach }),
    begun('young', days - 1, entering('committed', daysAgo(days - 1))),
    begun('awaited', upload, {}),
    begun('tried', days, entering('checked', daysAgo(days))),
  ]);
  expect(await clearImports(ports, now)).toEqual({ cleared: 3, failures: [] });
  for (const importId of ['old', 'awaited', 'tried']) expect(await leftOf(importId)).toEqual(nothing);
  expect(await leftOf('young')).toEqual(whole);
  expect(await importOf('old')).toMatchObject({ state: 'committed', rows: rowsEach, retainUntil: null });
  expect((await importOf('old')).clearedAt?.toMillis()).toBe(now.toMillis());
  expect(await importOf('awaited')).toMatchObject({ state: 'expired', retainUntil: null });
  expect(await importOf('tried')).toMatchObject({ state: 'expired', retainUntil: null });
  expect(await clearImports(ports, now)).toEqual({ cleared: 0, failures: [] });
});

test('a file that cannot be deleted delays only its own import, and is retried', async () => {
  await begun('first', 40, entering('committed', daysAgo(40)));
  await begun('second', 35, entering('committed', daysAgo(35)));
  const stuck = async (path: string) => {
    if (path.endsWith('first')) throw new Error('no bucket today');
    await removeSheet(path);
  };
  const run = await clearImports({ db, removeSheet: stuck }, now);
  expect(run).toMatchObject({ cleared: 1, failures: [{ importId: 'first' }] });
  expect(await leftOf('second')).toEqual(nothing);
  expect(await clearImports(ports, now)).toEqual({ cleared: 1, failures: [] });
  expect(await leftOf('first')).toEqual(nothing);
});

test('a run that is interrupted at any request is completed by the next', async () => {
  const strikes: Strike[] = ['before', 'after'];
  for (let at = 1, isOver = false; !isOver; at += 1) {
    for (const strike of strikes) {
      await begun('cut', 40, entering('committed', daysAgo(40)));
      let requests = 0;
      const life = new Life(() => (++requests === at ? strike : null));
      const { failures } = await clearImports({ ...ports, db: mortal(db, life) }, now).catch((error) => ({
        failures: [error],
      }));
      isOver = failures.length === 0;
      await clearImports(ports, now);
      expect([at, strike, await leftOf('cut')]).toEqual([at, strike, nothing]);
      expect([at, strike, (await importOf('cut')).retainUntil]).toEqual([at, strike, null]);
    }
  }
});
