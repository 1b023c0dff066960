import { collections, type FailureCode, type Path, verificationTries } from '@sangathan/model';
import { beforeEach, expect, test } from 'vitest';
import { auth, db } from '../support/emulator.ts';
import { aBranch, aHolder } from '../support/holder.ts';
import { cardOf, contactOf, freshId, freshMobile, pathTo, writeEntry } from '../support/register.ts';
import { callFunction, type Session, signInByPhone } from '../support/session.ts';

let mobile: string;
let booth: Path;
let officeBearerId: string;
let assistant: Session;

const signedIn = async (...of: Parameters<typeof aHolder>) => (await aHolder(...of)).session;

/** The entry of a booth president without a smartphone, whom the block's president assists. */
beforeEach(async () => {
  mobile = freshMobile();
  booth = await aBranch();
  officeBearerId = await writeEntry(booth, { evidence: 'collected' }, { mobile });
  assistant = await signedIn(pathTo(booth, 'block'));
});

/** The code in the SMS, as the holder reads it out. */
async function readOut(session: Session = assistant): Promise<string> {
  const sent = await callFunction('sendVerificationCode', { officeBearerId }, session);
  if (!('result' in sent)) throw new Error(sent.failure);
  return sent.result.shown?.match(/\d{6}/)?.[0] ?? '';
}

const verify = (code: string, session: Session | null = assistant) =>
  callFunction('verifyEntry', { officeBearerId, code }, session);

const other = (code: string) => (code === '123456' ? '654321' : '123456');

const lines = async () =>
  (
    await db
      .collection(collections.audit)
      .where('officeBearerId', '==', officeBearerId)
      .where('action', '==', 'entryVerified')
      .get()
  ).docs.map((line) => line.data());

test('the right code verifies an entry; one audit line says who assisted', async () => {
  const code = await readOut();
  for (const _time of ['once', 'again, its answer lost']) expect(await verify(code)).toEqual({ result: {} });
  expect(await cardOf(officeBearerId)).toMatchObject({ evidence: 'verified' });
  expect(await lines()).toMatchObject([{ byUid: assistant.uid, unitId: booth.booth }]);
});

test('a code signs nobody in: the mobile has no account, and Auth has no such code', async () => {
  const code = await readOut();
  await verify(code);
  await expect(auth.getUserByPhoneNumber(mobile)).rejects.toThrow();
  const host = process.env.FIREBASE_AUTH_EMULATOR_HOST;
  const sent = await fetch(
    `http://${host}/emulator/v1/projects/${process.env.GCLOUD_PROJECT}/verificationCodes`,
  );
  const { verificationCodes } = (await sent.json()) as { verificationCodes: { phoneNumber: string }[] };
  expect(verificationCodes.filter(({ phoneNumber }) => phoneNumber === mobile)).toEqual([]);
});

test('the SMS says what the code is for', async () => {
  const sent = await callFunction('sendVerificationCode', { officeBearerId }, assistant);
  expect(sent).toMatchObject({ result: { shown: expect.stringContaining('साइन इन का OTP नहीं') } });
});

test('a wrong code verifies nothing, nor does the right one after too many tries', async () => {
  const code = await readOut();
  for (let time = 0; time < verificationTries; time += 1)
    expect(await verify(other(code))).toEqual({ failure: 'otp-wrong' });
  expect(await verify(code)).toEqual({ failure: 'too-many-tries' });
  expect(await cardOf(officeBearerId)).toMatchObject({ evidence: 'collected' });
});

test('parallel guesses are counted one by one', async () => {
  const code = await readOut();
  const guesses = await Promise.all(Array.from({ length: 2 * verificationTries }, () => verify(other(code))));
  const wrong = guesses.filter((answer) => 'failure' in answer && answer.failure === 'otp-wrong');
  expect(wrong.length).toBeLessThanOrEqual(verificationTries);
});

test('a code is valid only for the assistant who asked for it', async () => {
  const code = await readOut();
  const district = await signedIn(pathTo(booth, 'district'));
  expect(await verify(code, district)).toEqual({ failure: 'otp-expired' });
  expect(await verify(code)).toEqual({ result: {} });
});

test('a code is invalid once it has expired or the number has changed', async () => {
  const code = await readOut();
  const stored = db.collection(collections.verificationCodes).doc(officeBearerId);
  await stored.update({ expiresAt: new Date(Date.now() - 1) });
  expect(await verify(code)).toEqual({ failure: 'otp-expired' });
  const second = await readOut();
  await callFunction('changeMobile', { officeBearerId, which: 'mobile', to: freshMobile() }, assistant);
  expect(await verify(second)).toEqual({ failure: 'otp-wrong' });
});

test('codes for an entry have a daily limit', async () => {
  for (let time = 0; time < 5; time += 1) await readOut();
  expect(await callFunction('sendVerificationCode', { officeBearerId }, assistant)).toEqual({
    failure: 'too-many-today',
  });
});

test('codes to a mobile have a daily limit over all its entries', async () => {
  for (let time = 0; time < 5; time += 1) await readOut();
  officeBearerId = await writeEntry(booth, { post: 'secretary', evidence: 'collected' }, { mobile });
  expect(await callFunction('sendVerificationCode', { officeBearerId }, assistant)).toEqual({
    failure: 'too-many-today',
  });
});

test.each<[string, () => Promise<Session | null>, FailureCode]>([
  ['a stranger', async () => null, 'not-signed-in'],
  ['somebody without a grant', () => signInByPhone(freshMobile()), 'no-access'],
  ['the holder', () => signInByPhone(mobile), 'no-access'],
  [
    'a neighbour’s president',
    async () => {
      const neighbour = await aBranch();
      return signedIn(pathTo(neighbour, 'block'));
    },
    'no-access',
  ],
  [
    'a deputy who lacks a right of the holder’s',
    () => signedIn(pathTo(booth, 'district'), { post: 'secretary', deputyRights: ['edit'] }),
    'no-access',
  ],
])('%s sends no code and verifies nothing', async (_who, signIn, failure) => {
  const session = await signIn();
  expect(await callFunction('sendVerificationCode', { officeBearerId }, session)).toEqual({ failure });
  expect(await verify('123456', session)).toEqual({ failure });
  expect(await cardOf(officeBearerId)).toMatchObject({ evidence: 'collected' });
  expect(await lines()).toEqual([]);
});

test('nobody assists an entry with their own mobile', async () => {
  const { uid } = assistant;
  const own = (await auth.getUser(uid)).phoneNumber ?? '';
  officeBearerId = await writeEntry(
    booth,
    { evidence: 'collected', post: 'secretary' },
    { mobile: own },
    freshId('ob'),
  );
  expect(await callFunction('sendVerificationCode', { officeBearerId }, assistant)).toEqual({
    failure: 'no-access',
  });
  expect(await contactOf(officeBearerId)).toMatchObject({ mobile: own });
});

test.each<[string, () => Promise<unknown>, FailureCode]>([
  [
    'has left the post',
    () => db.doc(`officeBearers/${officeBearerId}`).update({ until: '2026-01-31' }),
    'no-access',
  ],
  [
    'is in a unit that has closed',
    () => db.doc(`units/${booth.booth}`).update({ closed: '2026-01-31' }),
    'not-found',
  ],
  ['has no entry', () => db.doc(`officeBearers/${officeBearerId}`).delete(), 'not-found'],
])('a holder who %s is sent nothing', async (_what, spoil, failure) => {
  await spoil();
  expect(await callFunction('sendVerificationCode', { officeBearerId }, assistant)).toEqual({ failure });
});
