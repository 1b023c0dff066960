import { AuditLine, collections, contactPath } from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';
import { expect, test } from 'vitest';
import { db, eventually, quiet } from '../support/emulator.ts';
import {
  cardOf,
  freshBooth,
  freshId,
  freshMobile,
  pathTo,
  writeEntry,
  writeUnit,
} from '../support/register.ts';
import { callFunction, editAs, signInByPhone } from '../support/session.ts';

test('a card’s derived fields are computed once, and cause no further writes', async () => {
  const booth = freshBooth();
  await writeUnit(booth, { name: { hi: 'किशनगढ़', en: '' } });
  const id = await writeEntry(booth, { known: { mobile: false, email: false } }, { mobile: freshMobile() });
  const card = await eventually(
    () => cardOf(id),
    ({ known, searchKeys }) => known.mobile && searchKeys.includes('ksngr'),
  );
  expect(card.known).toEqual({ mobile: true, email: false });
  await quiet();
  const settled = await db.collection(collections.officeBearers).doc(id).get();
  await quiet();
  const later = await db.collection(collections.officeBearers).doc(id).get();
  expect(later.updateTime).toEqual(settled.updateTime);
});

test('a new mobile resets the evidence to collected', async () => {
  const booth = freshBooth();
  await writeUnit(booth);
  const evidenceAt = Timestamp.fromMillis(Date.now() - 3600_000);
  const id = await writeEntry(booth, { evidence: 'verified', evidenceAt }, { mobile: freshMobile() });
  await db.doc(contactPath(id)).update({ mobile: freshMobile() });
  await eventually(
    () => cardOf(id),
    ({ evidence }) => evidence === 'collected',
  );
});

test('entries are found by their unit’s new name', async () => {
  const booth = freshBooth();
  const unitId = await writeUnit(booth);
  const id = await writeEntry(booth);
  await db
    .collection(collections.units)
    .doc(unitId)
    .update({ name: { hi: '', en: `Nasirabad ${freshId('N')}` } });
  await eventually(
    () => cardOf(id),
    ({ searchKeys }) => searchKeys.includes('nsrbd'),
  );
});

test('a unit that a person renames has one audit line, with the old name and the new', async () => {
  const booth = freshBooth();
  const unitId = await writeUnit(booth);
  const edited = { uid: 'editor', officeBearerId: 'editor', at: Timestamp.now() };
  const name = { hi: '', en: 'Closed by order' };
  await db.collection(collections.units).doc(unitId).update({ name, edited });
  const [line, ...more] = await eventually(
    async () => (await db.collection(collections.audit).where('unitId', '==', unitId).get()).docs,
    (lines) => lines.length > 0,
  );
  expect(more).toEqual([]);
  expect(AuditLine.parse(line?.data())).toMatchObject({
    action: 'unitRenamed',
    byUid: 'editor',
    changes: { nameEn: { to: 'Closed by order' } },
  });
});

test('an edit from above has one audit line, with its author and the mobile masked', async () => {
  const booth = freshBooth();
  await writeUnit(booth);
  const district = pathTo(booth, 'district');
  await writeUnit(district);
  const presidentsMobile = freshMobile();
  const presidentId = await writeEntry(district, {}, { mobile: presidentsMobile });
  const id = await writeEntry(booth, {}, { mobile: '+916000000123' });
  const president = await signInByPhone(presidentsMobile);
  await callFunction('claimGrant', { officeBearerId: null }, president);

  await editAs(president, presidentId, `${collections.officeBearers}/${id}`, { village: 'Pushkar' });
  const change = { officeBearerId: id, which: 'mobile', to: '+916000000456' } as const;
  await callFunction('changeMobile', change, president);

  const audit = db.collection(collections.audit).where('officeBearerId', '==', id);
  const lines = await eventually(
    async () => (await audit.get()).docs.map((line) => line.data()),
    (found) => found.length >= 2,
  );
  expect(lines.map(({ changes }) => changes)).toEqual(
    expect.arrayContaining([
      { village: { from: 'Ajaysar', to: 'Pushkar' } },
      { mobile: { from: '…123', to: '…456' } },
    ]),
  );
  for (const line of lines) expect(line).toMatchObject({ action: 'entryEdited', byUid: president.uid });
});
