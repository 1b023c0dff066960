import { collections } from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';
import { expect, test } from 'vitest';
import { db } from '../support/emulator.ts';
import { cardOf, freshBooth, freshMobile, writeEntry, writeUnit } from '../support/register.ts';
import { callFunction, signInByPhone } from '../support/session.ts';

/** A booth president whose entry was approved some days ago. */
async function aHolder(days = 100) {
  const booth = freshBooth();
  await writeUnit(booth);
  const mobile = freshMobile();
  const old = Timestamp.fromMillis(Date.now() - days * 24 * 60 * 60_000);
  const id = await writeEntry(booth, { evidence: 'approved', evidenceAt: old }, { mobile });
  const holder = await signInByPhone(mobile);
  await callFunction('claimGrant', { officeBearerId: null }, holder);
  return { id, holder, old };
}

test('a holder reconfirms their entry, with an audit line', async () => {
  const { id, holder, old } = await aHolder();
  expect(await callFunction('reconfirmEntry', {}, holder)).toEqual({ result: {} });
  const { evidence, evidenceAt } = await cardOf(id);
  expect(evidence).toBe('reconfirmed');
  expect(evidenceAt.toMillis()).toBeGreaterThan(old.toMillis());
  const lines = await db.collection(collections.audit).where('officeBearerId', '==', id).get();
  expect(lines.docs.map((line) => line.get('action'))).toContain('entryReconfirmed');
});

test('nobody reconfirms without a grant, a current term and a verified entry', async () => {
  expect(await callFunction('reconfirmEntry', {}, null)).toEqual({ failure: 'not-signed-in' });
  const stranger = await signInByPhone(freshMobile());
  expect(await callFunction('reconfirmEntry', {}, stranger)).toEqual({ failure: 'no-access' });
  const { id, holder } = await aHolder();
  await db.collection(collections.officeBearers).doc(id).update({ evidence: 'collected' });
  expect(await callFunction('reconfirmEntry', {}, holder)).toEqual({ failure: 'no-access' });
});

test('nobody reconfirms within a month of the evidence, nor twice', async () => {
  const { holder } = await aHolder(29);
  expect(await callFunction('reconfirmEntry', {}, holder)).toEqual({ failure: 'reconfirm-early' });
  const { holder: older } = await aHolder(31);
  expect(await callFunction('reconfirmEntry', {}, older)).toEqual({ result: {} });
  expect(await callFunction('reconfirmEntry', {}, older)).toEqual({ failure: 'reconfirm-early' });
});
