import {
  collections,
  kindWords,
  type Language,
  levelWords,
  Meeting,
  nameIn,
  postWords,
  Unit,
} from '@sangathan/model';
import { db } from '../platform/clients.ts';
import { parsed } from '../platform/document.ts';
import { type Html, html } from './html.ts';
import { page, type View } from './pages.ts';
import { texts } from './texts.ts';

/** What an invitation says: whoever has its address reads it, so nobody is named in it. */
export interface Invitation {
  meetingId: string;
  meeting: Pick<Meeting, 'title' | 'audience' | 'startsAt' | 'endsAt'>;
  unit: Pick<Unit, 'kind' | 'name'>;
}

/** How long after its end a meeting still has an invitation, in milliseconds: a day. */
const shownAfterEnd = 24 * 60 * 60_000;

/** The invitation to a meeting; `null` where there is none, or not any more. Reads: two documents. */
export async function readInvitation(meetingId: string, now: number): Promise<Invitation | null> {
  const meeting = parsed(await db.collection(collections.meetings).doc(meetingId).get(), Meeting);
  if (!meeting || now > meeting.endsAt.toMillis() + shownAfterEnd) return null;
  const unit = parsed(await db.collection(collections.units).doc(meeting.unitId).get(), Unit);
  return unit && { meetingId, meeting, unit };
}

const locales: Record<Language, string> = { hi: 'hi-IN', en: 'en-IN' };

/** The day and the hours, in Indian time. */
function time({ startsAt, endsAt }: Invitation['meeting'], language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: 'Asia/Kolkata',
  });
  return format.formatRange(startsAt.toMillis(), endsAt.toMillis());
}

/** A page that a phone without JavaScript reads too: when, whose, for whom, and how to be counted. */
export function invitationPage(view: View, { meetingId, meeting, unit }: Invitation): string {
  const { language } = view;
  const t = texts[language];
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const { levels, posts } = meeting.audience;
  const rows: [string, string][] = [
    [t.when, time(meeting, language)],
    [t.calledBy, `${nameIn(unit.name, language)} · ${kindWords[unit.kind][language]}`],
    [
      t.forWhom,
      `${list.format(levels.map((level) => levelWords[level][language]))} · ${list.format(posts.map((post) => postWords[post][language]))}`,
    ],
  ];
  const facts: Html[] = rows.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`);
  const content = html`<div><p class="soft">${t.invitation}</p><h1>${meeting.title}</h1></div>
<article class="person"><div><dl>${facts}</dl></div></article>
<section><h2>${t.beCounted}</h2><ul class="steps"><li>${t.withSmartphone}</li><li>${t.withoutSmartphone}</li></ul>
<p><a href="/check-in/${meetingId}">${t.toCheckIn}</a></p></section>`;
  return page(view, meeting.title, content);
}
