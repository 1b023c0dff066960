import { type FailureCode, failures } from '@sangathan/model';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { texts as directoryTexts } from '../../functions/src/directory/texts.ts';
import { cast } from '../../tools/seed/demo.ts';
import { texts as homeTexts } from '../../web/src/app/texts.ts';
import { texts as requestTexts } from '../../web/src/approval/texts.ts';
import { texts as exportTexts } from '../../web/src/export/texts.ts';
import { importLinks } from '../../web/src/import/links.ts';
import { texts as importTexts } from '../../web/src/import/texts.ts';
import { meetingLinks } from '../../web/src/meeting/links.ts';
import { texts as meetingTexts } from '../../web/src/meeting/texts.ts';
import { registerLinks } from '../../web/src/register/links.ts';
import { texts as entryTexts } from '../../web/src/register/texts.ts';
import { links } from '../../web/src/ui/links.ts';
import { browsersHere, useBrowser } from './support/browser.ts';
import type { Phone } from './support/phone.ts';
import { signIn } from './support/signIn.ts';

const { boothPresident, blockPresident, districtPresident } = cast;
const meeting = { id: 'demo-meeting', title: 'सदस्यता अभियान की समीक्षा' };

/** A page, its heading, and the failure that it shows this person, if any. */
interface Page {
  what: string;
  path: string;
  heading: string;
  refused?: FailureCode;
}

const everyones: Page[] = [
  { what: 'meetings', path: meetingLinks.meetings, heading: meetingTexts.title.hi },
  { what: 'a meeting', path: meetingLinks.meeting(meeting.id), heading: meeting.title },
  { what: 'a check-in', path: meetingLinks.checkIn(meeting.id), heading: meeting.title },
  { what: 'convening a meeting', path: meetingLinks.newMeeting, heading: meetingTexts.newTitle.hi },
  { what: 'requests', path: links.requests, heading: requestTexts.title.hi },
  { what: 'imports', path: importLinks.imports, heading: importTexts.title.hi },
  { what: 'a page that is not there', path: '/nowhere', heading: homeTexts.notFound.hi },
];

const publicPages: Page[] = [
  { what: 'the directory', path: links.directory('hi'), heading: directoryTexts.hi.title },
  { what: 'a search in it', path: '/directory?q=Anita', heading: 'Anita' },
  { what: 'a unit in it', path: `/directory/unit/${districtPresident.unitId}`, heading: 'अजमेर' },
  {
    what: 'a person in it',
    path: `/directory/office-bearer/${districtPresident.officeBearerId}`,
    heading: districtPresident.name.hi,
  },
];

/** Pages that every person opens: their own entry, another's, an export. */
function ownPages({
  officeBearerId,
  unitId,
  name,
}: typeof boothPresident | typeof districtPresident): Page[] {
  return [
    { what: 'home', path: links.home, heading: name.hi },
    { what: 'own entry', path: registerLinks.entry(officeBearerId), heading: name.hi },
    { what: 'editing it', path: registerLinks.editEntry(officeBearerId), heading: entryTexts.editTitle.hi },
    {
      what: 'another’s entry',
      path: registerLinks.entry(blockPresident.officeBearerId),
      heading: blockPresident.name.hi,
    },
    { what: 'an export', path: links.export(unitId), heading: exportTexts.title.hi },
  ];
}

const people = [
  {
    who: 'a district president',
    person: districtPresident,
    pages: [
      ...ownPages(districtPresident),
      { what: 'own unit', path: registerLinks.unit(districtPresident.unitId), heading: 'अजमेर' },
      { what: 'a booth', path: registerLinks.unit(boothPresident.unitId), heading: 'बूथ' },
      {
        what: 'who is missing',
        path: registerLinks.missing(districtPresident.unitId, 'vacant'),
        heading: 'अजमेर',
      },
      {
        what: 'a new entry',
        path: registerLinks.newEntry('RJ-P26200', 'secretary'),
        heading: entryTexts.newTitle.hi,
      },
      ...everyones,
    ],
  },
  {
    who: 'a booth president',
    person: boothPresident,
    pages: [
      ...ownPages(boothPresident),
      { what: 'own unit', path: registerLinks.unit(boothPresident.unitId), heading: 'बूथ' },
      { what: 'the state', path: registerLinks.unit('RJ'), heading: 'राजस्थान' },
      {
        what: 'who is missing above',
        path: registerLinks.missing('RJ-B195', 'vacant'),
        heading: '',
        refused: 'no-access',
      },
      ...everyones,
    ],
  },
] satisfies { who: string; person: typeof boothPresident | typeof districtPresident; pages: Page[] }[];

/** Opens a page, waits until it has loaded, and asserts that no other failure is shown. */
async function opens(phone: Phone, { path, heading, refused }: Page): Promise<void> {
  const before = phone.network.reports.length;
  await phone.open(path);
  await phone.see('h1', heading);
  if (refused) await phone.see('.notice-danger', failures[refused].hi);
  await phone.seeNo('.loading, .awaited');
  expect(await phone.texts('.notice-danger')).toEqual(refused ? [failures[refused].hi] : []);
  expect(phone.network.reports.slice(before)).toEqual([]);
}

describe.each(await browsersHere())('in $title', (browser) => {
  const takePhone = useBrowser(browser);
  let phone: Phone;

  describe.each(people)('$who opens', ({ who, person, pages }) => {
    beforeAll(async () => {
      phone = await takePhone();
      await signIn(phone, person);
    });
    afterAll(() => phone?.leave());

    test.each(pages)('$what', async (page) => {
      await opens(phone, page);
      await phone.picture(`${who}-${page.what}`.replaceAll(/[^a-z]+/g, '-'));
    });
  });

  describe('a stranger opens', () => {
    beforeAll(async () => {
      phone = await takePhone();
    });
    afterAll(() => phone?.leave());

    test.each([{ what: 'the app', path: links.home, heading: homeTexts.claim.hi }, ...publicPages])(
      '$what',
      async (page) => {
        await opens(phone, page);
        await phone.picture(`a-stranger-${page.what}`.replaceAll(/[^a-z]+/g, '-'));
      },
    );
  });
});
