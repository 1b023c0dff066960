import { codeStep, collections, failures, invitationPath } from '@sangathan/model';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast } from '../../tools/seed/demo.ts';
import { texts } from '../../web/src/meeting/texts.ts';
import { db } from '../support/emulator.ts';
import { inspect, leave, useBrowser, visit, visitWithoutScripts } from './support/browser.ts';
import { anotherBoothPresident, checkInLate, endMeeting, scannedLink } from './support/meeting.ts';
import { scan } from './support/scan.ts';
import { passOtp, signedIn } from './support/signIn.ts';

useBrowser();

const { boothPresident, mandalPresident, blockPresident, districtPresident, generalSecretary, father } = cast;
const title = 'बूथ अध्यक्षों की मासिक बैठक';

let host: Page;
let booth: Page;
/** The meeting that the district president convenes. */
let meetingId: string;
let firstScanned: string;

beforeAll(async () => {
  host = await signedIn(districtPresident.mobile, '/meetings');
});
afterAll(() => leave(host, booth));

const present = (page: Page) => page.locator('.told-present', { hasText: texts.ownPresent.hi });

/** Waits until the host's screen shows this many; the first count includes the cold start of functions. */
async function hostSees(present: number): Promise<void> {
  const turnout = () => host.locator('.turnout-number').first().textContent();
  await expect.poll(turnout, { timeout: 90_000 }).toBe(String(present));
}

async function spokenOn(page: Page): Promise<string> {
  return (await page.locator('.spoken-code strong').textContent()) ?? '';
}

async function enter(page: Page, code: string): Promise<void> {
  await page.locator('#spoken-code').fill(code);
  await page.locator('form button[type="submit"]').click();
}

describe('convening a meeting', () => {
  test('the form shows each failure beside its field', async () => {
    await host.getByRole('link', { name: texts.newMeeting.hi }).click();
    await host.getByText(texts.willBeInvited.hi).waitFor();
    for (const level of ['ब्लॉक', 'मंडल', 'बूथ']) await host.getByRole('checkbox', { name: level }).uncheck();
    await host.getByText(texts.noneExpected.hi).waitFor();
    await host.getByRole('button', { name: texts.convene.hi }).click();
    await host.locator('#title-failure', { hasText: failures['title-missing'].hi }).waitFor();
    await host.locator('#levels-failure', { hasText: failures['nobody-chosen'].hi }).waitFor();
    expect(await host.locator('#title').evaluate((input) => input === document.activeElement)).toBe(true);
    await host.getByRole('radio', { name: texts.startLater.hi }).check();
    await host.locator('#startsAt').fill('2020-01-01T10:00');
    await host.locator('#startsAt-failure', { hasText: failures['time-past'].hi }).waitFor();
    await inspect(host, 'new-meeting-wrong');
  });

  test('the form shows how many are invited, and the screen a QR code that can be decoded', async () => {
    await host.locator('#title').fill(title);
    await host.getByRole('radio', { name: texts.startNow.hi }).check();
    for (const level of ['ब्लॉक', 'मंडल', 'बूथ']) await host.getByRole('checkbox', { name: level }).check();
    await host.locator('.called-count').waitFor();
    await inspect(host, 'new-meeting');
    const called = await host.locator('.called-count').textContent();
    await host.getByRole('button', { name: texts.convene.hi }).click();
    await host.locator('.qr').waitFor();
    meetingId = new URL(host.url()).pathname.split('/')[2] ?? '';
    await host.getByText(texts.presentOf.hi('0', called ?? '')).waitFor();
    firstScanned = await scan(host);
    expect(new URL(firstScanned).pathname).toBe(`/check-in/${meetingId}`);
    await inspect(host, 'meeting-host');
  });

  test('the invitation can be read by anyone with its address, without JavaScript', async () => {
    const shared = await host.getByRole('link', { name: texts.invitationSend.hi }).getAttribute('href');
    expect(new URL(shared ?? '').searchParams.get('text')).toContain(invitationPath(meetingId));
    const guest = await visitWithoutScripts(invitationPath(meetingId));
    await guest.getByRole('heading', { level: 1, name: title }).waitFor();
    await guest.getByText('अजमेर').first().waitFor();
    expect(await guest.content()).not.toContain(districtPresident.name.hi);
    await leave(guest);
    const page = await visit(invitationPath(meetingId));
    await inspect(page, 'invitation');
    await leave(page);
  });
});

