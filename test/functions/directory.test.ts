import { collections, invitationPath, type Meeting, type Path, variantPath } from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';
import { beforeAll, expect, test } from 'vitest';
import {
  bucket,
  clearFirestore,
  db,
  eventually,
  functionAddress,
  hostingOrigin,
} from '../support/emulator.ts';
import { cardOf, freshMobile, writeEntry, writeUnit } from '../support/register.ts';

const state: Path = { state: 'RJ' };
const district: Path = { ...state, district: 'D1' };
const block: Path = { ...district, block: 'B1' };
const booth: Path = { ...block, mandal: 'M1', booth: 'P1' };
const photo = 'c'.repeat(64);
const mobile = freshMobile();
const email = 'secret@example.in';
const contact = { mobile, email };

const ids = { president: '', secretary: '', mla: '', former: '', boothPresident: '' };

beforeAll(async () => {
  await clearFirestore();
  await writeUnit(state, { name: { hi: 'राजस्थान', en: 'Rajasthan' } });
  await writeUnit(district, { name: { hi: 'अजमेर', en: 'Ajmer' } });
  await writeUnit(block, { name: { hi: 'किशनगढ़', en: 'Kishangarh' } });
  await writeUnit({ ...block, mandal: 'M1' });
  await writeUnit(booth);
  const shown = { visibility: 'public' } as const;
  ids.president = await writeEntry(
    block,
    {
      ...shown,
      name: { hi: 'अशोक गहलोत', en: '' },
      photo,
      social: { facebook: 'https://facebook.com/someone', x: null, instagram: null, youtube: null },
    },
    contact,
  );
  ids.mla = await writeEntry(district, { ...shown, post: 'mla', jurisdiction: 'Pushkar' }, contact);
  ids.secretary = await writeEntry(block, { post: 'secretary', photo }, contact);
  ids.former = await writeEntry(block, { ...shown, until: '2026-01-01', photo }, contact);
  ids.boothPresident = await writeEntry(booth, {}, contact);
  for (const id of [ids.president, ids.secretary, ids.former]) {
    await bucket.file(variantPath(id, photo, 'small')).save('a photo', { resumable: false });
  }
  await eventually(
    () => cardOf(ids.president),
    ({ searchKeys }) => searchKeys.length > 0,
  );
});

