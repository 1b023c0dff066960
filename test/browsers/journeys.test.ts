import { describe, expect, test } from 'vitest';
import { cast } from '../../tools/seed/demo.ts';
import { texts as requestTexts } from '../../web/src/approval/texts.ts';
import { meetingLinks } from '../../web/src/meeting/links.ts';
import { texts as meetingTexts } from '../../web/src/meeting/texts.ts';
import { texts as photoTexts } from '../../web/src/photo/texts.ts';
import { texts as entryTexts } from '../../web/src/register/texts.ts';
import { decisionTexts } from '../../web/src/ui/decisionTexts.ts';
import { links } from '../../web/src/ui/links.ts';
import { scannedLink } from '../browser/support/meeting.ts';
import { browsersHere, usePhones } from './support/browser.ts';
import { removeOpenRequests, withPhoto } from './support/entry.ts';
import { spokenCode } from './support/meeting.ts';
import type { Phone } from './support/phone.ts';
import { passOtp, signIn } from './support/signIn.ts';

const { boothPresident, districtPresident } = cast;

/** Sends the booth president's change of village and photo. */
async function sendChange(booth: Phone, village: string): Promise<void> {
  await booth.click('.menu a');
  await booth.click('a', entryTexts.edit.hi);
  await booth.fill('#village', village);
  await withPhoto(async (file) => {
    await booth.attach('#photo', file);
    await booth.see('.photo-field', photoTexts.photoReady.hi);
  });
  await booth.picture('edit');
  await booth.click('.entry-send button[type="submit"]');
  await booth.see('p', entryTexts.sentLead.hi);
  await booth.click('a', entryTexts.backToEntry.hi);
  await booth.see('.own-request-pending', village);
}

async function approveChange(district: Phone, village: string): Promise<void> {
  await district.open(links.requests);
  await district.see('.request', village);
  await district.picture('request');
  await district.click('button', decisionTexts.approve.hi, { selector: '.request', text: village });
  await district.see('.request', requestTexts.applied.hi);
}

describe.each(await browsersHere())('in $title', (browser) => {
  const takePhone = usePhones(browser);

  test('the holder’s name is shown after signing in, also after a reload', async () => {
    const booth = await takePhone();
    await signIn(booth, boothPresident);
    for (const _again of [1, 2]) {
      await booth.reload();
      await booth.see('h1', boothPresident.name.hi);
      await booth.see('.menu');
    }
    expect(booth.network.reports).toEqual([]);
  });

  test('a booth president sends a village and a photo, and the district president approves them', async () => {
    await removeOpenRequests(boothPresident.officeBearerId);
    const village = `नया गाँव ${browser.title}`;
    const [booth, district] = [await takePhone(), await takePhone()];
    await signIn(booth, boothPresident);
    await sendChange(booth, village);
    await signIn(district, districtPresident);
    await approveChange(district, village);
    await booth.see('.own-request-applied', village);
    await booth.see('.facts', village);
    await booth.see('.entry-header img');
    await booth.picture('approved');
    expect([...booth.network.reports, ...district.network.reports]).toEqual([]);
  });

  test('scanning a meeting’s code checks in, also when signing in first', async () => {
    const booth = await takePhone();
    await booth.open(await scannedLink());
    await passOtp(booth, boothPresident.mobile);
    await booth.see('.told-present', meetingTexts.ownPresent.hi);
    await booth.picture('checked-in');
    expect(booth.network.reports).toEqual([]);
  });

  test('the spoken code checks in', async () => {
    const meetingId = (await scannedLink()).split(/[/#]/)[2] ?? '';
    const booth = await takePhone();
    await signIn(booth, boothPresident);
    await booth.open(meetingLinks.checkIn(meetingId));
    await booth.fill('#spoken-code', await spokenCode(meetingId));
    await booth.click('form button[type="submit"]');
    await booth.see('.told-present', meetingTexts.ownPresent.hi);
    expect(booth.network.reports).toEqual([]);
  });
});
