import { collections, contactPath } from '@sangathan/model';
import { expect, test } from 'vitest';
import { auth, db, eventually } from '../support/emulator.ts';
import { cardOf, freshBooth, freshId, freshMobile, writeEntry, writeUnit } from '../support/register.ts';
import { callFunction, signInByPhone } from '../support/session.ts';

const anyEntry = { officeBearerId: null };

async function grantOf(uid: string) {
  return (await db.collection(collections.grants).doc(uid).get()).data();
}

/** A booth president with a mobile, signed in and with the grant. */
async function aHolder() {
  const mobile = freshMobile();
  const booth = freshBooth();
  const unitId = await writeUnit(booth);
  const officeBearerId = await writeEntry(booth, {}, { mobile });
  const session = await signInByPhone(mobile);
  await callFunction('claimGrant', anyEntry, session);
  return { mobile, booth, unitId, officeBearerId, session };
}

const grantIsGone = (uid: string) =>
  eventually(
    () => grantOf(uid),
    (grant) => grant === undefined,
  );

test('signing in with an entry’s mobile gives its grant, and verifies the entry', async () => {
  const { officeBearerId, unitId, session } = await aHolder();
  expect(await grantOf(session.uid)).toMatchObject({
    officeBearerId,
    unitId,
    rights: ['conveneMeetings', 'sendMessages', 'contacts'],
  });
  expect(await cardOf(officeBearerId)).toMatchObject({ evidence: 'verified' });
});

test('a repeated claim gives the grant once', async () => {
  const { officeBearerId, session } = await aHolder();
  expect(await callFunction('claimGrant', anyEntry, session)).toEqual({
    result: { state: 'granted', officeBearerId },
  });
  const given = await db
    .collection(collections.audit)
    .where('officeBearerId', '==', officeBearerId)
    .where('action', '==', 'grantGiven')
    .get();
  expect(given.size).toBe(1);
});

test('a number that no entry has gets no access', async () => {
  const session = await signInByPhone(freshMobile());
  expect(await callFunction('claimGrant', anyEntry, session)).toEqual({ failure: 'number-unknown' });
  expect(await grantOf(session.uid)).toBeUndefined();
});

test('a claim needs a session', async () => {
  expect(await callFunction('claimGrant', anyEntry, null)).toEqual({ failure: 'not-signed-in' });
});

test('somebody who signed in without a mobile gets no access', async () => {
  const { session } = await aHolder();
  await auth.updateUser(session.uid, { phoneNumber: null });
  const answered = await callFunction('claimGrant', { officeBearerId: '../../units' }, session);
  expect(answered).toEqual({ failure: 'field-invalid' });
});

test('the holders of a shared mobile choose an entry, and can switch', async () => {
  const mobile = freshMobile();
  const [one, other] = [freshBooth(), freshBooth()];
  await Promise.all([writeUnit(one), writeUnit(other)]);
  const father = await writeEntry(one, { name: { hi: 'रमेश', en: '' } }, { mobile });
  const daughter = await writeEntry(other, { name: { hi: 'सीता', en: '' } }, { mobile });
  const session = await signInByPhone(mobile);

  const asked = await callFunction('claimGrant', anyEntry, session);
  const choices = 'result' in asked && asked.result.state === 'choose' ? asked.result.choices : [];
  expect(choices.map(({ officeBearerId }) => officeBearerId).sort()).toEqual([father, daughter].sort());
  expect(await grantOf(session.uid)).toBeUndefined();

  for (const officeBearerId of [daughter, father]) {
    const answered = await callFunction('claimGrant', { officeBearerId }, session);
    expect(answered).toEqual({ result: { state: 'granted', officeBearerId } });
    expect(await grantOf(session.uid)).toMatchObject({ officeBearerId });
  }
});

test('naming somebody else’s entry does not give its grant', async () => {
  const { officeBearerId, session } = await aHolder();
  const strangers = await aHolder();
  const answered = await callFunction('claimGrant', { officeBearerId: strangers.officeBearerId }, session);
  expect(answered).toEqual({ result: { state: 'granted', officeBearerId } });
});

test('the end of a term ends its grant', async () => {
  const { officeBearerId, session } = await aHolder();
  await db.collection(collections.officeBearers).doc(officeBearerId).update({ until: '2026-11-01' });
  await grantIsGone(session.uid);
  expect(await callFunction('claimGrant', anyEntry, session)).toEqual({ failure: 'number-unknown' });
});

test('a grant ends with the entry’s mobile', async () => {
  const { officeBearerId, session } = await aHolder();
  await db.doc(contactPath(officeBearerId)).update({ mobile: freshMobile() });
  await grantIsGone(session.uid);
});

test('a unit that closes ends its grants', async () => {
  const { unitId, session } = await aHolder();
  await db.collection(collections.units).doc(unitId).update({ closed: '2026-11-01' });
  await grantIsGone(session.uid);
});

test('the deletion of an entry ends its grant', async () => {
  const { officeBearerId, session } = await aHolder();
  await db.collection(collections.officeBearers).doc(officeBearerId).delete();
  await grantIsGone(session.uid);
});

test('a deputy right is added to the grant, and removed from it', async () => {
  const { officeBearerId, session } = await aHolder();
  const card = db.collection(collections.officeBearers).doc(officeBearerId);
  const hasEdit = (wanted: boolean) =>
    eventually(
      () => grantOf(session.uid),
      (grant) => grant?.rights.includes('edit') === wanted,
    );
  await card.update({ deputyRights: ['edit'] });
  await hasEdit(true);
  await card.update({ deputyRights: [] });
  await hasEdit(false);
});

test('the grant of a deleted entry is removed at the next sign-in', async () => {
  const session = await signInByPhone(freshMobile());
  const { session: holder } = await aHolder();
  const staleGrant = await grantOf(holder.uid);
  await db
    .collection(collections.grants)
    .doc(session.uid)
    .set({ ...staleGrant, officeBearerId: freshId('gone') });
  await callFunction('claimGrant', anyEntry, session);
  expect(await grantOf(session.uid)).toBeUndefined();
});
