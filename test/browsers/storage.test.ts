import { describe, test } from 'vitest';
import { cast } from '../../tools/seed/demo.ts';
import { texts as homeTexts } from '../../web/src/app/texts.ts';
import type { StorageFault } from './support/before.ts';
import { browsersHere, usePhones } from './support/browser.ts';
import { signIn } from './support/signIn.ts';

const { boothPresident } = cast;

/** Five seconds, doubled for a busy machine. */
const timeout = 10_000;

const faults: [string, StorageFault][] = [
  ['hangs', 'hangDatabases'],
  ['is full', 'fillStorage'],
  ['has no databases, as in a private window,', 'forbidDatabases'],
  ['is forbidden altogether', 'forbidStorage'],
];

describe.each(await browsersHere())('in $title', (browser) => {
  const takePhone = usePhones(browser);

  test.each(faults)(
    'when storage %s the app opens, signs in, and says what it can’t do',
    async (_what, fault) => {
      const phone = await takePhone(fault);
      await phone.open('/');
      await phone.see('h1', homeTexts.claim.hi, timeout);
      await signIn(phone, boothPresident);
      await phone.see('.storage-notice', '', timeout);
      await phone.picture(`storage-${fault}`);
    },
  );
});
