import type { Language } from '@sangathan/model';
import { invitationPage } from './invitationPage.tsx';
import { officeBearerPage } from './officeBearerPage.tsx';
import { failurePage, homePage, searchPage, unitPage } from './pages.tsx';
import {
  readAll,
  readHome,
  readInvitation,
  readOfficeBearer,
  readPhoto,
  readSearch,
  readUnit,
} from './read.ts';
import { addresses, type Route } from './route.ts';

export interface PageResponse {
  status: 200 | 404 | 500;
  type: 'text/html; charset=utf-8' | 'application/json; charset=utf-8' | 'image/webp';
  /** How long Hosting's cache may serve it, in seconds; 0 if no cache may. */
  cacheSeconds: number;
  /** Whether search engines may list it; they may if it is unset. */
  isListed?: false;
  body: string | Buffer;
}

/** A page may be five minutes stale; a card that is hidden is gone from every cache after that. */
const pageSeconds = 300;
/** For the list of all cards and the photos, which are expensive to read and seldom change. */
const slowSeconds = 3600;
const missingSeconds = 60;

const html = (status: PageResponse['status'], cacheSeconds: number, body: string): PageResponse => ({
  status,
  type: 'text/html; charset=utf-8',
  cacheSeconds,
  body,
});
const ok = (body: string) => html(200, pageSeconds, body);

export const notFound = (language: Language) =>
  html(404, missingSeconds, failurePage({ language, address: addresses.home }, 'notFound'));

export const failed = (language: Language) =>
  html(500, 0, failurePage({ language, address: addresses.home }, 'failed'));

/** Reads and renders what a route leads to. */
export async function responseTo(route: Route, language: Language): Promise<PageResponse> {
  switch (route.page) {
    case 'home':
      return ok(homePage({ language, address: addresses.home }, await readHome()));
    case 'search': {
      const { found, isCut } = await readSearch(route.text);
      const address = `${addresses.home}?q=${encodeURIComponent(route.text)}`;
      return ok(searchPage({ language, address }, route.text, found, isCut));
    }
    case 'unit': {
      const content = await readUnit(route.unitId);
      if (!content) return notFound(language);
      return ok(unitPage({ language, address: addresses.unit(route.unitId) }, content));
    }
    case 'officeBearer': {
      const content = await readOfficeBearer(route.officeBearerId);
      if (!content) return notFound(language);
      const address = addresses.officeBearer(route.officeBearerId);
      return ok(officeBearerPage({ language, address }, content));
    }
    case 'invitation': {
      const invitation = await readInvitation(route.meetingId, Date.now());
      if (!invitation) return notFound(language);
      const address = addresses.invitation(route.meetingId);
      return { ...ok(invitationPage({ language, address }, invitation)), isListed: false };
    }
    case 'photo': {
      const body = await readPhoto(route.officeBearerId, route.hash, route.variant);
      if (!body) return notFound(language);
      return { status: 200, type: 'image/webp', cacheSeconds: slowSeconds, body };
    }
    case 'json': {
      const listed = await readAll();
      const officeBearers = listed.map(({ card, unit }) => ({ ...card, unit: unit?.name ?? null }));
      const body = JSON.stringify({ officeBearers });
      return { status: 200, type: 'application/json; charset=utf-8', cacheSeconds: slowSeconds, body };
    }
  }
}
