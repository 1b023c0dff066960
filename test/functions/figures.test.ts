import { collections, type Level, levels, Reconciliation, Rollup } from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';
import { expect, test } from 'vitest';
import { aRequest } from '../../functions/src/fixture.ts';
import { reconcile } from '../../functions/src/register/figures/reconcile.ts';
import { db, eventually, quiet } from '../support/emulator.ts';
import { freshBooth, freshId, pathTo, writeEntry, writeUnit } from '../support/register.ts';

/** A malformed document must not break the figures of others. */

async function aPlace(state = freshId('S')): Promise<Record<Level, string>> {
  const path = { ...freshBooth(), state } as Record<Level, string>;
  for (const level of levels) await writeUnit(pathTo(path, level));
  return path;
}

const filledAt = async (unitId: string) => {
  const found = await db.collection(collections.rollups).doc(unitId).get();
  return found.exists ? Rollup.parse(found.data()).tally.seats.booth_president?.filled : undefined;
};

const timeout = 90_000;

test.each(['constructor', 'valueOf', 'toString'])(
  'a request with the id %s does not block anybody’s figures',
  async (id) => {
    const booth = await aPlace();
    await eventually(
      () => filledAt(booth.block),
      (filled) => filled === 0,
      timeout,
    );
    const officeBearerId = await writeEntry(booth);
    const place = { unitId: booth.booth, level: 'booth', path: booth } as const;
    await db
      .collection(collections.changeRequests)
      .doc(id)
      .set(
        aRequest({ officeBearerId, ...place, state: 'pending', createdAt: Timestamp.now(), decision: null }),
      );
    await eventually(
      () => filledAt(booth.state),
      (filled) => filled === 1,
      timeout,
    );
    const { drift } = await reconcile(db, { stateId: booth.state, grace: 3000, whole: true });
    expect(drift).toBe(0);
  },
);

test('reconciliation goes on past a scope that fails, and names it', async () => {
  const whole = await aPlace();
  const other = await aPlace(whole.state);
  await eventually(
    () => filledAt(whole.state),
    (filled) => filled === 0,
    timeout,
  );
  // A pending recount would correct what is corrupted here.
  await eventually(
    () => filledAt(other.block),
    (filled) => filled === 0,
    timeout,
  );
  await quiet();
  await eventually(
    async () => (await db.collection(collections.changeBatches).limit(1).get()).empty,
    (isEmpty) => isEmpty,
  );
  // A malformed roll-up below makes the count of its district fail.
  const malformed = { parentId: other.district, tally: 'nonsense' };
  await db.collection(collections.rollups).doc(freshId('spoilt')).set(malformed);
  await db.collection(collections.rollups).doc(whole.block).update({ 'tally.pending.count': 7 });
  const found = await reconcile(db, { stateId: whole.state, grace: 10, whole: true });
  expect(found.unitIds).toContain(whole.block);
  expect(found.failed).toContain(other.district);
  const line = await db.collection(collections.reconciliations).doc(whole.state).get();
  expect(Reconciliation.parse(line.data()).failed).toContain(other.district);
});
