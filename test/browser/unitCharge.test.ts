import { collections, type UnitRequest } from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast } from '../../tools/seed/demo.ts';
import { texts } from '../../web/src/register/unit/texts.ts';
import { decisionTexts } from '../../web/src/ui/decisionTexts.ts';
import { db, eventually } from '../support/emulator.ts';
import { inspect, leave, useBrowser } from './support/browser.ts';
import { signedIn } from './support/signIn.ts';

useBrowser();

const block = 'RJ-B195';
let district: Page;

beforeAll(async () => {
  district = await signedIn(cast.districtPresident.mobile, `/unit/${block}`);
});
afterAll(() => leave(district));

test('the district president opens a mandal in a block, sees it there, and closes it again', async () => {
  await district.getByText(texts.openTitle.hi).click();
  await district.getByLabel(texts.nameHi.hi).fill('नया मंडल');
  await inspect(district, 'unit-open');
  await district.getByRole('button', { name: texts.openConfirm.hi, exact: true }).click();
  await district.getByText(texts.opened.hi).waitFor();
  await inspect(district, 'unit-opened');
  await district.locator('.unit-charge a', { hasText: 'नया मंडल' }).click();
  await district.getByRole('heading', { name: 'नया मंडल' }).waitFor();
  await district.getByText(texts.closeTitle.hi).click();
  await district.getByRole('button', { name: texts.closeConfirm.hi, exact: true }).click();
  await district.getByText(/यह इकाई .+ को बंद हुई/).waitFor();
  await inspect(district, 'unit-closed');
});

test('a unit in use is not closed, and the page lists what is in it', async () => {
  await district.goto(`/unit/${block}`);
  await district.getByText(texts.closeTitle.hi).click();
  await district.getByRole('button', { name: texts.closeConfirm.hi, exact: true }).click();
  await district.getByText(texts.inUse.hi).waitFor();
  expect(await district.locator('.unit-charge li a').count()).toBeGreaterThan(1);
  await inspect(district, 'unit-in-use');
});

test('a requested unit is rejected with a reason', async () => {
  const path = { state: 'RJ', district: 'RJ-D01', block, mandal: 'RJ-M1068' };
  const request: UnitRequest = {
    parentId: path.mandal,
    level: 'mandal',
    path,
    name: { hi: 'बूथ 46, नई बस्ती', en: '' },
    askedBy: { uid: 'mandal', officeBearerId: 'mandal' },
    createdAt: Timestamp.now(),
    state: 'pending',
    decision: null,
    unitId: null,
  };
  const reference = db.collection(collections.unitRequests).doc('asked');
  await reference.set(request);
  await district.goto(`/unit/${block}`);
  await district.getByRole('heading', { name: request.name.hi }).waitFor();
  await inspect(district, 'unit-requests');
  await district.getByRole('button', { name: decisionTexts.reject.hi }).click();
  await district.getByLabel(decisionTexts.reasonLabel.hi).fill('यह बस्ती बूथ 12 में है।');
  await district.getByRole('button', { name: decisionTexts.confirmReject.hi }).click();
  await eventually(
    () => reference.get(),
    (found) => found.get('state') === 'rejected',
  );
  await expect.poll(() => district.locator('.unit-request').count()).toBe(0);
});
