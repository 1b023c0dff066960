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
import { addresses, addressOf, type Route } from './route.ts';

export interface PageResponse {
  status: 200 | 404 | 500;
  type: 'text/html; charset=utf-8' | 'application/json; charset=utf-8' | 'image/webp';
  /** How long Hosting's cache may serve it, in seconds; 0 if no cache may. */
  cacheSeconds: number;
  /** How long of these this process may serve it without reading again, in seconds; 0 if not at all. */
  processSeconds: number;
  /** Whether search engines may list it; they may if it is unset. */
  isListed?: false;
  body: string | Buffer;
}

/**
 * A page may be five minutes stale, whether in Hosting's cache or in this process, and a browser may show it for one
 * more: a card that is hidden is gone after that. Nothing here has to be gone sooner.
 */
const pageTimes = { cacheSeconds: 300, processSeconds: 30 };
/** An hour for the list of all cards and the photos, which are expensive to read and seldom change. */
const slowTimes = { cacheSeconds: 3600, processSeconds: 360 };
/** Anybody can invent missing pages, so they are not allowed to evict others. */
const missingTimes = { cacheSeconds: 60, processSeconds: 0 };
const failedTimes = { cacheSeconds: 0, processSeconds: 0 };

type Times = Pick<PageResponse, 'cacheSeconds' | 'processSeconds'>;

const html = (status: PageResponse['status'], times: Times, body: string): PageResponse => ({
  status,
  type: 'text/html; charset=utf-8',
  ...times,
  body,
});
const ok = (body: string) => html(200, pageTimes, body);

export const notFound = (language: Language) =>
  html(404, missingTimes, failurePage({ language, address: addresses.home }, 'notFound'));

export const failed = (language: Language) =>
  html(500, failedTimes, failurePage({ language, address: addresses.home }, 'failed'));

/** Reads and renders what a route leads to. */
export async function responseTo(route: Route, language: Language): Promise<PageResponse> {
  const view = { language, address: addressOf(route) };
  switch (route.page) {
    case 'home':
      return ok(homePage(view, await readHome()));
    case 'search': {
      const { found, isCut } = await readSearch(route.text);
      return ok(searchPage(view, route.text, found, isCut));
    }
    case 'unit': {
      const content = await readUnit(route.unitId);
      return content ? ok(unitPage(view, content)) : notFound(language);
    }
    case 'officeBearer': {
      const content = await readOfficeBearer(route.officeBearerId);
      return content ? ok(officeBearerPage(view, content)) : notFound(language);
    }
    case 'invitation': {
      const invitation = await readInvitation(route.meetingId, Date.now());
      if (!invitation) return notFound(language);
      // A meeting whose time or place is corrected is read anew: only Hosting's cache is behind.
      return { ...ok(invitationPage(view, invitation)), processSeconds: 0, isListed: false };
    }
    case 'photo': {
      const body = await readPhoto(route.officeBearerId, route.hash, route.variant);
      return body ? { status: 200, type: 'image/webp', ...slowTimes, body } : notFound(language);
    }
    case 'json': {
      const listed = await readAll();
      const officeBearers = listed.map(({ card, unit }) => ({ ...card, unit: unit?.name ?? null }));
      const body = JSON.stringify({ officeBearers });
      return { status: 200, type: 'application/json; charset=utf-8', ...slowTimes, body };
    }
  }
}
