import { type CallResponse, collections } from '@sangathan/model';
import { expect, test } from 'vitest';
import { db } from '../support/emulator.ts';
import { freshBooth, freshId, freshMobile, pathTo, writeEntry, writeUnit } from '../support/register.ts';
import { type Answered, callFunction, type Session, signInByPhone } from '../support/session.ts';

async function holderOf(path: Parameters<typeof writeEntry>[0], card = {}) {
  const mobile = freshMobile();
  const id = await writeEntry(path, card, { mobile });
  const session = await signInByPhone(mobile);
  await callFunction('claimGrant', { officeBearerId: null }, session);
  return { id, mobile, session };
}

const exported = (session: Session, unitId = '', exportId: string | null = null) =>
  callFunction('exportEntries', { unitId, exportId, after: null }, session);

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

test('a president exports those below with their numbers, and the audit tells who, what and how many', async () => {
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

test('whom one may see and not call is exported without a number', async () => {
  const booth = await aPlace();
  const secretary = await holderOf(booth, { post: 'secretary' });
  const president = await holderOf(booth);
  const { rows } = pageOf(await exported(secretary.session, booth.booth));
  const found = new Map(rows.map(({ officeBearerId, mobile }) => [officeBearerId, mobile]));
  expect(found.get(president.id)).toBeNull();
  expect(found.get(secretary.id)).toBe(secretary.mobile);
});

test('nobody exports what is beside them, or into another’s audit line', async () => {
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
