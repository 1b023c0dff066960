import type { Language } from '@sangathan/model';
import { invitationPage, readInvitation } from './invitation.ts';
import { failurePage, homePage, officeBearerPage, searchPage, unitPage } from './pages.ts';
import { readAll, readHome, readOfficeBearer, readPhoto, readSearch, readUnit } from './read.ts';
import { addresses, type Route } from './route.ts';

/** What goes back: the status, the media type, the seconds that Hosting's cache may keep it, the body. */
export interface Answer {
  status: 200 | 404 | 500;
  type: 'text/html; charset=utf-8' | 'application/json; charset=utf-8' | 'image/webp';
  /** 0 for what no cache may keep. */
  keepSeconds: number;
  /** Whether search engines may list it; unset, they may. */
  isListed?: false;
  body: string | Buffer;
}

/** A page may be five minutes behind; who hides a card is gone from every cache after that. */
const pageSeconds = 300;
/** All cards and the photos are dear to read and change seldom. */
const slowSeconds = 3600;
const missingSeconds = 60;

const ok = (body: string, keepSeconds = pageSeconds): Answer => ({
  status: 200,
  type: 'text/html; charset=utf-8',
  keepSeconds,
  body,
});

export function missing(language: Language): Answer {
  const body = failurePage({ language, address: addresses.home }, 'notFound');
  return { status: 404, type: 'text/html; charset=utf-8', keepSeconds: missingSeconds, body };
}

export function failed(language: Language): Answer {
  const body = failurePage({ language, address: addresses.home }, 'failed');
  return { status: 500, type: 'text/html; charset=utf-8', keepSeconds: 0, body };
}

/** What a reader gets for a route. */
export async function answer(route: Route, language: Language): Promise<Answer> {
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
      if (!content) return missing(language);
      return ok(unitPage({ language, address: addresses.unit(route.unitId) }, content));
    }
    case 'officeBearer': {
      const content = await readOfficeBearer(route.officeBearerId);
      if (!content) return missing(language);
      return ok(
        officeBearerPage({ language, address: addresses.officeBearer(route.officeBearerId) }, content),
      );
    }
    case 'invitation': {
      const invitation = await readInvitation(route.meetingId, Date.now());
      if (!invitation) return missing(language);
      const address = addresses.invitation(route.meetingId);
      return { ...ok(invitationPage({ language, address }, invitation)), isListed: false };
    }
    case 'photo': {
      const body = await readPhoto(route.officeBearerId, route.hash, route.variant);
      if (!body) return missing(language);
      return { status: 200, type: 'image/webp', keepSeconds: slowSeconds, body };
    }
    case 'json': {
      const found = await readAll();
      const officeBearers = found.map(({ card, unit }) => ({ ...card, unit: unit?.name ?? null }));
      const body = JSON.stringify({ officeBearers });
      return { status: 200, type: 'application/json; charset=utf-8', keepSeconds: slowSeconds, body };
    }
  }
}
