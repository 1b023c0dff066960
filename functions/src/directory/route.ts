import { Id, invitationPath, Language, PhotoHash, Variant } from '@sangathan/model';

/** The longest search, in UTF-16 code units; the rest is cut off. */
export const searchMaxLength = 80;

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
    const text = typeof search === 'string' ? search.trim().slice(0, searchMaxLength) : '';
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
