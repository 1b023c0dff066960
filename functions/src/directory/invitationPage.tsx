import { kindWords, type Language, levelWords, nameIn, postWords } from '@sangathan/model';
import { documentOf, type View } from './document.tsx';
import { Section } from './parts.tsx';
import type { Invitation } from './read.ts';
import { texts } from './texts.ts';

const locales: Record<Language, string> = { hi: 'hi-IN', en: 'en-IN' };

/** The day and the hours, in Indian time. */
function timeOf({ startsAt, endsAt }: Invitation['meeting'], language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: 'Asia/Kolkata',
  });
  return format.formatRange(startsAt.toMillis(), endsAt.toMillis());
}

function audienceOf({ audience }: Invitation['meeting'], language: Language): string {
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const levels = audience.levels.map((level) => levelWords[level][language]);
  const posts = audience.posts.map((post) => postWords[post][language]);
  return `${list.format(levels)} · ${list.format(posts)}`;
}

function Facts({ meeting, unit, language }: Omit<Invitation, 'meetingId'> & { language: Language }) {
  const t = texts[language];
  return (
    <dl>
      <div>
        <dt>{t.when}</dt>
        <dd>{timeOf(meeting, language)}</dd>
      </div>
      <div>
        <dt>{t.convenedBy}</dt>
        <dd>
          <bdi>{nameIn(unit.name, language)}</bdi> · {kindWords[unit.kind][language]}
        </dd>
      </div>
      <div>
        <dt>{t.audience}</dt>
        <dd>{audienceOf(meeting, language)}</dd>
      </div>
    </dl>
  );
}

/** When a meeting is, who convenes it, for whom, and how to check in; read by phones without JavaScript too. */
export function invitationPage(view: View, { meetingId, meeting, unit }: Invitation): string {
  const { language } = view;
  const t = texts[language];
  return documentOf(
    view,
    meeting.title,
    <>
      <div>
        <p class="soft">{t.invitation}</p>
        <h1>
          <bdi>{meeting.title}</bdi>
        </h1>
      </div>
      <article class="person">
        <div>
          <Facts meeting={meeting} unit={unit} language={language} />
        </div>
      </article>
      <Section heading={t.howToCheckIn}>
        <ul class="steps">
          <li>{t.withSmartphone}</li>
          <li>{t.withoutSmartphone}</li>
        </ul>
        <p>
          <a href={`/check-in/${meetingId}`}>{t.toCheckIn}</a>
        </p>
      </Section>
    </>,
  );
}
