import {
  collections,
  contactPath,
  type FailureCode,
  Import,
  type ImportState,
  importPath,
  importRowsPath,
  type Path,
} from '@sangathan/model';
import { beforeAll, expect, test } from 'vitest';
import { call, type Services, type Session, uploadSheet } from '../../tools/import/client.ts';
import { db, eventually, project } from '../support/emulator.ts';
import {
  cardOf,
  contactOf,
  freshBooth,
  freshMobile,
  pathTo,
  writeEntry,
  writeUnit,
} from '../support/register.ts';
import { signInByPhone } from '../support/session.ts';

let services: Services;
beforeAll(async () => {
  const hub = await fetch(`http://${process.env.FIREBASE_EMULATOR_HUB}/emulators`);
  const running = (await hub.json()) as Record<string, { host: string; port: number }>;
  const at = (name: string) => `${running[name]?.host}:${running[name]?.port}`;
  services = { auth: at('auth'), functions: at('functions'), storage: at('storage'), project };
});

/** A booth with the units above it, and a session of the president of one of these. */
async function aPlace(level: 'district' | 'block' | 'mandal') {
  const booth = freshBooth();
  for (const each of ['district', 'block', 'mandal', 'booth'] as const) await writeUnit(pathTo(booth, each));
  const mobile = freshMobile();
  const presidentId = await writeEntry(pathTo(booth, level), {}, { mobile });
  const president = await signInByPhone(mobile);
  await call(services, president, 'claimGrant', { officeBearerId: null });
  return { booth, presidentId, president };
}

const heading = 'Booth code,Post,Name,Mobile,Village';
const mobileOf = () => freshMobile().slice(3);

async function sent(session: Session, unitId: string | undefined, lines: string[]): Promise<string> {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const request = { unitId: unitId ?? '', fileName: 'booths.csv', kind: 'csv', size: bytes.length } as const;
  const { importId } = await call(services, session, 'startImport', request);
  await uploadSheet(services, session, importId, 'csv', bytes);
  return importId;
}

const restingStates: readonly ImportState[] = [
  'mapping',
  'checked',
  'committed',
  'undone',
  'stopped',
  'failed',
];

const resting = (importId: string, past: ImportState = 'uploading') =>
  eventually(
    async () => Import.parse((await db.doc(importPath(importId)).get()).data()),
    ({ state }) => restingStates.includes(state) && state !== past,
    60_000,
  );

const refusal = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (error) => (error as { code: FailureCode }).code,
  );

const entriesIn = async (booth: Path) =>
  (await db.collection(collections.officeBearers).where('unitId', '==', booth.booth).get()).docs;

test('an import is checked, committed and undone, and an entry that was changed since the commit is kept', async () => {
  const { booth, president, presidentId } = await aPlace('block');
  const [first, second] = [mobileOf(), mobileOf()];
  const importId = await sent(president, booth.block, [
    heading,
    `${booth.booth},President,Ramesh Meena,${first},Pushkar`,
    `${booth.booth},Secretary,Geeta Devi,${second},Pushkar`,
    `${booth.booth},Secretary,Mohan Lal,12345,Pushkar`,
    `${booth.mandal},President,Sunita Choudhary,${first},`,
  ]);
  const checked = await resting(importId);
  expect(checked).toMatchObject({ state: 'checked', figures: { new: 3, refused: 1, duplicates: 2 } });
  const rows = await db.collection(importRowsPath(importId)).orderBy('number').get();
  expect(rows.docs.map((row) => [row.get('number'), row.get('outcome'), row.get('hasTwins')])).toEqual([
    [2, 'new', true],
    [4, 'refused', false],
    [5, 'new', true],
  ]);
  expect(await entriesIn(booth)).toHaveLength(0);

  await call(services, president, 'commitImport', { importId });
  expect(await resting(importId, 'checked')).toMatchObject({ state: 'committed', figures: { written: 3 } });
  const id = `${booth.booth}-president`;
  expect(await cardOf(id)).toMatchObject({
    evidence: 'collected',
    enteredBy: presidentId,
    village: 'Pushkar',
    known: { mobile: true },
    visibility: 'members',
  });
  expect(await contactOf(id)).toMatchObject({ mobile: `+91${first}` });

  await db.collection(collections.officeBearers).doc(id).update({ village: 'Ajaysar' });
  await call(services, president, 'undoImport', { importId });
  expect(await resting(importId, 'committed')).toMatchObject({
    state: 'undone',
    figures: { restored: 2, kept: 1 },
  });
  expect((await entriesIn(booth)).map((card) => card.id)).toEqual([id]);
  const kept = await db.collection(importRowsPath(importId)).where('isKept', '==', true).get();
  expect(kept.docs.map((row) => row.get('officeBearerId'))).toEqual([id]);
  const audit = await Promise.all(
    ['importCommitted', 'importUndone'].map((action) =>
      db.collection(collections.audit).doc(`${action}-${importId}`).get(),
    ),
  );
  expect(audit.map((line) => [line.get('byUid'), line.get('rows')])).toEqual([
    [president.uid, 3],
    [president.uid, 2],
  ]);
});

