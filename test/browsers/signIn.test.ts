import { afterEach, describe, expect, test } from 'vitest';
import { cast } from '../../tools/seed/demo.ts';
import { browsersHere, useBrowser } from './support/browser.ts';
import type { Phone } from './support/phone.ts';
import { signIn } from './support/signIn.ts';

describe.each(await browsersHere())('in $title', (browser) => {
  const takePhone = useBrowser(browser);
  let phone: Phone;
  afterEach(() => phone?.leave());

  test('who has signed in sees their name, also after a reload', async () => {
    phone = await takePhone();
    await signIn(phone, cast.boothPresident);
    await phone.reload();
    await phone.see('h1', cast.boothPresident.name.hi);
    await phone.see('.menu');
    await phone.picture('home');
    expect(phone.network.told).toEqual([]);
  });
});
