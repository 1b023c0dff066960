/** Contacts, read one by one and in number. */
import { ContactOpenings, collections, dailyLimits, indianDay, openersByPost } from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';
import { expect, test } from 'vitest';
import { db } from '../support/emulator.ts';
import { aBranch, aHolder, type Holder } from '../support/holder.ts';
import { contactOf, freshMobile, pathTo, writeEntry } from '../support/register.ts';
import { callFunction, readAs } from '../support/session.ts';

const open = ({ session }: Holder, officeBearerId: string) =>
  callFunction('openContact', { officeBearerId }, session);

async function openersOf(officeBearerId: string) {
  const found = await db.collection(collections.contactOpenings).doc(officeBearerId).get();
  return openersByPost(found.exists ? ContactOpenings.parse(found.data()) : null, indianDay(Date.now()));
}

test('each level above opens a contact one by one, and its holder sees from which posts', async () => {
  const booth = await aBranch();
  const holder = await aHolder(booth);
  const [district, block] = [await aHolder(pathTo(booth, 'district')), await aHolder(pathTo(booth, 'block'))];
  const secretary = await aHolder(pathTo(booth, 'block'), { post: 'secretary' });
  const { mobile } = await contactOf(holder.officeBearerId);
  for (const reader of [district, block, secretary, district])
    expect(await open(reader, holder.officeBearerId)).toMatchObject({ result: { mobile } });
  // One's own is no opening.
  expect(await open(holder, holder.officeBearerId)).toMatchObject({ result: { mobile } });
  expect(await openersOf(holder.officeBearerId)).toEqual([
    { level: 'district', post: 'president', people: 1, days: 1 },
    { level: 'block', post: 'president', people: 1, days: 1 },
    { level: 'block', post: 'secretary', people: 1, days: 1 },
  ]);
  const path = `${collections.contactOpenings}/${holder.officeBearerId}`;
  expect([await readAs(holder.session, path), await readAs(block.session, path)]).toEqual([200, 403]);
});

test('nobody opens the contact of a neighbour, of somebody above, or of their committee without a right', async () => {
  const [booth, other] = [await aBranch(), await aBranch()];
  const reader = await aHolder(pathTo(booth, 'block'), { post: 'secretary' });
  const refused = [
    await writeEntry(pathTo(other, 'block'), {}, { mobile: freshMobile() }),
    await writeEntry(pathTo(booth, 'district'), {}, { mobile: freshMobile() }),
    await writeEntry(pathTo(booth, 'block'), {}, { mobile: freshMobile() }),
    'nobody',
  ];
  for (const id of refused) {
    expect(await open(reader, id)).toEqual({ failure: 'no-access' });
    expect(await openersOf(id)).toEqual([]);
  }
  const mla = await aHolder(pathTo(booth, 'district'), { post: 'mla', assembly: 7 });
  const inSeat = await writeEntry(booth, { assembly: 7 }, { mobile: freshMobile() });
  expect(await open(mla, inSeat)).toEqual({ failure: 'no-access' });
});

test('without the right to contacts the day’s limit is small, and one entry counts in it once', async () => {
  const booth = await aBranch();
  const reader = await aHolder(pathTo(booth, 'block'), { post: 'secretary' });
  const [first, second] = [await writeEntry(booth), await writeEntry(booth)];
  expect(await open(reader, first)).toHaveProperty('result');
  const day = indianDay(Date.now());
  const { uid } = reader.session;
  const allowance = db.collection(collections.allowances).doc(`${day}.openContact.${uid}`);
  expect((await allowance.get()).get('taken')).toBe(1);
  await allowance.update({ taken: dailyLimits.openContact, expiresAt: Timestamp.now() });
  expect(await open(reader, second)).toEqual({ failure: 'too-many-today' });
  expect(await open(reader, first)).toHaveProperty('result');
  expect(await openersOf(second)).toEqual([]);
  const deputy = await aHolder(pathTo(booth, 'block'), { post: 'secretary', deputyRights: ['contacts'] });
  expect(await open(deputy, second)).toHaveProperty('result');
});

test('no contact of another is read past the function that counts', async () => {
  const booth = await aBranch();
  const [president, holder] = [await aHolder(pathTo(booth, 'block')), await aHolder(booth)];
  const path = `${collections.officeBearers}/${holder.officeBearerId}/private/contact`;
  expect([await readAs(president.session, path), await readAs(holder.session, path)]).toEqual([403, 200]);
});
