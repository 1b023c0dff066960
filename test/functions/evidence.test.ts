/** Attempts to have evidence that nobody has shown. Each succeeded in an earlier version. */
import { collections, contactPath, type Path } from '@sangathan/model';
import { expect, test } from 'vitest';
import { db, eventually, quiet } from '../support/emulator.ts';
import { aBranch, aHolder } from '../support/holder.ts';
import { cardOf, freshBooth, freshMobile, pathTo, writeEntry, writeUnit } from '../support/register.ts';
import { callFunction, type Session, signInByPhone } from '../support/session.ts';

const card = (id: string) => db.collection(collections.officeBearers).doc(id);
const isCollected = (id: string) =>
  eventually(
    () => cardOf(id),
    ({ evidence }) => evidence === 'collected',
  );
const claim = (officeBearerId: string, session: Session) =>
  callFunction('claimGrant', { officeBearerId }, session);

test('one SIM verifies one of six presidents; the others wait, and none can be reconfirmed at once', async () => {
  const mobile = freshMobile();
  const booths = Array.from({ length: 6 }, () => freshBooth());
  await Promise.all(booths.map((booth) => writeUnit(booth)));
  const presidents = await Promise.all(booths.map((booth) => writeEntry(booth, {}, { mobile })));
  const session = await signInByPhone(mobile);
  const failures = [];
  for (const id of presidents) {
    expect(await claim(id, session)).toMatchObject({ result: { state: 'granted' } });
    const answered = await callFunction('reconfirmEntry', {}, session);
    failures.push('failure' in answered && answered.failure);
  }
  await quiet();
  const cards = await Promise.all(presidents.map(cardOf));
  const [first, ...others] = cards.map(({ evidence, sharesNumber }) => [evidence, sharesNumber]);
  expect(first).toEqual(['verified', false]);
  expect(others).toEqual(Array.from({ length: 5 }, () => ['collected', true]));
  expect(failures).toEqual(['reconfirm-early', ...Array.from({ length: 5 }, () => 'no-access')]);
});

test('six presidents who sign in with one SIM at once are one, too', async () => {
  const mobile = freshMobile();
  const booths = Array.from({ length: 6 }, () => freshBooth());
  await Promise.all(booths.map((booth) => writeUnit(booth)));
  const presidents = await Promise.all(booths.map((booth) => writeEntry(booth, {}, { mobile })));
  const session = await signInByPhone(mobile);
  await Promise.all(presidents.map((id) => claim(id, session)));
  const evidences = (await Promise.all(presidents.map(cardOf))).map(({ evidence }) => evidence);
  expect(evidences.filter((evidence) => evidence === 'verified')).toHaveLength(1);
});

test('one person’s posts are all verified by the one number', async () => {
  const mobile = freshMobile();
  const booths = [freshBooth(), freshBooth()];
  await Promise.all(booths.map((booth) => writeUnit(booth)));
  const ids = await Promise.all(
    booths.map((booth) => writeEntry(booth, { personId: `p${mobile.slice(1)}` }, { mobile })),
  );
  const session = await signInByPhone(mobile);
  for (const id of ids) await claim(id, session);
  for (const id of ids) expect(await cardOf(id)).toMatchObject({ evidence: 'verified', sharesNumber: false });
});

test('a number that is changed right after its verification is verified no longer', async () => {
  const { officeBearerId } = await aHolder(await aBranch(), { evidence: 'collected' });
  expect(await cardOf(officeBearerId)).toMatchObject({ evidence: 'verified' });
  await db.doc(contactPath(officeBearerId)).update({ mobile: freshMobile() });
  await isCollected(officeBearerId);
});

test('a verified name may be spelt otherwise, and not replaced', async () => {
  const { officeBearerId } = await aHolder(await aBranch(), { evidence: 'collected' });
  await card(officeBearerId).update({ name: { hi: 'रमेश मीना', en: 'Ramesh Mina' } });
  await quiet();
  expect(await cardOf(officeBearerId)).toMatchObject({ evidence: 'verified' });
  await card(officeBearerId).update({ name: { hi: 'सुनीता वर्मा', en: 'Sunita Verma' } });
  await isCollected(officeBearerId);
});

