import { type Attendance, collections, type Grant, hasCharge, OfficeBearer } from '@sangathan/model';
import type { ComponentChildren } from 'preact';
import { Avatar } from '../../photo/Avatar.tsx';
import { call } from '../../platform/firebase/call.ts';
import { type Listed, useDocument } from '../../platform/firebase/live.ts';
import { useFormats, useLanguage, useTexts } from '../../platform/language/language.tsx';
import { postWords } from '../../platform/language/words.ts';
import { useAction } from '../../platform/useAction.ts';
import { registerLinks } from '../../register/links.ts';
import { UnitName } from '../../register/parts/UnitTrail.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Named } from '../../ui/Named.tsx';
import { FailureNotice } from '../../ui/notice.tsx';
import { useMethodWords } from '../checkIn/useMethodWords.ts';
import { texts } from '../texts.ts';

interface PersonRowProps {
  meetingId: string;
  card: Listed<OfficeBearer>;
  attendance: Attendance | undefined;
  grant: Grant;
  marks: boolean;
}

/** An invited person: present and by which method, or a button to mark them present. */
export function PersonRow({ meetingId, card, attendance, grant, marks }: PersonRowProps) {
  const t = useTexts(texts);
  const { working, failure, run } = useAction();
  const mark = () => run(() => call('markPresent', { meetingId, officeBearerId: card.id }));
  return (
    <Attendee officeBearerId={card.id} card={card} isPresent={attendance !== undefined}>
      {attendance && <PresentMark attendance={attendance} />}
      {!attendance && marks && hasCharge(grant, card) && (
        <button type="button" class="button mark" disabled={working} onClick={mark}>
          {working ? t.marking : t.mark}
        </button>
      )}
      {failure && <FailureNotice code={failure} />}
    </Attendee>
  );
}

/** A recent check-in; reads the person's card. */
export function Arrival({ attendance }: { attendance: Attendance }) {
  const { officeBearerId } = attendance;
  const card = useDocument(`${collections.officeBearers}/${officeBearerId}`, OfficeBearer);
  if (card.state !== 'ready') return null;
  return (
    <Attendee officeBearerId={officeBearerId} card={card.data} isPresent>
      <PresentMark attendance={attendance} />
    </Attendee>
  );
}

interface AttendeeProps {
  officeBearerId: string;
  card: OfficeBearer;
  isPresent: boolean;
  children: ComponentChildren;
}

function Attendee({ officeBearerId, card, isPresent, children }: AttendeeProps) {
  const { language } = useLanguage();
  return (
    <div class={isPresent ? 'attendee attendee-present' : 'attendee'}>
      <Avatar officeBearerId={officeBearerId} name={card.name} photo={card.photo} />
      <span class="attendee-text">
        <a href={registerLinks.entry(officeBearerId)}>
          <Named name={card.name} />
        </a>
        <span class="soft">
          {postWords[card.post][language]}, <UnitName unitId={card.unitId} />
        </span>
      </span>
      {children}
    </div>
  );
}

function PresentMark({ attendance }: { attendance: Attendance }) {
  const t = useTexts(texts);
  const { time } = useFormats();
  const words = useMethodWords();
  return (
    <span class="present-mark">
      <Icon name="good" />
      <span>
        <strong>{t.present}</strong> <span class="soft">{time(attendance.seenAt.toMillis())}</span>
        <span class="soft present-way">
          {words[attendance.method]}
          {attendance.late && ` · ${t.late}`}
        </span>
      </span>
    </span>
  );
}
