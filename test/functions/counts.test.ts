import { isDeepStrictEqual } from 'node:util';
import {
  ChangeRequest,
  collections,
  FiguresContributions,
  type Level,
  levelOf,
  levels,
  OfficeBearer,
  type Path,
  Reconciliation,
  Rollup,
  type Tally,
  Unit,
  unitIdsOn,
} from '@sangathan/model';
import * as fc from 'fast-check';
import { Timestamp } from 'firebase-admin/firestore';
import { describe, expect, test } from 'vitest';
import { anOfficeBearer } from '../../functions/src/fixture.ts';
import { packed, unpacked } from '../../functions/src/platform/document.ts';
import { reconcile } from '../../functions/src/register/figures/reconcile.ts';
import { tallyOf } from '../../functions/src/register/figures/tally.ts';
import { db, eventually, quiet } from '../support/emulator.ts';
import { freshBooth, freshId, pathTo, writeEntry, writeRequest, writeUnit } from '../support/register.ts';

const cards = db.collection(collections.officeBearers);
const units = db.collection(collections.units);
const rollups = db.collection(collections.rollups);

type BoothPath = Record<Level, string>;

/** Writes a booth with all units above it, in a new state; returns its path. */
async function aBooth(above: Partial<Path> = { state: freshId('S') }): Promise<BoothPath> {
  const path = { ...freshBooth(), ...above } as BoothPath;
  await Promise.all(levels.map((level) => writeUnit(pathTo(path, level))));
  return path;
}

/** Counts a whole state from its documents, without roll-ups. */
async function recounted(state: string): Promise<Tally> {
  const [foundUnits, foundCards, requests] = await Promise.all(
    [units, cards, db.collection(collections.changeRequests)].map((collection) =>
      collection.where('path.state', '==', state).get(),
    ),
  );
  const sources = {
    units: (foundUnits?.docs ?? []).map((found) => ({ id: found.id, unit: Unit.parse(found.data()) })),
    cards: (foundCards?.docs ?? []).map((found) => OfficeBearer.parse(found.data())),
    pending: (requests?.docs ?? [])
      .map((found) => ChangeRequest.parse(found.data()))
      .filter((request) => request.state === 'pending'),
  };
  return tallyOf(sources, Date.now());
}

async function tallyAt(unitId: string): Promise<Tally | null> {
  const found = await rollups.doc(unitId).get();
  return found.exists ? Rollup.parse(found.data()).tally : null;
}

/** Waits until the state's figures equal a recount and are as expected. */
async function finishedAt(state: string, isRight: (tally: Tally) => boolean = () => true): Promise<Tally> {
  const settled = await eventually(
    async () => ({ right: await recounted(state), stored: await tallyAt(state) }),
    ({ right, stored }) => isDeepStrictEqual(stored, right) && isRight(right),
  );
  return settled.right;
}

const filledBooths = (tally: Tally | null) => tally?.seats.booth_president?.filled;

/** Waits for the figure of booth presidents at a unit. */
function untilFilled(unitId: string, filled: number): Promise<Tally | null> {
  return eventually(
    () => tallyAt(unitId),
    (tally) => filledBooths(tally) === filled,
  );
}

test('one new entry moves the figures of its mandal, block, district and state', async () => {
  const booth = await aBooth();
  await finishedAt(booth.state);
  await writeEntry(booth, { evidence: 'approved' });
  for (const level of ['mandal', 'block', 'district', 'state'] as const) {
    expect(await untilFilled(booth[level], 1)).toMatchObject({
      units: { booth: 1 },
      evidence: { approved: 1 },
    });
  }
});

test('a post with two holders is filled once, and is vacant when both have left', async () => {
  const booth = await aBooth();
  const [one, other] = [await writeEntry(booth), await writeEntry(booth, { evidence: 'approved' })];
  expect(await finishedAt(booth.state)).toMatchObject({
    seats: { booth_president: { expected: 1, filled: 1 } },
    evidence: { approved: 1, collected: 0 },
  });
  await Promise.all([cards.doc(one).delete(), cards.doc(other).update({ until: '2026-11-01' })]);
  expect((await finishedAt(booth.state)).seats.booth_president).toEqual({ expected: 1, filled: 0 });
});

test('an entry that moves is counted only in its new unit', async () => {
  const from = await aBooth();
  const to = await aBooth({ state: from.state });
  const id = await writeEntry(from);
  await untilFilled(from.district, 1);
  await cards.doc(id).update({ path: to, unitId: to.booth });
  await untilFilled(from.district, 0);
  await untilFilled(to.district, 1);
  expect(filledBooths(await finishedAt(from.state))).toBe(1);
});

test('a closed booth has no expected posts, and a deleted mandal has no figures', async () => {
  const booth = await aBooth();
  const other = await aBooth({ state: booth.state });
  await finishedAt(booth.state);
  await units.doc(booth.booth).update({ closed: '2026-11-01' });
  expect((await finishedAt(booth.state)).units.booth).toBe(1);
  await Promise.all([units.doc(other.booth).delete(), units.doc(other.mandal).delete()]);
  expect((await finishedAt(booth.state)).units).toMatchObject({ mandal: 1, booth: 0 });
  expect(await tallyAt(other.mandal)).toBeNull();
});

