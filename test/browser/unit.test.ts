import { collections, type Reconciliation } from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast } from '../../tools/seed/demo.ts';
import { texts as approvalTexts } from '../../web/src/approval/texts.ts';
import { texts as entryTexts } from '../../web/src/register/texts.ts';
import { texts } from '../../web/src/register/unit/texts.ts';
import { decisionTexts } from '../../web/src/ui/decisionTexts.ts';
import { db, eventually } from '../support/emulator.ts';
import { inspect, leave, useBrowser } from './support/browser.ts';
import { signedIn } from './support/signIn.ts';

useBrowser();

const { boothPresident, districtPresident } = cast;
const chain = ['RJ-M1068', 'RJ-B195', 'RJ-D01', 'RJ'] as const;
let booth: Page;
let district: Page;

beforeAll(async () => {
  // Undoes what other tests have approved.
  const card = db.collection(collections.officeBearers).doc(boothPresident.officeBearerId);
  await card.update({ village: null, evidence: 'verified' });
  [booth, district] = await Promise.all([
    signedIn(boothPresident.mobile, `/entry/${boothPresident.officeBearerId}`),
    signedIn(districtPresident.mobile, `/unit/${districtPresident.unitId}`),
  ]);
});
afterAll(() => leave(booth, district));

/** A unit's stored figures. */
async function tallyOf(unitId: string) {
  return (await db.collection(collections.rollups).doc(unitId).get()).get('tally');
}

/** Timeout for a recount by the functions emulator on a busy machine, in milliseconds. */
const timeout = 90_000;

/** Waits until the block's figures match its entries. */
async function untilCounted(): Promise<void> {
  const entries = db.collection(collections.officeBearers).where('path.block', '==', 'RJ-B195');
  const presidents = entries.where('post', '==', 'president').where('until', '==', null);
  const collected = presidents.where('evidence', '==', 'collected').count();
  await eventually(
    async () => [(await tallyOf('RJ-B195')).evidence.collected, (await collected.get()).data().count],
    ([counted, right]) => counted === right,
    timeout,
  );
}

const numberOn = async (page: Page, selector: string) =>
  Number(((await page.locator(selector).first().textContent()) ?? '').replaceAll(/\D/g, ''));

test('the district president sees the coverage of every block, split by evidence', async () => {
  await district.locator('.child').first().waitFor();
  const blocks = await district.locator('.child').count();
  await expect.poll(() => district.locator('.child .coverage').count(), { timeout }).toBe(blocks);
  expect(await district.locator('.legend li').count()).toBe(6);
  await inspect(district, 'unit-district');
});

test('an approved change moves the figures of the booth’s mandal, block, district and state, live on that page', async () => {
  const approvals = await signedIn(districtPresident.mobile, '/requests');
  await district.locator('.pending strong, .pending p').first().waitFor();
  await untilCounted();
  const before = await Promise.all(chain.map(tallyOf));

  await booth.getByRole('link', { name: entryTexts.edit.hi }).click();
  await booth.locator('#village').fill('नया बास');
  await booth.locator('.entry-send button[type="submit"]').click();
  await booth.getByText(entryTexts.sentLead.hi).waitFor();
  const pendingShown = district.locator('.pending');
  const pending = before[2].pending.count + 1;
  await expect
    .poll(async () => (await pendingShown.textContent()) ?? '', { timeout })
    .toContain(texts.pending.hi(String(pending)));

  const request = approvals.locator('.request', { hasText: 'नया बास' });
  await request.getByRole('button', { name: decisionTexts.approve.hi, exact: true }).click();
  await request.getByText(approvalTexts.applied.hi).waitFor();
  for (const [index, unitId] of chain.entries()) {
    const approved = before[index].evidence.approved + 1;
    await eventually(
      () => tallyOf(unitId),
      (tally) => tally.evidence.approved === approved && tally.pending.count === before[index].pending.count,
      timeout,
    );
  }
  const approved = before[2].evidence.approved + 1;
  await expect.poll(() => numberOn(district, '.legend li:nth-child(2) strong'), { timeout }).toBe(approved);
  await leave(approvals);
}, 300_000);

test('each bar links to exactly those who are missing', async () => {
  await untilCounted();
  const { seats } = await tallyOf('RJ-B195');
  const vacant = Object.values<{ expected: number; filled: number }>(seats).reduce(
    (sum, { expected, filled }) => sum + expected - filled,
    0,
  );
  await district.locator('.child-bar[href*="RJ-B195"]').click();
  await district.locator('.chip-vacant').first().waitFor();
  expect(await district.locator('.chip-vacant').count()).toBe(vacant);
  await inspect(district, 'missing-vacant');

  const { evidence } = await tallyOf('RJ-B195');
  await district.locator('.gap-collected').click();
  await district.locator('.person').first().waitFor();
  expect(await district.locator('.person').count()).toBe(evidence.collected);
  await inspect(district, 'missing-collected');

  await district.locator('.gap-no-mobile').click();
  await expect.poll(() => district.locator('.gap-no-mobile[aria-current="page"]').count()).toBe(1);
  const count = await numberOn(district, '.gap-no-mobile strong');
  await expect.poll(() => district.locator('.person').count()).toBe(count);
}, 180_000);

test('a whole district is listed block by block, the most vacant first', async () => {
  await district.goto(`/unit/${districtPresident.unitId}`);
  await district.locator('.legend li:last-child a').click();
  await district.locator('.child').first().waitFor();
  const counts = await district.locator('.child strong').allTextContents();
  const numbers = counts.map((text) => Number(text.replaceAll(/\D/g, '')));
  expect(numbers).toEqual(numbers.toSorted((one, other) => other - one));
  await inspect(district, 'missing-district');
});

test('the page shows the latest reconciliation and its result', async () => {
  const line = db.collection(collections.reconciliations).doc('RJ');
  const verified: Reconciliation = { at: Timestamp.now(), units: 2641, drift: 0, unitIds: [], whole: false };
  await line.set(verified);
  await district.goto(`/unit/${districtPresident.unitId}`);
  const shown = district.locator('.verified');
  await shown.getByText(texts.verified.hi).waitFor();
  await inspect(district, 'unit-verified');
  await line.set({ ...verified, drift: 3, unitIds: ['RJ-M0001', 'RJ-B001', 'RJ-D35'] });
  await shown.getByText(texts.verifiedDrift.hi('3')).waitFor();
});

test('the list of who is missing is refused to those below the unit', async () => {
  await booth.goto('/unit/RJ-B195/missing?what=vacant');
  await booth.locator('.notice-danger').waitFor();
  expect(await booth.locator('.chip-vacant').count()).toBe(0);
});