describe('checking in', () => {
  test('by the scanned address; signing in first loses neither the code nor its time', async () => {
    booth = await visit(await scan(host));
    await passOtp(booth, boothPresident.mobile);
    await present(booth).waitFor();
    await booth.getByText(texts.methodQr.hi).waitFor();
    expect(new URL(booth.url()).hash).toBe('');
    await inspect(booth, 'check-in-present');
    await hostSees(1);
  });

  test('by the spoken code; a wrong one can be corrected', async () => {
    const mandal = await signedIn(mandalPresident.mobile, '/meetings');
    await mandal
      .locator('.meeting', { hasText: title })
      .getByRole('link', { name: texts.checkIn.hi })
      .click();
    await inspect(mandal, 'check-in');
    await enter(mandal, '12');
    await mandal.getByText(failures['field-invalid'].hi).waitFor();
    const right = await spokenOn(host);
    await enter(mandal, right === '000 000' ? '000001' : '000000');
    await mandal.locator('.told-refused', { hasText: failures['code-wrong'].hi }).waitFor();
    await inspect(mandal, 'check-in-refused');
    await enter(mandal, right);
    await present(mandal).waitFor();
    await mandal.getByText(texts.methodSpoken.hi).waitFor();
    await hostSees(2);
    await leave(mandal);
  });

  test('offline: the check-in is queued, and sent when the network returns', async () => {
    const block = await signedIn(blockPresident.mobile, `/check-in/${meetingId}`);
    await block.getByRole('heading', { name: title }).waitFor();
    await block.locator('.meeting-fact', { hasText: 'अजमेर' }).waitFor();
    await block.context().setOffline(true);
    await enter(block, await spokenOn(host));
    await block.locator('.told-kept', { hasText: texts.queuedTitle.hi }).waitFor();
    await inspect(block, 'check-in-kept');
    await block.locator('.brand').click();
    await block.locator('.kept-notice').waitFor();
    await inspect(block, 'home-kept');
    await hostSees(2);
    await block.context().setOffline(false);
    await block.locator('.kept-notice').waitFor({ state: 'detached' });
    await hostSees(3);
    await block.goto(`/check-in/${meetingId}`);
    await present(block).waitFor();
    await leave(block);
  });

  test('twice: the same person gets the same answer, and is counted once', async () => {
    await booth.goto('/');
    await booth.goto(await scan(host));
    await present(booth).waitFor();
    const attendance = await db.collection(`meetings/${meetingId}/attendance`).get();
    expect(attendance.size).toBe(3);
    await booth.goto(`/meetings/${meetingId}`);
    await booth.getByText(texts.ownPresent.hi).waitFor();
    await booth.locator('.turnout-number', { hasText: '3' }).waitFor();
    await inspect(booth, 'meeting-invited');
  });
});

