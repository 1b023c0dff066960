import { type CallResponse, collections } from '@sangathan/model';
import { expect, test } from 'vitest';
import { db } from '../support/emulator.ts';
import { freshBooth, freshId, freshMobile, pathTo, writeEntry, writeUnit } from '../support/register.ts';
import { type Answered, callFunction, type Session, signInByPhone } from '../support/session.ts';

// The functions use the default app, which the emulator support has initialised with the bucket.
const { exportEntries } = await import('../../functions/src/export/page.ts');

async function holderOf(path: Parameters<typeof writeEntry>[0], card = {}) {
  const mobile = freshMobile();
  const id = await writeEntry(path, card, { mobile });
  const session = await signInByPhone(mobile);
  await callFunction('claimGrant', { officeBearerId: null }, session);
  return { id, mobile, session };
}

const exported = (session: Session, unitId = '', exportId: string | null = null, page = 0) =>
  callFunction('exportEntries', { unitId, exportId, page }, session);

function pageOf(answer: Answered<'exportEntries'>): CallResponse<'exportEntries'> {
  if ('failure' in answer) throw new Error(answer.failure);
  return answer.result;
}

async function aPlace() {
  const booth = freshBooth();
  for (const level of ['district', 'block', 'mandal', 'booth'] as const)
    await writeUnit(pathTo(booth, level));
  return booth;
}

test('a president exports the entries below with their numbers, and the audit line says who, what and how many', async () => {
  const booth = await aPlace();
  const president = await holderOf(pathTo(booth, 'block'));
  const below = await holderOf(booth);
  await writeEntry(booth, { until: '2026-01-01' }, { mobile: freshMobile() });
  const { exportId, rows, next } = pageOf(await exported(president.session, booth.block));
  expect(rows.map(({ officeBearerId, mobile }) => [officeBearerId, mobile]).toSorted()).toEqual(
    [
      [president.id, president.mobile],
      [below.id, below.mobile],
    ].toSorted(),
  );
  expect(next).toBeNull();
  const line = await db.collection(collections.audit).doc(`exported-${exportId}`).get();
  expect(line.data()).toMatchObject({
    action: 'exported',
    byUid: president.session.uid,
    unitId: booth.block,
    rows: 2,
  });
});

test('without the right to contacts an export has no mobile but one’s own, also of those below', async () => {
  const booth = await aPlace();
  const block = pathTo(booth, 'block');
  const secretary = await holderOf(block, { post: 'secretary' });
  const editor = await holderOf(block, { post: 'treasurer', deputyRights: ['edit', 'approve'] });
  const reader = await holderOf(block, { post: 'generalSecretary', deputyRights: ['contacts'] });
  const below = await holderOf(booth);
  const mobilesFor = async ({ session }: typeof below) =>
    pageOf(await exported(session, booth.block)).rows.flatMap(({ mobile }) => mobile ?? []);
  expect(await mobilesFor(secretary)).toEqual([secretary.mobile]);
  expect(await mobilesFor(editor)).toEqual([editor.mobile]);
  expect((await mobilesFor(reader)).toSorted()).toEqual(
    [secretary, editor, reader, below].map(({ mobile }) => mobile).toSorted(),
  );
});

test('nobody exports units outside their subtree, or into somebody else’s audit line', async () => {
  const [booth, other] = [await aPlace(), await aPlace()];
  const president = await holderOf(pathTo(booth, 'block'));
  const stranger = await holderOf(pathTo(other, 'block'));
  expect(await exported(stranger.session, booth.block)).toEqual({ failure: 'no-access' });
  expect(await exported(stranger.session, freshId('nowhere'))).toEqual({ failure: 'no-access' });
  const nobody = await signInByPhone(freshMobile());
  expect(await exported(nobody, booth.block)).toEqual({ failure: 'no-access' });
  const { exportId } = pageOf(await exported(president.session, booth.block));
  expect(await exported(stranger.session, other.block, exportId)).toEqual({ failure: 'no-access' });
});

test('nobody exports units above their own, an MLA included, and those get no audit line', async () => {
  const booth = { ...(await aPlace()), state: freshId('S') };
  await writeUnit(pathTo(booth, 'state'));
  await writeUnit(pathTo(booth, 'district'));
  await writeUnit(booth);
  const president = await holderOf(booth);
  const mla = await holderOf(pathTo(booth, 'district'), { post: 'mla', assembly: 7 });
  for (const [session, unitId] of [
    [president.session, booth.state],
    [president.session, booth.district],
    [mla.session, booth.state],
  ] as const)
    expect(await exported(session, unitId)).toEqual({ failure: 'no-access' });
  const { docs } = await db.collection(collections.audit).where('path.state', '==', booth.state).get();
  expect(docs.filter((line) => line.get('action') === 'exported')).toEqual([]);
});

test('an MLA exports the entries of the seat and no others of the district', async () => {
  const booth = await aPlace();
  const mla = await holderOf(pathTo(booth, 'district'), { post: 'mla', assembly: 7, lokSabha: null });
  await writeEntry(pathTo(booth, 'block'), { assembly: 8 });
  const inSeat = await writeEntry(booth, { assembly: 7 });
  const { rows } = pageOf(await exported(mla.session, booth.district));
  expect(rows.map(({ officeBearerId }) => officeBearerId).toSorted()).toEqual([inSeat, mla.id].toSorted());
});

test('a repeated page is counted once, and no page can be skipped', async () => {
  const booth = await aPlace();
  const president = await holderOf(pathTo(booth, 'block'));
  const { exportId } = pageOf(await exported(president.session, booth.block));
  expect(pageOf(await exported(president.session, booth.block, exportId)).rows).toHaveLength(1);
  expect(await exported(president.session, booth.block, exportId, 1)).toEqual({ failure: 'no-access' });
  const line = await db.collection(collections.audit).doc(`exported-${exportId}`).get();
  expect(line.get('rows')).toBe(1);
});

test('an export comes page by page, without ended terms, and no cursor names an entry', async () => {
  const booth = await aPlace();
  const { id, session, mobile } = await holderOf(pathTo(booth, 'block'));
  const current = await Promise.all(Array.from({ length: 4 }, () => writeEntry(booth)));
  await writeEntry(booth, { until: '2026-01-01' });
  const caller = { uid: session.uid, mobile };
  const pageAt = (page: number, exportId: string | null) =>
    exportEntries({ unitId: booth.block ?? '', exportId, page }, caller, 2);
  const first = await pageAt(0, null);
  const pages = [first];
  for (let next = first.next; next !== null; next = pages.at(-1)?.next ?? null)
    pages.push(await pageAt(next, first.exportId));
  expect(pages.map(({ next }) => next)).toEqual([1, 2, null]);
  const rows = pages.flatMap((page) => page.rows.map(({ officeBearerId }) => officeBearerId));
  expect(rows.toSorted()).toEqual([...current, id].toSorted());
});