async function open(path: string, init?: RequestInit) {
  const answer = await fetch(`${await functionAddress('publicDirectory')}${path}`, init);
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

test('the home page links to the districts and lists MLAs and MPs', async () => {
  const { status, text } = await open('/directory');
  expect(status).toBe(200);
  expect(text).toContain('<html lang="hi">');
  expect(text).toContain('href="/directory/unit/D1"');
  expect(text).toContain('विधायक · <bdi>Pushkar</bdi>');
});

test('a district links to its blocks; a block lists its president and links to nothing below', async () => {
  expect((await open('/directory/unit/D1?lang=en')).text).toContain('href="/directory/unit/B1?lang=en"');
  const { text } = await open('/directory/unit/B1?lang=en');
  expect(text).toContain('अशोक गहलोत');
  expect(text).toContain('href="/directory/unit/D1?lang=en"');
  expect(text).not.toContain('M1');
});

test.each(['गहलोत', 'Gehlot', 'ashok gahlot', 'Kishangarh'])('%s finds the office-bearer', async (text) => {
  const found = await open(`/directory?q=${encodeURIComponent(text)}`);
  expect(found.text).toContain(`/directory/office-bearer/${ids.president}`);
});

test('a search without results says so', async () => {
  const { status, text } = await open('/directory?q=Zzyzx&lang=en');
  expect(status).toBe(200);
  expect(text).toContain('Nobody found for “Zzyzx”');
});

test('an office-bearer’s page has the photo and the links', async () => {
  const { text } = await open(`/directory/office-bearer/${ids.president}?lang=en`);
  expect(text).toContain('<h1><bdi>अशोक गहलोत</bdi></h1>');
  expect(text).toContain('href="https://facebook.com/someone"');
  expect(text).toContain(`/directory/photo/${ids.president}/${photo}/medium.webp`);
  const { status, headers } = await open(`/directory/photo/${ids.president}/${photo}/small.webp`);
  expect([status, headers.get('content-type')]).toEqual([200, 'image/webp']);
});

test('who is not public has no page and no photo, and no page links to them', async () => {
  for (const id of [ids.secretary, ids.former, ids.boothPresident, 'nobody']) {
    expect((await open(`/directory/office-bearer/${id}`)).status).toBe(404);
    expect((await open(`/directory/photo/${id}/${photo}/small.webp`)).status).toBe(404);
  }
  for (const path of [
    '/directory',
    '/directory/unit/D1',
    '/directory/unit/B1',
    '/directory/directory.json',
  ]) {
    const { text } = await open(path);
    for (const id of [ids.secretary, ids.former, ids.boothPresident]) expect(text).not.toContain(id);
  }
});

test.each([
  '/directory/unit/P1',
  '/directory/unit/M1',
  '/directory/unit/none',
  '/directory/contact',
  '/other',
])('%s is not found, and the page says so in both languages', async (path) => {
  const { status, text } = await open(path);
  expect(status).toBe(404);
  expect(text).toContain('यह पन्ना नहीं मिला');
  expect(text).toContain('This page was not found');
});

test('no page and no list holds a mobile, an e-mail or a person’s id', async () => {
  const paths = [
    '/directory',
    '/directory?q=Kishangarh',
    '/directory/unit/RJ',
    '/directory/unit/D1',
    '/directory/unit/B1',
    `/directory/office-bearer/${ids.president}`,
    `/directory/office-bearer/${ids.mla}`,
    '/directory/directory.json',
  ];
  for (const path of paths) {
    const { status, text } = await open(path);
    expect(status).toBe(200);
    for (const secret of [mobile, mobile.slice(3), email, 'personId', 'searchKeys', 'evidence']) {
      expect(text).not.toContain(secret);
    }
  }
});

test('the list for the official website holds every public card and nothing else', async () => {
  const { headers, text } = await open('/directory/directory.json');
  const { officeBearers }: { officeBearers: { id: string }[] } = JSON.parse(text);
  expect(officeBearers.map(({ id }) => id).sort()).toEqual([ids.president, ids.mla].sort());
  expect(headers.get('access-control-allow-origin')).toBe('*');
});

test('Hosting may cache a page, and no script runs in it', async () => {
  const { headers, text } = await open('/directory');
  expect(headers.get('cache-control')).toBe('public, max-age=60, s-maxage=300');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(text).not.toContain('<script');
});

/** As a browser asks, through Hosting, without following a redirect. */
async function openHosted(path: string) {
  const { status, headers } = await fetch(`${await hostingOrigin()}${path}`, { redirect: 'manual' });
  return { status, headers };
}

test('Hosting leaves the pages their own content policy, and gives the app its own', async () => {
  for (const path of ['/directory', '/directory/unit/B1', '/directory/none', '/directory?x=1']) {
    const { headers } = await openHosted(path);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(headers.get('content-security-policy')).not.toContain('script-src');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
  }
  for (const path of ['/', '/directory-of-nothing', '/service-worker.js']) {
    const { headers } = await openHosted(path);
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
  }
});

test.each([
  ['/directory?x=1', '/directory'],
  ['/directory?lang=hi', '/directory'],
  ['/directory?lang=en&q=Ajmer', '/directory?q=Ajmer&lang=en'],
  ['/directory/unit/B1?x=1&lang=en', '/directory/unit/B1?lang=en'],
  ['/directory/', '/directory'],
])('%s redirects to %s, where a page is', async (asked, canonical) => {
  const { status, headers } = await openHosted(asked);
  expect([status, headers.get('location')]).toEqual([301, canonical]);
  expect(headers.get('cache-control')).toBe('public, max-age=3600');
  expect((await openHosted(canonical)).status).toBe(200);
});

test('a search is answered at the address that a browser’s form makes of it', async () => {
  const { status } = await openHosted(`/directory?${new URLSearchParams({ q: 'अशोक Gehlot', lang: 'en' })}`);
  expect(status).toBe(200);
});

test.each(['/directory/unit/__x__', '/directory/office-bearer/__x__', '/directory/unit/%5F%5Fx__'])(
  '%s is no id: not found at once',
  async (path) => {
    const begun = performance.now();
    const { status, headers } = await openHosted(path);
    expect([status, headers.get('cache-control')]).toEqual([404, 'public, max-age=60, s-maxage=60']);
    expect(performance.now() - begun).toBeLessThan(3000);
  },
);

test('a callable is reached through Hosting', async () => {
  const answer = await fetch(`${await hostingOrigin()}/call/claimGrant`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ data: {} }),
  });
  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({ error: { details: { code: 'not-signed-in' } } });
});

test('the public pages accept no writes', async () => {
  const { status, headers } = await open('/directory', { method: 'POST', body: 'q=x' });
  expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});

test('an invitation is public, names nobody, and is gone a day after the meeting', async () => {
  const meeting: Meeting = {
    title: 'ब्लॉक की बैठक',
    unitId: 'B1',
    level: 'block',
    path: block,
    audience: { levels: ['booth'], posts: ['president'] },
    startsAt: Timestamp.fromMillis(Date.now()),
    endsAt: Timestamp.fromMillis(Date.now() + 3_600_000),
    hostUid: 'the-hosts-uid',
    hostOfficeBearerId: ids.president,
  };
  const reference = db.collection(collections.meetings).doc('meeting-1');
  await reference.set(meeting);
  const { status, text, headers } = await open(invitationPath('meeting-1'));
  expect(status).toBe(200);
  expect(text).toContain('ब्लॉक की बैठक');
  expect(text).toContain('किशनगढ़');
  for (const secret of ['the-hosts-uid', ids.president, 'गहलोत', mobile]) expect(text).not.toContain(secret);
  expect(headers.get('x-robots-tag')).toBe('noindex');
  await reference.update({ endsAt: Timestamp.fromMillis(Date.now() - 25 * 3_600_000) });
  expect((await open(invitationPath('meeting-1'))).status).toBe(404);
  expect((await open(invitationPath('no-meeting'))).status).toBe(404);
});