test('an unknown heading is asked about once, and remembered for the district', async () => {
  const { booth, president } = await aPlace('district');
  const lines = [
    'Booth code,Post,Name,Mobile,Gaon ka thikana',
    `${booth.booth},President,Ramesh Meena,${mobileOf()},Pushkar`,
  ];
  const importId = await sent(president, booth.district, lines);
  const asked = await resting(importId);
  expect(asked.state).toBe('mapping');
  const columns =
    asked.question?.columns.map(({ field, font, person, isSure }) => ({
      field: isSure ? field : ('village' as const),
      font,
      person,
    })) ?? [];
  expect(asked.question?.columns.at(-1)).toMatchObject({ isSure: false, samples: ['Pushkar'] });
  await call(services, president, 'chooseColumns', { importId, columns, posts: [null] });
  expect(await resting(importId, 'mapping')).toMatchObject({ state: 'checked', figures: { new: 1 } });

  const second = await resting(await sent(president, booth.district, lines));
  expect(second.state).toBe('checked');
});

test('a file that is not a sheet fails with the reason', async () => {
  const { booth, president } = await aPlace('block');
  const importId = await sent(president, booth.block, ['%PDF-1.7']);
  expect(await resting(importId)).toMatchObject({
    state: 'failed',
    failure: expect.stringMatching(/^sheet-/),
  });
});

test('nobody imports without the right, or for a unit outside their sight', async () => {
  const { booth, president } = await aPlace('block');
  const mandal = await aPlace('mandal');
  const request = { fileName: 'a.csv', kind: 'csv', size: 10 } as const;
  const start = (session: Session, unitId = '') =>
    refusal(call(services, session, 'startImport', { unitId, ...request }));
  expect(await start(mandal.president, mandal.booth.mandal)).toBe('no-access');
  expect(await start(president, booth.district)).toBe('no-access');
  expect(await start(president, mandal.booth.mandal)).toBe('no-access');

  const { importId } = await call(services, president, 'startImport', {
    unitId: booth.block ?? '',
    ...request,
  });
  const bytes = new Uint8Array([65]);
  expect(await refusal(uploadSheet(services, mandal.president, importId, 'csv', bytes))).toBe('no-access');
  const others = { ...president, idToken: mandal.president.idToken };
  expect(await refusal(uploadSheet(services, others, importId, 'csv', bytes))).toBe('no-access');
  for (const step of ['commitImport', 'undoImport', 'resumeImport'] as const)
    expect(await refusal(call(services, mandal.president, step, { importId }))).toBe('no-access');
  expect(await refusal(call(services, president, 'commitImport', { importId }))).toBe('import-not-now');
});

test('rows of the importer’s own president, and of units outside the import, are refused', async () => {
  const { booth, president } = await aPlace('block');
  const stranger = await aPlace('block');
  const importId = await sent(president, booth.block, [
    'Unit code,Post,Name,Mobile',
    `${booth.block},President,Ramesh Meena,${mobileOf()}`,
    `${stranger.booth.booth},President,Geeta Devi,${mobileOf()}`,
  ]);
  expect(await resting(importId)).toMatchObject({
    state: 'checked',
    figures: { new: 0, changed: 0, refused: 2 },
  });
  const rows = await db.collection(importRowsPath(importId)).orderBy('number').get();
  expect(rows.docs.map((row) => row.get('issues')[0].code)).toEqual([
    'not-in-charge',
    expect.stringMatching(/^unit-/),
  ]);
});

test('a commit stops when the importer has lost the right, and somebody with the right resumes it', async () => {
  const { booth, president, presidentId } = await aPlace('block');
  const lines = [heading, `${booth.booth},President,Ramesh Meena,${mobileOf()},Pushkar`];
  const importId = await sent(president, booth.block, lines);
  await resting(importId);
  // The term ends just as the commit begins.
  const batch = db.batch();
  batch.delete(db.collection(collections.grants).doc(president.uid));
  batch.update(db.collection(collections.officeBearers).doc(presidentId), { until: '2026-11-01' });
  batch.update(db.doc(importPath(importId)), { state: 'committing' });
  await batch.commit();
  expect(await resting(importId, 'checked')).toMatchObject({
    state: 'stopped',
    failure: 'import-right-lost',
  });
  expect(await entriesIn(booth)).toHaveLength(0);
  expect(await refusal(call(services, president, 'resumeImport', { importId }))).toBe('no-access');

  const mobile = freshMobile();
  await writeEntry(pathTo(booth, 'district'), {}, { mobile });
  const above = await signInByPhone(mobile);
  await call(services, above, 'claimGrant', { officeBearerId: null });
  await call(services, above, 'resumeImport', { importId });
  expect(await resting(importId, 'stopped')).toMatchObject({ state: 'committed', figures: { written: 1 } });
});

test('an entry that has changed since the dry run is overtaken, and listed', async () => {
  const { booth, president } = await aPlace('block');
  const mobile = freshMobile();
  const id = await writeEntry(booth, { name: { hi: '', en: 'Ramesh Meena' } }, { mobile });
  const lines = [heading, `${booth.booth},President,Ramesh Meena,${mobile.slice(3)},Pushkar`];
  const importId = await sent(president, booth.block, lines);
  expect(await resting(importId)).toMatchObject({ figures: { changed: 1 } });
  await db.collection(collections.officeBearers).doc(id).update({ village: 'Kekri' });
  await call(services, president, 'commitImport', { importId });
  expect(await resting(importId, 'checked')).toMatchObject({ figures: { written: 0, overtaken: 1 } });
  expect((await cardOf(id)).village).toBe('Kekri');
  const contact = await db.doc(contactPath(id)).get();
  expect(contact.get('mobile')).toBe(mobile);
});
