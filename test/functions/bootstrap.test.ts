import { Contact, collections, contactPath, OfficeBearer, rights, Unit } from '@sangathan/model';
import { expect, test } from 'vitest';
import { begin } from '../../tools/bootstrap/first.ts';
import { db } from '../support/emulator.ts';
import { freshId, freshMobile } from '../support/register.ts';
import { callFunction, signInByPhone } from '../support/session.ts';

const beginning = {
  stateId: freshId('S'),
  stateName: { hi: 'राजस्थान', en: 'Rajasthan' },
  presidentName: { hi: 'गोपाल मेघवाल', en: 'Gopal Meghwal' },
  mobile: freshMobile(),
  today: '2026-11-01',
};
const officeBearerId = `${beginning.stateId}-president`;

test('a register begins with its state and president, who signs in with all rights', async () => {
  await begin(db, beginning);
  const unit = await db.collection(collections.units).doc(beginning.stateId).get();
  Unit.parse(unit.data());
  Contact.parse((await db.doc(contactPath(officeBearerId)).get()).data());
  const president = await signInByPhone(beginning.mobile);
  expect(await callFunction('claimGrant', { officeBearerId: null }, president)).toEqual({
    result: { state: 'granted', officeBearerId },
  });
  const grant = await db.collection(collections.grants).doc(president.uid).get();
  expect(grant.get('rights')).toEqual([...rights]);
});

test('a second bootstrap is refused and changes nothing', async () => {
  const second = begin(db, { ...beginning, presidentName: { hi: '', en: 'Somebody Else' } });
  await expect(second).rejects.toThrow('has begun');
  const card = await db.collection(collections.officeBearers).doc(officeBearerId).get();
  expect(OfficeBearer.parse(card.data()).name).toEqual(beginning.presidentName);
});
