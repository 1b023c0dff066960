import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { texts } from '../../functions/src/directory/texts.ts';
import { cast, electedMember } from '../../tools/seed/demo.ts';
import { inspect, leave, useBrowser, visit, visitWithoutScripts } from './support/browser.ts';

useBrowser();

const { blockPresident, districtPresident } = cast;
let stranger: Page;

beforeAll(async () => {
  stranger = await visit('/directory');
});
afterAll(() => leave(stranger));

/** Asserts that neither text nor markup has a phone number or an e-mail address. */
async function expectNoContact(page: Page): Promise<void> {
  const markup = await page.content();
  expect(markup).not.toMatch(/tel:|mailto:|\+91|[6-9]\d{4}\s?\d{5}|@example\.org/);
}

async function searchFor(text: string): Promise<void> {
  await stranger.locator('#q').fill(text);
  await stranger.getByRole('button', { name: texts.hi.find }).click();
  await stranger.getByRole('heading', { level: 1 }).filter({ hasText: text }).waitFor();
}

test('the public directory lists districts and elected members without sign-in', async () => {
  await stranger.getByRole('heading', { name: texts.hi.elected }).waitFor();
  await stranger.getByRole('link', { name: electedMember.name.hi }).first().waitFor();
  await expectNoContact(stranger);
  await inspect(stranger, 'directory-home');
});

test.each([
  ['a district president in Hindi', districtPresident.name.hi, districtPresident.name.hi],
  ['the same in English letters', districtPresident.name.en, districtPresident.name.hi],
  ['spelled by ear', 'Aneeta Sharmaa', districtPresident.name.hi],
  ['an MLA in English letters', electedMember.name.en, electedMember.name.hi],
])('a search finds %s', async (_what, written, found) => {
  await searchFor(written);
  await stranger.locator('.card', { hasText: found }).first().waitFor();
  await expectNoContact(stranger);
});

test('a search without results says what to try', async () => {
  await searchFor('Zxqv');
  await stranger.getByText(texts.hi.foundNoneHint).waitFor();
  await inspect(stranger, 'directory-nobody');
});

test('a search result links to the person, and the person to the unit', async () => {
  await searchFor(districtPresident.name.en);
  await inspect(stranger, 'directory-search');
  await stranger.locator('.card', { hasText: districtPresident.name.hi }).first().click();
  await stranger.getByRole('heading', { level: 1, name: districtPresident.name.hi }).waitFor();
  await stranger.getByText(texts.hi.demo).waitFor();
  await expectNoContact(stranger);
  await inspect(stranger, 'directory-person');
  await stranger.locator('dl a').first().click();
  await stranger.getByRole('heading', { name: texts.hi.officeBearers }).waitFor();
  await expectNoContact(stranger);
  await inspect(stranger, 'directory-unit');
});

test('one’s own block president is found by drilling down', async () => {
  await stranger.locator(`.units a[href*="${blockPresident.unitId}"]`).click();
  await stranger.locator('.card', { hasText: blockPresident.name.hi }).waitFor();
  await expectNoContact(stranger);
});

test('a booth president has no public page', async () => {
  await stranger.goto(`/directory/office-bearer/${cast.boothPresident.officeBearerId}`);
  await stranger.getByRole('heading', { level: 1, name: texts.hi.notFound }).waitFor();
  await stranger.getByRole('heading', { level: 2, name: texts.en.notFound }).waitFor();
});

describe('without JavaScript', () => {
  test('the public directory can be searched and read', async () => {
    const page = await visitWithoutScripts('/directory');
    await page.locator('#q').fill(districtPresident.name.en);
    await page.getByRole('button', { name: texts.hi.find }).click();
    await page.locator('.card', { hasText: districtPresident.name.hi }).first().click();
    await page.getByRole('heading', { level: 1, name: districtPresident.name.hi }).waitFor();
    await leave(page);
  });

  test('the app says that it needs JavaScript, and links to the directory', async () => {
    const page = await visitWithoutScripts('/');
    expect(await page.locator('noscript').textContent()).toContain('JavaScript');
    await page.locator('noscript a', { hasText: texts.hi.title }).click();
    await page.getByRole('heading', { level: 1, name: texts.hi.title }).waitFor();
    await leave(page);
  });
});