describe('the host', () => {
  test('sees the code rotate', async () => {
    await expect
      .poll(() => scan(host), { timeout: codeStep + 10_000, interval: 1000 })
      .not.toBe(firstScanned);
  });

  test('marks somebody present by hand, and sees that method', async () => {
    await host.locator('#find-person').fill('Hanuman Jat');
    const row = host.locator('.attendee', { hasText: father.name.hi });
    await row.getByRole('button', { name: texts.mark.hi }).click();
    await row.getByText(texts.methodHand.hi).waitFor();
    await hostSees(4);
  });

  test('finds people by name, and sees the latest check-ins', async () => {
    await host.locator('#find-person').fill('Hanuman Jat');
    await host.locator('.attendee', { hasText: father.name.hi }).getByText(texts.methodHand.hi).waitFor();
    await inspect(host, 'meeting-host-found');
    await host.locator('#find-person').fill('');
    await host
      .locator('.attendee', { hasText: boothPresident.name.hi })
      .getByText(texts.methodQr.hi)
      .waitFor();
    await inspect(host, 'meeting-host-latest');
  });

  test('drills down to see who is missing', async () => {
    for (const unitId of [blockPresident.unitId, mandalPresident.unitId]) {
      const name = (await db.doc(`${collections.units}/${unitId}`).get()).get('name.hi');
      await host.locator('.turnout-row', { hasText: name }).first().click();
      await host.locator('#trail-title', { hasText: name }).waitFor();
    }
    await host.locator('.attendee-present', { hasText: mandalPresident.name.hi }).waitFor();
    await host.locator('.attendee').getByRole('button', { name: texts.mark.hi }).first().waitFor();
    await expect.poll(() => host.locator('.attendee').count()).toBeGreaterThan(20);
    await inspect(host, 'meeting-host-mandal');
  });

  test('confirms a check-in that was sent later, which until then is counted apart', async () => {
    const late = await anotherBoothPresident(mandalPresident.unitId);
    await checkInLate(meetingId, late.mobile);
    const own = await signedIn(late.mobile, `/check-in/${meetingId}`);
    await own.locator('.told-kept', { hasText: texts.ownLate.hi }).waitFor();
    await inspect(own, 'check-in-late');
    const waiting = host.locator('.to-confirm .attendee', { hasText: texts.late.hi });
    await waiting.waitFor();
    await host
      .locator('.turnout-waiting', { hasText: texts.lateCount.hi(1, '1') })
      .first()
      .waitFor();
    await inspect(host, 'meeting-host-waiting');
    await hostSees(4);
    await waiting.getByRole('button', { name: texts.confirm.hi }).click();
    await waiting.waitFor({ state: 'detached' });
    await hostSees(5);
    await own.locator('.told-present', { hasText: texts.ownPresent.hi }).waitFor();
    await leave(own);
  });
});

describe('a check-in is refused', () => {
  test.each([
    ['with an old code', () => scannedLink({ seen: -4 * codeStep }), 'code-old'],
    [
      'with a code of no meeting',
      async () => (await scannedLink()).replace(/#.*/, `#${'x'.repeat(24)}`),
      'code-wrong',
    ],
    ['before the doors open', () => scannedLink({ startsIn: 45, endsIn: 90 }), 'meeting-not-begun'],
    ['where there is no meeting', async () => `/check-in/none#${'x'.repeat(24)}`, 'not-found'],
  ] as const)('%s', async (_what, link, failure) => {
    await booth.goto(await link());
    await booth.locator('.told-refused', { hasText: failures[failure].hi }).waitFor();
  });

  test('after the end', async () => {
    const link = await scannedLink({ startsIn: -90 });
    await endMeeting(link.split(/[/#]/)[2] ?? '');
    await booth.goto(link);
    await booth.locator('.told-refused', { hasText: failures['meeting-over'].hi }).waitFor();
  });

  test('to somebody who is not invited', async () => {
    const secretary = await signedIn(generalSecretary.mobile, await scannedLink());
    await secretary.locator('.told-refused', { hasText: failures['not-invited'].hi }).waitFor();
    await leave(secretary);
  });

  test('after it was queued, which every page then shows', async () => {
    await booth.goto((await scannedLink()).replace(/#.*/, ''));
    await booth.locator('#spoken-code').waitFor();
    await booth.context().setOffline(true);
    await enter(booth, '000000');
    await booth.locator('.told-kept').waitFor();
    await booth.locator('.brand').click();
    await booth.context().setOffline(false);
    const notice = booth.locator('.kept-notice', { hasText: failures['code-wrong'].hi });
    await notice.waitFor();
    // The refusals above were shown on their own page.
    expect(await booth.locator('.kept-notice').count()).toBe(1);
    await inspect(booth, 'home-kept-refused');
    await notice.getByRole('button', { name: texts.understood.hi }).click();
    await notice.waitFor({ state: 'detached' });
  });
});

describe('after the end', () => {
  test('the report remains', async () => {
    await endMeeting(meetingId);
    await host.goto(`/meetings/${meetingId}`);
    await host.getByText(texts.ended.hi).waitFor();
    await host.locator('.turnout-number', { hasText: '5' }).waitFor();
    expect(await host.locator('.qr').count()).toBe(0);
    await inspect(host, 'meeting-over');
  });

  test('the list groups meetings by phase', async () => {
    await host.goto('/meetings');
    for (const phase of ['now', 'toCome', 'over']) await host.locator(`.meeting-${phase}`).first().waitFor();
    await host.locator('.meeting-over', { hasText: title }).getByText(/में से 5/).waitFor();
    await inspect(host, 'meetings');
  });
});
