import { createHash } from 'node:crypto';
import { Timestamp } from 'firebase-admin/firestore';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { anOfficeBearer } from '../fixture.ts';
import { invitationPage } from './invitationPage.tsx';
import { officeBearerPage } from './officeBearerPage.tsx';
import { failurePage, homePage, searchPage, unitPage } from './pages.tsx';
import { type PublicCard, toPublicCard } from './publicCard.ts';
import type { PublicUnit } from './publicUnit.ts';
import { style, styleHash } from './style.ts';

const attack = `"><script>alert('x')</script><img src=x onerror='x'>&`;
const hindi = { language: 'hi', address: '/directory' } as const;
const english = { language: 'en', address: '/directory' } as const;

function aCard(changes: Parameters<typeof anOfficeBearer>[0] = {}): PublicCard {
  const card = toPublicCard('ob-1', anOfficeBearer({ visibility: 'public', ...changes }));
  if (!card) throw new Error('the card is not public');
  return card;
}
const aUnit = (id: string, en: string): PublicUnit => ({
  id,
  level: 'district',
  kind: 'district',
  name: { hi: '', en },
});

interface Element {
  name: string;
  attribs: Record<string, string>;
}

/** The elements of a page as a browser would read them. */
function elementsOf(markup: string): Element[] {
  const elements: Element[] = [];
  const parser = new Parser({ onopentag: (name, attribs) => elements.push({ name, attribs }) });
  parser.end(markup);
  return elements;
}

/** What no page has of its own: scripts, event handlers, and images from elsewhere. */
function injectedInto(markup: string): Element[] {
  const isOwnImage = ({ src = '' }: Element['attribs']) => src.startsWith('/directory/photo/');
  return elementsOf(markup).filter(
    ({ name, attribs }) =>
      name === 'script' ||
      (name === 'img' && !isOwnImage(attribs)) ||
      Object.keys(attribs).some((attribute) => attribute.startsWith('on')),
  );
}

const attacked = aCard({ name: { hi: attack, en: attack }, village: attack, jurisdiction: attack });
const attackedUnit = aUnit('RJ-D01', attack);

test.each([
  [
    'home',
    homePage(hindi, {
      states: [attackedUnit],
      children: [attackedUnit],
      committee: [{ card: attacked, unit: attackedUnit }],
      elected: [{ card: { ...attacked, post: 'mla' }, unit: attackedUnit }],
    }),
  ],
  ['search', searchPage(hindi, attack, [{ card: attacked, unit: attackedUnit }], true)],
  ['empty search', searchPage(english, attack, [], false)],
  [
    'unit',
    unitPage(english, {
      unit: attackedUnit,
      above: [attackedUnit],
      children: [attackedUnit],
      cards: [attacked],
    }),
  ],
  ['office-bearer', officeBearerPage(hindi, { card: attacked, unit: attackedUnit, above: [attackedUnit] })],
  ['a page at a forged address', failurePage({ ...hindi, address: `/directory?q=${attack}` }, 'notFound')],
])('text stays text: %s', (_page, markup) => {
  expect(markup).not.toMatch(/<script|<img src=x/);
  expect(injectedInto(markup)).toEqual([]);
});

test('markup that is not escaped is noticed', () => {
  expect(injectedInto(attack).map(({ name }) => name)).toEqual(['script', 'img']);
});

test('the search field holds the text as it was written', () => {
  const { attribs } =
    elementsOf(searchPage(hindi, attack, [], false)).find(({ name }) => name === 'input') ?? {};
  expect(attribs?.value).toBe(attack);
});

test('a name keeps its own direction, and so does a text in a sentence', () => {
  const markup = searchPage(english, 'अजमेर', [{ card: aCard(), unit: aUnit('RJ-D01', 'Ajmer') }], false);
  expect(markup).toContain('<h1>1 found for “<bdi>अजमेर</bdi>”</h1>');
  expect(markup).toContain('<bdi>Ramesh Meena</bdi>');
  expect(markup).toContain('<bdi>Ajmer</bdi>');
});

test('a page declares each token that it uses, and no other', () => {
  const declared = [...style.matchAll(/(--[\w-]+):/g)].map(([, name]) => name);
  const used = [...style.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name);
  expect(declared.sort()).toEqual([...new Set(used)].sort());
});

test('the content policy allows the style of the page as it is sent', () => {
  const [, sent = ''] = failurePage(hindi, 'failed').match(/<style>(.*?)<\/style>/s) ?? [];
  expect(sent).toBe(style);
  expect(sent).toContain('--accent');
  expect(createHash('sha256').update(sent).digest('base64')).toBe(styleHash);
});

test('a page is in its language, and its links keep it', () => {
  const markup = unitPage(english, {
    unit: aUnit('RJ-D01', 'Ajmer'),
    above: [],
    children: [],
    cards: [aCard()],
  });
  expect(markup).toContain('<html lang="en">');
  expect(markup).toContain('href="/directory/office-bearer/ob-1?lang=en"');
  expect(markup).toContain('href="/directory" hreflang="hi"');
});

test('a name without the page’s script is shown in the other', () => {
  const card = aCard({ name: { hi: '', en: 'Ramesh Meena' } });
  expect(officeBearerPage(hindi, { card, unit: undefined, above: [] })).toContain(
    '<h1><bdi>Ramesh Meena</bdi></h1>',
  );
});

test('the page of a demonstration person says so', () => {
  const note = 'made-up person';
  const shown = (demo: boolean) =>
    officeBearerPage(english, { card: aCard({ demo }), unit: undefined, above: [] });
  expect(shown(true)).toContain(note);
  expect(shown(false)).not.toContain(note);
});

test('a photo’s address holds its hash, and it has a text alternative', () => {
  const photo = 'b'.repeat(64);
  const markup = officeBearerPage(english, { card: aCard({ photo }), unit: undefined, above: [] });
  expect(markup).toContain(`src="/directory/photo/ob-1/${photo}/medium.webp" alt="Photo of Ramesh Meena"`);
});

test('a failure is explained in both languages', () => {
  const markup = failurePage(hindi, 'notFound');
  expect(markup).toContain('यह पन्ना नहीं मिला');
  expect(markup).toContain('This page was not found');
});

test('an invitation says when, by whom and for whom, and its texts stay text', () => {
  const at = (iso: string) => Timestamp.fromDate(new Date(iso));
  const invitation = {
    meetingId: 'm-1',
    meeting: {
      title: attack,
      audience: { levels: ['booth' as const], posts: ['president' as const] },
      startsAt: at('2026-12-01T05:30:00Z'),
      endsAt: at('2026-12-01T07:30:00Z'),
    },
    unit: { kind: 'district' as const, name: { hi: attack, en: 'Ajmer' } },
  };
  const [inHindi, inEnglish] = [hindi, english].map((view) => invitationPage(view, invitation));
  expect(inHindi).not.toContain('<script>');
  expect(inHindi).not.toContain('<img src=x');
  expect(injectedInto(inHindi ?? '')).toEqual([]);
  expect(inEnglish).toContain('1 December 2026');
  expect(inEnglish).toContain('11:00');
  expect(inEnglish).toContain('Ajmer');
  expect(inHindi).toContain('href="/check-in/m-1"');
});