test('a request counts as pending, up to the state, until it is decided', async () => {
  const booth = await aBooth();
  const id = await writeEntry(booth);
  const requestId = await writeRequest(id, { patch: { village: { from: 'Ajaysar', to: 'Pushkar' } } });
  expect((await finishedAt(booth.state)).pending.count).toBe(1);
  await db.collection(collections.changeRequests).doc(requestId).update({ state: 'withdrawn' });
  expect((await finishedAt(booth.state)).pending).toEqual({ count: 0, oldestAt: null });
});

test('after many concurrent changes, each in its own event, every figure is right', async () => {
  const first = await aBooth();
  const second = await aBooth({ state: first.state, district: first.district });
  const ids = await Promise.all(
    Array.from({ length: 24 }, (_, index) => writeEntry(index % 2 === 0 ? first : second)),
  );
  await Promise.all([
    ...ids.slice(0, 8).map((id) => cards.doc(id).update({ evidence: 'verified' })),
    ...ids.slice(8, 20).map((id) => cards.doc(id).delete()),
  ]);
  await finishedAt(first.state);
});

/** Waits until no event is pending: a recount would correct what a test is about to corrupt. */
async function allCounted(): Promise<void> {
  let rounds = 0;
  await eventually(
    async () => {
      await quiet();
      const { empty } = await db.collection(collections.changeBatches).limit(1).get();
      rounds = empty ? rounds + 1 : 0;
      return rounds;
    },
    (found) => found >= 2,
  );
}

describe('reconciliation', () => {
  const reconciliationOf = async (state: string) =>
    Reconciliation.parse((await db.collection(collections.reconciliations).doc(state).get()).data());

  test('reports no drift if there is none', async () => {
    const booth = await aBooth();
    await writeEntry(booth);
    await finishedAt(booth.state);
    await allCounted();
    await reconcile(db, { grace: 0, stateId: booth.state });
    expect(await reconciliationOf(booth.state)).toMatchObject({ units: 4, drift: 0, unitIds: [] });
  });

  /** Changes the stored contributions of a block's entries. */
  const withChangedContributions =
    (change: (entries: FiguresContributions['entries'], id: string) => unknown) =>
    async ({ block }: BoothPath, id: string) => {
      const reference = db.collection(collections.contributions).doc(block);
      const contributions = unpacked(await reference.get(), FiguresContributions);
      change(contributions.entries, id);
      await reference.set(packed(contributions));
    };

  test.each([
    [
      'a figure that was overwritten',
      (booth: BoothPath) => rollups.doc(booth.mandal).update({ 'tally.units.booth': 7 }),
      {},
    ],
    ['an entry that was never counted', withChangedContributions((entries, id) => delete entries[id]), {}],
    [
      'a detail that was not counted, when it reads every document',
      withChangedContributions((entries, id) => Object.assign(entries[id] ?? {}, { details: [] })),
      { whole: true },
    ],
  ])('finds %s, names the unit and corrects it', async (_what, change, options) => {
    const booth = await aBooth();
    const id = await writeEntry(booth, { known: { mobile: false, email: false } });
    const right = await finishedAt(booth.state);
    await allCounted();
    await change(booth, id);
    await reconcile(db, { grace: 0, stateId: booth.state, ...options });
    const { drift, unitIds } = await reconciliationOf(booth.state);
    expect(drift).toBeGreaterThan(0);
    expect(unitIds.some((unitId) => unitId === booth.mandal || unitId === booth.block)).toBe(true);
    expect(await finishedAt(booth.state)).toEqual(right);
    await reconcile(db, { grace: 0, stateId: booth.state, whole: true });
    expect(await reconciliationOf(booth.state)).toMatchObject({ drift: 0, whole: true });
  });
});

const step = fc.record({
  entry: fc.nat(5),
  to: fc.constantFrom('first', 'second', 'district', 'left', 'gone'),
  evidence: fc.constantFrom('collected' as const, 'approved' as const),
});

test('after any concurrent writes, moves and deletions, the state’s figures equal a recount', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { maxLength: 8 }), { minLength: 1, maxLength: 3 }),
      async (bursts) => {
        const first = await aBooth();
        const second = await aBooth({ state: first.state, district: first.district });
        const paths = { first, second, district: pathTo(first, 'district') };
        const entries = [...'abcdef'].map((letter) => cards.doc(`${first.state}-${letter}`));
        for (const burst of bursts) {
          await Promise.all(
            burst.map(({ entry, to, evidence }) => {
              const reference = entries[entry];
              if (to === 'gone') return reference?.delete();
              const path = to === 'left' ? first : paths[to];
              const [level, unitId] = [levelOf(path), unitIdsOn(path).at(-1)];
              const until = to === 'left' ? '2026-11-01' : null;
              return reference?.set(
                anOfficeBearer({
                  path,
                  level,
                  ...(unitId && { unitId }),
                  until,
                  evidence,
                  evidenceAt: Timestamp.now(),
                }),
              );
            }),
          );
        }
        await finishedAt(first.state);
      },
    ),
    { numRuns: 4 },
  );
});
