import { collections } from '@sangathan/model';
import { beforeEach, expect, test } from 'vitest';
import { db } from '../support/emulator.ts';
import { cardOf, freshBooth, freshMobile, writeEntry, writeUnit } from '../support/register.ts';
import { callFunction, signInByPhone } from '../support/session.ts';

let mobile: string;
let officeBearerId: string;

/** An entry that somebody typed in for a booth president without a smartphone. */
beforeEach(async () => {
  mobile = freshMobile();
  const booth = freshBooth();
  await writeUnit(booth);
  officeBearerId = await writeEntry(booth, { evidence: 'collected' }, { mobile });
});

const verified = async () =>
  (
    await db
      .collection(collections.audit)
      .where('officeBearerId', '==', officeBearerId)
      .where('action', '==', 'entryVerified')
      .get()
  ).size;

test('an OTP read back makes an entry verified, gives no grant, and is in the audit once', async () => {
  const holder = await signInByPhone(mobile);
  for (const _time of ['once', 'twice'])
    expect(await callFunction('verifyEntry', { officeBearerId }, holder)).toEqual({ result: {} });
  expect(await cardOf(officeBearerId)).toMatchObject({ evidence: 'verified' });
  expect((await db.collection(collections.grants).doc(holder.uid).get()).exists).toBe(false);
  expect(await verified()).toBe(1);
});

test.each(['approved', 'reconfirmed', 'stale'] as const)('what is %s stays so', async (evidence) => {
  await db.collection(collections.officeBearers).doc(officeBearerId).update({ evidence });
  expect(await callFunction('verifyEntry', { officeBearerId }, await signInByPhone(mobile))).toEqual({
    result: {},
  });
  expect(await cardOf(officeBearerId)).toMatchObject({ evidence });
});

test.each([
  ['another number', true, 'number-unknown'],
  ['nobody', false, 'not-signed-in'],
] as const)('%s verifies nothing', async (_who, isSignedIn, failure) => {
  const session = isSignedIn ? await signInByPhone(freshMobile()) : null;
  expect(await callFunction('verifyEntry', { officeBearerId }, session)).toEqual({ failure });
  expect(await cardOf(officeBearerId)).toMatchObject({ evidence: 'collected' });
  expect(await verified()).toBe(0);
});

test.each([
  ['has left the post', (id: string) => db.doc(`officeBearers/${id}`).update({ until: '2026-01-31' })],
  [
    'is in a unit that has closed',
    async (id: string) => db.doc(`units/${(await cardOf(id)).unitId}`).update({ closed: '2026-01-31' }),
  ],
  ['is not there', (id: string) => db.doc(`officeBearers/${id}`).delete()],
])('a holder who %s is not verified', async (_what, spoil) => {
  await spoil(officeBearerId);
  expect(await callFunction('verifyEntry', { officeBearerId }, await signInByPhone(mobile))).toEqual({
    failure: 'number-unknown',
  });
});
