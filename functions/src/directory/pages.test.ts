import { Timestamp } from 'firebase-admin/firestore';
import { expect, test } from 'vitest';
import { anOfficeBearer } from '../fixture.ts';
import { html } from './html.ts';
import { invitationPage } from './invitation.ts';
import { failurePage, homePage, officeBearerPage, type Place, searchPage, unitPage } from './pages.ts';
import { type PublicCard, toPublicCard } from './publicCard.ts';

const attack = `"><script>alert('x')</script><img src=x onerror='x'>&`;
const hindi = { language: 'hi', address: '/directory' } as const;
const english = { language: 'en', address: '/directory' } as const;

function aCard(changes: Parameters<typeof anOfficeBearer>[0] = {}): PublicCard {
  const card = toPublicCard('ob-1', anOfficeBearer({ visibility: 'public', ...changes }));
  if (!card) throw new Error('the card is not public');
  return card;
}
const aPlace = (id: string, en: string): Place => ({
  id,
  level: 'district',
  kind: 'district',
  name: { hi: '', en },
});

const attacked = aCard({ name: { hi: attack, en: attack }, village: attack, jurisdiction: attack });
const attackedPlace = aPlace('RJ-D01', attack);

test.each([
  [
    'home',
    homePage(hindi, {
      states: [attackedPlace],
      children: [attackedPlace],
      committee: [{ card: attacked, unit: attackedPlace }],
      elected: [{ card: { ...attacked, post: 'mla' }, unit: attackedPlace }],
    }),
  ],
  ['search', searchPage(hindi, attack, [{ card: attacked, unit: attackedPlace }], true)],
  ['empty search', searchPage(english, attack, [], false)],
  [
    'unit',
    unitPage(english, {
      unit: attackedPlace,
      above: [attackedPlace],
      children: [attackedPlace],
      cards: [attacked],
    }),
  ],
  ['office-bearer', officeBearerPage(hindi, { card: attacked, unit: attackedPlace, above: [attackedPlace] })],
  ['a page in a made-up address', failurePage({ ...hindi, address: `/directory?q=${attack}` }, 'notFound')],
])('no text becomes markup: %s', (_page, markup) => {
  expect(markup).not.toMatch(/<script|<img src=x|'x'/);
});

test('a template escapes text and keeps markup', () => {
  expect(html`<p title="${`"&'`}">${'<b>'}${html`<i>${1}</i>`}${[html`<u></u>`, null, false]}</p>`.text).toBe(
    '<p title="&quot;&amp;&#39;">&lt;b&gt;<i>1</i><u></u></p>',
  );
});

test('the language is the page’s own, and every link keeps it', () => {
  const markup = unitPage(english, {
    unit: aPlace('RJ-D01', 'Ajmer'),
    above: [],
    children: [],
    cards: [aCard()],
  });
  expect(markup).toContain('<html lang="en">');
  expect(markup).toContain('href="/directory/office-bearer/ob-1?lang=en"');
  expect(markup).toContain('href="/directory" hreflang="hi"');
});

test('an unset name is shown in the other script, not left out', () => {
  const card = aCard({ name: { hi: '', en: 'Ramesh Meena' } });
  expect(officeBearerPage(hindi, { card, unit: undefined, above: [] })).toContain('<h1>Ramesh Meena</h1>');
});

test('a made-up person is said to be one', () => {
  const told = 'made-up person';
  const shown = (demo: boolean) =>
    officeBearerPage(english, { card: aCard({ demo }), unit: undefined, above: [] });
  expect(shown(true)).toContain(told);
  expect(shown(false)).not.toContain(told);
});

test('a photo is fetched under its content’s name and has a text for those who do not see it', () => {
  const photo = 'b'.repeat(64);
  const markup = officeBearerPage(english, { card: aCard({ photo }), unit: undefined, above: [] });
  expect(markup).toContain(`src="/directory/photo/ob-1/${photo}/medium.webp" alt="Photo of Ramesh Meena"`);
});

test('a failure is told in both languages', () => {
  const markup = failurePage(hindi, 'notFound');
  expect(markup).toContain('यह पन्ना नहीं मिला');
  expect(markup).toContain('This page was not found');
});

test('an invitation says when, whose and for whom, and takes no text for markup', () => {
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
  expect(inEnglish).toContain('1 December 2026');
  expect(inEnglish).toContain('11:00');
  expect(inEnglish).toContain('Ajmer');
  expect(inHindi).toContain('href="/check-in/m-1"');
});
