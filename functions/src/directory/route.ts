import { cleanText, Id, invitationPath, Language, PhotoHash, Variant } from '@sangathan/model';

/** The longest search, in UTF-16 code units; the rest is cut off. */
export const searchMaxLength = 80;

/** What is left of broken encodings, which nobody searches for. */
const notSearchable = /[\p{Cs}\ufffd]+/gu;

/** The canonical form of a search: cleaned, at most `searchMaxLength` long. Idempotent. */
export function canonicalSearch(text: string): string {
  const clean = (unclean: string) => cleanText(unclean.replace(notSearchable, ' '));
  // Clean again once cut: the cut may halve a surrogate pair, or end in a space.
  return clean(clean(text).slice(0, searchMaxLength));
}

/** The page, photo or list that an address leads to. */
export type Route =
  | { page: 'home' }
  | { page: 'search'; text: string }
  | { page: 'unit'; unitId: string }
  | { page: 'officeBearer'; officeBearerId: string }
  | { page: 'photo'; officeBearerId: string; hash: string; variant: Variant }
  | { page: 'invitation'; meetingId: string }
  | { page: 'json' };

/** The addresses of the public pages. */
export const addresses = {
  home: '/directory',
  unit: (unitId: string) => `/directory/unit/${unitId}`,
  officeBearer: (officeBearerId: string) => `/directory/office-bearer/${officeBearerId}`,
  photo: (officeBearerId: string, hash: string, variant: Variant) =>
    `/directory/photo/${officeBearerId}/${hash}/${variant}.webp`,
  invitation: invitationPath,
  json: '/directory/directory.json',
};

/** The route of a path; `null` if it leads nowhere. `search` is the value of the search field. */
export function routeOf(path: string, search: unknown): Route | null {
  const [root, kind, first, second, third, ...rest] = path.replace(/\/$/, '').split('/').slice(1);
  if (root !== 'directory' || rest.length > 0) return null;
  if (kind === undefined) {
    const text = typeof search === 'string' ? canonicalSearch(search) : '';
    return text === '' ? { page: 'home' } : { page: 'search', text };
  }
  if (kind === 'photo') {
    const parts = { id: Id.safeParse(first), hash: PhotoHash.safeParse(second) };
    const variant = Variant.safeParse(third?.endsWith('.webp') ? third.slice(0, -'.webp'.length) : null);
    if (!parts.id.success || !parts.hash.success || !variant.success) return null;
    return { page: 'photo', officeBearerId: parts.id.data, hash: parts.hash.data, variant: variant.data };
  }
  if (second !== undefined) return null;
  if (kind === 'directory.json' && first === undefined) return { page: 'json' };
  const id = Id.safeParse(first);
  if (!id.success) return null;
  if (kind === 'invitation') return { page: 'invitation', meetingId: id.data };
  if (kind === 'unit') return { page: 'unit', unitId: id.data };
  return kind === 'office-bearer' ? { page: 'officeBearer', officeBearerId: id.data } : null;
}

/** The language of the `lang` parameter; Hindi if it names none. */
export function languageOf(wanted: unknown): Language {
  return Language.safeParse(wanted).data ?? 'hi';
}

/** The address of a route in Hindi, with the query as a browser's form writes it. */
export function addressOf(route: Route): string {
  switch (route.page) {
    case 'home':
      return addresses.home;
    case 'search':
      return `${addresses.home}?${new URLSearchParams({ q: route.text })}`;
    case 'unit':
      return addresses.unit(route.unitId);
    case 'officeBearer':
      return addresses.officeBearer(route.officeBearerId);
    case 'photo':
      return addresses.photo(route.officeBearerId, route.hash, route.variant);
    case 'invitation':
      return addresses.invitation(route.meetingId);
    case 'json':
      return addresses.json;
  }
}

/** An address in a language; without one it is in Hindi. */
export function inLanguage(address: string, language: Language): string {
  if (language === 'hi') return address;
  return `${address}${address.includes('?') ? '&' : '?'}lang=${language}`;
}

/** What a request asks for: a page at its canonical address, a page that has another address, or nothing. */
export type Requested =
  | { kind: 'page'; route: Route; language: Language; address: string }
  | { kind: 'moved'; address: string }
  | { kind: 'none'; language: Language };

/** The value of a parameter that is there once; of one that is repeated, nothing. */
function singleValue(parameters: URLSearchParams, name: string): string | undefined {
  const values = parameters.getAll(name);
  return values.length === 1 ? values[0] : undefined;
}

/** Whether two queries have the same parameters in the same order; `%20` and `+` are the same. */
function isSameQuery(query: string, canonical: string): boolean {
  const isSameLength = query.split('&').length === canonical.split('&').length;
  return isSameLength && `${new URLSearchParams(query)}` === canonical;
}

/**
 * What an address leads to. Caches are keyed by the address, so each page has one: unknown, repeated and default
 * parameters, another order and a search that is not canonical lead to it.
 */
export function requestedAt(requested: string): Requested {
  const [path = '', query = ''] = requested.split(/\?(.*)/s);
  const parameters = new URLSearchParams(query);
  const language = languageOf(singleValue(parameters, 'lang'));
  const route = routeOf(path, singleValue(parameters, 'q'));
  if (route === null) return { kind: 'none', language };
  const isText = route.page !== 'photo' && route.page !== 'json';
  const address = isText ? inLanguage(addressOf(route), language) : addressOf(route);
  const [canonicalPath, canonicalQuery = ''] = address.split('?');
  if (path !== canonicalPath || !isSameQuery(query, canonicalQuery)) return { kind: 'moved', address };
  return { kind: 'page', route, language, address };
}
