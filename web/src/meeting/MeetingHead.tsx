import type { Meeting } from '@sangathan/model';
import { useFormats, useLanguage, useTexts } from '../platform/language/language.tsx';
import { levelWords, postWords } from '../platform/language/words.ts';
import { UnitName } from '../register/parts/UnitTrail.tsx';
import { Icon } from '../ui/Icon.tsx';
import { type Phase, phaseOf } from './phase.ts';
import { texts } from './texts.ts';
import { useNow } from './useNow.ts';
import './meetingHead.css';

/** A meeting's phase. */
export function PhaseBadge({ phase }: { phase: Phase }) {
  const t = useTexts(texts);
  const words: Record<Phase, string> = { now: t.stateNow, toCome: t.stateToCome, over: t.stateOver };
  return <span class={`badge phase phase-${phase}`}>{words[phase]}</span>;
}

/** A meeting's time and unit. */
export function MeetingFacts({ meeting }: { meeting: Meeting }) {
  const { dateTimeRange } = useFormats();
  return (
    <>
      <span class="meeting-fact">
        <Icon name="calendar" />
        {dateTimeRange(meeting.startsAt.toMillis(), meeting.endsAt.toMillis())}
      </span>
      <span class="meeting-fact">
        <Icon name="place" />
        <UnitName unitId={meeting.unitId} />
      </span>
    </>
  );
}

/** A meeting's title, phase, time, unit and audience. */
export function MeetingHead({ meeting }: { meeting: Meeting }) {
  const { language } = useLanguage();
  const phase = phaseOf(meeting, useNow(5000));
  const { levels, posts } = meeting.audience;
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return (
    <header class="meeting-head">
      <PhaseBadge phase={phase} />
      <h1>{meeting.title}</h1>
      <p class="meeting-facts soft">
        <MeetingFacts meeting={meeting} />
        <span class="meeting-fact">
          <Icon name="person" />
          {list.format(levels.map((level) => levelWords[level][language]))}
          {' · '}
          {list.format(posts.map((post) => postWords[post][language]))}
        </span>
      </p>
    </header>
  );
}
