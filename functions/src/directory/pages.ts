import {
  fieldWords,
  kindWords,
  type Language,
  type Level,
  levelPluralWords,
  levelWords,
  nameIn,
  postWords,
  socialNetworks,
  type Unit,
} from '@sangathan/model';
import { type Html, html } from './html.ts';
import type { PublicCard } from './publicCard.ts';
import { addresses } from './route.ts';
import { style } from './style.ts';
import { texts } from './texts.ts';

/** A unit as the pages show it. */
export type Place = Pick<Unit, 'level' | 'kind' | 'name'> & { id: string };

/** A card with its unit's name, where that is known. */
export interface Found {
  card: PublicCard;
  unit: Place | undefined;
}

/** What a page is shown with: the language, and its own address for the switch to the other one. */
export interface View {
  language: Language;
  address: string;
}

/** An address in the reader's language; Hindi is what an address without one means. */
function inLanguage(address: string, language: Language): string {
  if (language === 'hi') return address;
  return `${address}${address.includes('?') ? '&' : '?'}lang=${language}`;
}

/** The frame of every page. `title` is plain text. */
export function page({ language, address }: View, title: string, content: Html): string {
  const t = texts[language];
  const other = language === 'hi' ? 'en' : 'hi';
  const head = html`<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title === t.title ? title : `${title} · ${t.title}`}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="alternate" hreflang="${other}" href="${inLanguage(address, other)}">`;
  const body = html`<a class="skip" href="#content">${t.skip}</a>
<header class="bar"><a class="brand" href="${inLanguage(addresses.home, language)}">${t.title}</a>
<a class="language" href="${inLanguage(address, other)}" hreflang="${other}" lang="${other}">${
    other === 'hi' ? 'हिन्दी' : 'English'
  }</a></header>
<main id="content">${content}</main>
<footer><p>${t.privacy}</p><p><a href="/">${t.signIn}</a></p></footer>`;
  return `<!doctype html><html lang="${language}"><head>${head.text}<style>${style}</style></head><body>${body.text}</body></html>`;
}

function searchForm(language: Language, text = ''): Html {
  const t = texts[language];
  return html`<form class="search" action="${addresses.home}" role="search">
<label for="q">${t.search}</label><input id="q" name="q" type="search" maxlength="80" required value="${text}" aria-describedby="hint">
${language !== 'hi' && html`<input type="hidden" name="lang" value="${language}">`}
<button>${t.find}</button><p class="soft" id="hint">${t.searchHint}</p></form>`;
}

/** The holder's photo, or the first letter of the name, beside which the name stands anyway. */
function face(card: PublicCard, name: string): Html {
  if (card.photo === null) {
    return html`<span class="face" aria-hidden="true">${[...name][0] ?? ''}</span>`;
  }
  const source = addresses.photo(card.id, card.photo, 'small');
  return html`<img class="face" src="${source}" alt="" width="56" height="56" loading="lazy">`;
}

/** The post, with the seat of an MLA or MP: “President”, “MLA · assembly constituency 101”. */
function postOf(card: PublicCard, language: Language): string {
  const post = postWords[card.post][language];
  if (card.seat === null) return post;
  const t = texts[language];
  const seat = card.post === 'mp' ? t.lokSabha(card.seat) : t.assembly(card.seat);
  return `${post} · ${card.jurisdiction ?? seat}`;
}

function cardList(found: Found[], language: Language): Html {
  if (found.length === 0) return html`<p class="soft">${texts[language].vacant}</p>`;
  const items = found.map(({ card, unit }) => {
    const name = nameIn(card.name, language);
    const place = unit && `${nameIn(unit.name, language)} · ${kindWords[unit.kind][language]}`;
    return html`<li><a class="card" href="${inLanguage(addresses.officeBearer(card.id), language)}">${face(card, name)}
<span class="words"><strong class="name">${name}</strong><span>${postOf(card, language)}</span>${
      place !== undefined && html`<span class="soft">${place}</span>`
    }</span></a></li>`;
  });
  return html`<ul class="cards">${items}</ul>`;
}

function unitList(units: Place[], language: Language): Html {
  const links = [...units]
    .sort((one, other) => nameIn(one.name, language).localeCompare(nameIn(other.name, language), language))
    .map(
      ({ id, name }) =>
        html`<li><a href="${inLanguage(addresses.unit(id), language)}">${nameIn(name, language)}</a></li>`,
    );
  return html`<ul class="units">${links}</ul>`;
}

function section(heading: string, content: Html): Html {
  return html`<section><h2>${heading}</h2>${content}</section>`;
}

function childSection(children: Place[], language: Language): Html | null {
  const level: Level | undefined = children[0]?.level;
  return level === undefined
    ? null
    : section(levelPluralWords[level][language], unitList(children, language));
}