test('a verified entry that becomes another person’s is collected', async () => {
  const { officeBearerId } = await aHolder(await aBranch());
  await card(officeBearerId).update({ personId: 'another' });
  await isCollected(officeBearerId);
});

test('nothing is left of a verification when the term ends, or the entry is deleted', async () => {
  const booth = await aBranch();
  const [left, gone] = [await aHolder(booth, { post: 'secretary' }), await aHolder(booth)];
  await card(left.officeBearerId).update({ until: '2026-01-31' });
  await card(gone.officeBearerId).delete();
  for (const { officeBearerId } of [left, gone])
    await eventually(
      async () => (await db.collection(collections.verifications).doc(officeBearerId).get()).exists,
      (exists) => !exists,
    );
  expect(await cardOf(left.officeBearerId)).toMatchObject({ evidence: 'verified' });
});

/** Verifies an entry with the code that came to its number. */
async function assist(officeBearerId: string, assistant: Session) {
  const sent = await callFunction('sendVerificationCode', { officeBearerId }, assistant);
  const code = ('result' in sent && sent.result.shown?.match(/\d{6}/)?.[0]) || '';
  return callFunction('verifyEntry', { officeBearerId, code }, assistant);
}

async function twoWithOneNumber(booth: Path): Promise<[string, string]> {
  const mobile = freshMobile();
  const write = (post: 'president' | 'secretary') => writeEntry(booth, { post }, { mobile });
  return [await write('president'), await write('secretary')];
}

test('a second person whom one assists with the same SIM waits for somebody above, who sees how many', async () => {
  const booth = await aBranch();
  const [first, second] = await twoWithOneNumber(booth);
  const [block, district] = [await aHolder(pathTo(booth, 'block')), await aHolder(pathTo(booth, 'district'))];
  for (const id of [first, second, second]) expect(await assist(id, block.session)).toEqual({ result: {} });
  expect(await cardOf(first)).toMatchObject({ evidence: 'verified' });
  expect(await cardOf(second)).toMatchObject({ evidence: 'collected', sharesNumber: true });

  const count = (session: Session) =>
    callFunction('countAssisted', { officeBearerId: block.officeBearerId }, session);
  expect(await count(district.session)).toEqual({ result: { assisted: 2, sharing: 1 } });

  const approve = (session: Session) => callFunction('approveEntry', { officeBearerId: second }, session);
  const neighbour = await aHolder(pathTo(await aBranch(), 'district'));
  const holder = await signInByPhone(freshMobile());
  for (const session of [block.session, neighbour.session, holder]) {
    expect(await approve(session)).toEqual({ failure: 'no-access' });
    expect(await count(session)).toEqual({ failure: 'no-access' });
  }
  for (const _time of ['once', 'again']) expect(await approve(district.session)).toEqual({ result: {} });
  expect(await cardOf(second)).toMatchObject({ evidence: 'approved', sharesNumber: false });
  await quiet();
  expect(await cardOf(second)).toMatchObject({ evidence: 'approved' });
  const lines = await db
    .collection(collections.audit)
    .where('officeBearerId', '==', second)
    .where('action', '==', 'entryApproved')
    .get();
  expect(lines.docs.map((line) => line.get('byUid'))).toEqual([district.session.uid]);
});

test('nobody approves an entry that waits if they helped to verify it', async () => {
  const booth = await aBranch();
  const [first, second] = await twoWithOneNumber(booth);
  const district = await aHolder(pathTo(booth, 'district'));
  for (const id of [first, second]) await assist(id, district.session);
  const approve = { officeBearerId: second };
  expect(await callFunction('approveEntry', approve, district.session)).toEqual({
    failure: 'assisted-by-you',
  });
});
