import { describe, test } from 'vitest';
import { cast } from '../../tools/seed/demo.ts';
import { texts as requestTexts } from '../../web/src/approval/texts.ts';
import { registerLinks } from '../../web/src/register/links.ts';
import { links } from '../../web/src/ui/links.ts';
import { browsersHere, usePhones } from './support/browser.ts';
import type { Phone } from './support/phone.ts';
import { signIn } from './support/signIn.ts';

const { districtPresident } = cast;

/** Pages that are opened online and again offline, each with its heading and a text from the register. */
const pages = [
  { path: links.home, heading: districtPresident.name.hi, shown: '.menu' },
  {
    path: registerLinks.entry(districtPresident.officeBearerId),
    heading: districtPresident.name.hi,
    shown: '.facts',
  },
  { path: registerLinks.unit(districtPresident.unitId), heading: 'अजमेर', shown: '.child .coverage' },
  { path: links.requests, heading: requestTexts.title.hi, shown: '.request' },
];

/** Time on each page, in milliseconds, so that its reads get cached. */
const cachingTime = 1000;

async function visitAll(phone: Phone): Promise<void> {
  for (const { path, heading, shown } of pages) {
    await phone.open(path);
    await phone.see('h1', heading);
    await phone.see(shown);
    await phone.seeNo('.loading, .awaited');
    await new Promise((resolve) => setTimeout(resolve, cachingTime));
  }
}

describe.each(await browsersHere())('in $title', (browser) => {
  const takePhone = usePhones(browser);

  test('own entry, unit and requests are read offline', async () => {
    const phone = await takePhone();
    await signIn(phone, districtPresident);
    await phone.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await visitAll(phone);
    phone.network.cut();
    await visitAll(phone);
    await phone.reload();
    await phone.see('.request');
    await phone.picture('offline');
    phone.network.mend();
    await visitAll(phone);
  });
});