/** The way down to a page; the last one is where the reader is. */
function trail(above: Place[], here: string, language: Language): Html {
  const t = texts[language];
  const links = [
    html`<li><a href="${inLanguage(addresses.home, language)}">${t.title}</a></li>`,
    ...above.map(
      ({ id, name }) =>
        html`<li><a href="${inLanguage(addresses.unit(id), language)}">${nameIn(name, language)}</a></li>`,
    ),
    html`<li><span aria-current="page">${here}</span></li>`,
  ];
  return html`<nav aria-label="${t.where}"><ol class="trail">${links}</ol></nav>`;
}

export function homePage(
  view: View,
  content: { states: Place[]; children: Place[]; committee: Found[]; elected: Found[] },
): string {
  const { language } = view;
  const t = texts[language];
  const { states, children, committee, elected } = content;
  const oneState = html`${section(t.committee, cardList(committee, language))}
${childSection(children, language)}
${elected.length > 0 && section(t.elected, cardList(elected, language))}`;
  const rest = states.length > 1 ? childSection(states, language) : oneState;
  return page(
    view,
    t.title,
    html`<h1>${t.title}</h1><p class="lead">${t.lead}</p>${searchForm(language)}${rest}`,
  );
}

export function searchPage(view: View, text: string, found: Found[], isCut: boolean): string {
  const { language } = view;
  const t = texts[language];
  const title = found.length === 0 ? t.foundNone(text) : t.found(found.length, text);
  const results =
    found.length === 0
      ? html`<p>${t.foundNoneHint}</p>`
      : html`${isCut && html`<p class="note">${t.foundMore(found.length)}</p>`}${cardList(found, language)}`;
  const content = html`${trail([], t.find, language)}${searchForm(language, text)}<h1>${title}</h1>${results}`;
  return page(view, title, content);
}

export function unitPage(
  view: View,
  { unit, above, children, cards }: { unit: Place; above: Place[]; children: Place[]; cards: PublicCard[] },
): string {
  const { language } = view;
  const name = nameIn(unit.name, language);
  const found = cards.map((card) => ({ card, unit: undefined }));
  const content = html`${trail(above, name, language)}
<div><p class="soft">${kindWords[unit.kind][language]}</p><h1>${name}</h1></div>
${section(texts[language].officeBearers, cardList(found, language))}
${childSection(children, language)}`;
  return page(view, name, content);
}

function details(card: PublicCard, unit: Place | undefined, language: Language): Html {
  const t = texts[language];
  const place =
    unit &&
    html`<a href="${inLanguage(addresses.unit(unit.id), language)}">${nameIn(unit.name, language)}</a>`;
  const rows: [string, Html | string | null | undefined][] = [
    [unit ? kindWords[unit.kind][language] : levelWords[card.level][language], place],
    [t.jurisdiction, card.jurisdiction],
    [t.village, card.village],
  ];
  const written = rows.map(([term, value]) => value && html`<div><dt>${term}</dt><dd>${value}</dd></div>`);
  const links = socialNetworks.map((network) => {
    const link = card.social[network];
    if (link === null) return null;
    return html`<li><a href="${link}" rel="noopener noreferrer nofollow">${fieldWords[network][language]}</a></li>`;
  });
  const hasLinks = links.some((link) => link !== null);
  return html`<dl>${written.map((row) => row || null)}</dl>${
    hasLinks && html`<nav aria-label="${t.social}"><ul class="links">${links}</ul></nav>`
  }`;
}

export function officeBearerPage(
  view: View,
  { card, unit, above }: { card: PublicCard; unit: Place | undefined; above: Place[] },
): string {
  const { language } = view;
  const t = texts[language];
  const name = nameIn(card.name, language);
  const portrait =
    card.photo !== null &&
    html`<img class="portrait" src="${addresses.photo(card.id, card.photo, 'medium')}" alt="${t.photoOf(name)}">`;
  const content = html`${trail(unit ? [...above, unit] : above, name, language)}
<article class="person">${portrait}<div><div><h1>${name}</h1><p class="lead">${postOf(card, language)}</p></div>
${details(card, unit, language)}${card.demo && html`<p class="note">${t.demo}</p>`}</div></article>`;
  return page(view, name, content);
}

/** A page that says what went wrong, in the reader's language first and the other after it. */
export function failurePage(view: View, failure: 'notFound' | 'failed'): string {
  const told = (language: Language) =>
    html`<div lang="${language}"><h2>${texts[language][failure]}</h2><p>${texts[language][`${failure}Lead`]}</p></div>`;
  const { language } = view;
  const other = language === 'hi' ? 'en' : 'hi';
  const content = html`<h1>${texts[language][failure]}</h1><p>${texts[language][`${failure}Lead`]}</p>
${told(other)}<p><a href="${inLanguage(addresses.home, language)}">${texts[language].home}</a></p>`;
  return page(view, texts[language][failure], content);
}
