import {
  type Attendance,
  collections,
  type Grant,
  hasCharge,
  nameIn,
  OfficeBearer,
  standingOf,
} from '@sangathan/model';
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
import { FailureNotice } from '../../ui/notice.tsx';
import { useMethodWords } from '../checkIn/useMethodWords.ts';
import { texts } from '../texts.ts';

interface PersonRowProps {
  meetingId: string;
  card: Listed<OfficeBearer>;
  attendance: Attendance | undefined;
  grant: Grant;
  can: HostActions;
}

/** What the host can still do, by the clock. */
export interface HostActions {
  mark: boolean;
  confirm: boolean;
}

/** An invited person: present and by which method, or a button to mark them present or to confirm their check-in. */
export function PersonRow({ meetingId, card, attendance, grant, can }: PersonRowProps) {
  const t = useTexts(texts);
  const { working, failure, run } = useAction();
  const mark = () => run(() => call('markPresent', { meetingId, officeBearerId: card.id }));
  const isInCharge = hasCharge(grant, card);
  return (
    <Attendee officeBearerId={card.id} card={card} attendance={attendance}>
      {attendance && <PresentMark attendance={attendance} />}
      {!attendance && can.mark && isInCharge && (
        <button type="button" class="button mark" disabled={working} onClick={mark}>
          {working ? t.marking : t.mark}
        </button>
      )}
      {attendance && can.confirm && isInCharge && <Confirm attendance={attendance} />}
      {failure && <FailureNotice code={failure} />}
    </Attendee>
  );
}

/** The button that confirms a check-in, if it waits. */
function Confirm({ attendance }: { attendance: Attendance }) {
  const t = useTexts(texts);
  const { working, failure, run } = useAction();
  const { meetingId, officeBearerId } = attendance;
  if (standingOf(attendance) === 'present') return null;
  const confirm = () => run(() => call('confirmCheckIns', { meetingId, officeBearerIds: [officeBearerId] }));
  return (
    <>
      <button type="button" class="button mark" disabled={working} onClick={confirm}>
        {working ? t.confirming : t.confirm}
      </button>
      {failure && <FailureNotice code={failure} />}
    </>
  );
}

interface ArrivalProps {
  attendance: Attendance;
  grant: Grant;
  can: HostActions;
}

/** A check-in; reads the person's card. */
export function Arrival({ attendance, grant, can }: ArrivalProps) {
  const { officeBearerId } = attendance;
  const card = useDocument(`${collections.officeBearers}/${officeBearerId}`, OfficeBearer);
  if (card.state !== 'ready') return null;
  return (
    <Attendee officeBearerId={officeBearerId} card={card.data} attendance={attendance}>
      <PresentMark attendance={attendance} />
      {can.confirm && hasCharge(grant, card.data) && <Confirm attendance={attendance} />}
    </Attendee>
  );
}

interface AttendeeProps {
  officeBearerId: string;
  card: OfficeBearer;
  attendance: Attendance | undefined;
  children: ComponentChildren;
}

function Attendee({ officeBearerId, card, attendance, children }: AttendeeProps) {
  const { language } = useLanguage();
  const standing = attendance && standingOf(attendance);
  const mark = standing === undefined ? '' : standing === 'present' ? 'attendee-present' : 'attendee-waiting';
  return (
    <div class={`attendee ${mark}`}>
      <Avatar officeBearerId={officeBearerId} name={card.name} photo={card.photo} />
      <span class="attendee-text">
        <a href={registerLinks.entry(officeBearerId)}>{nameIn(card.name, language)}</a>
        <span class="soft">
          {postWords[card.post][language]}, <UnitName unitId={card.unitId} />
        </span>
      </span>
      {children}
    </div>
  );
}

/** Whether somebody is present or waits for the host, since when, by which method and why. */
function PresentMark({ attendance }: { attendance: Attendance }) {
  const t = useTexts(texts);
  const { time } = useFormats();
  const words = useMethodWords();
  const { method, late, sharedNumber, confirmed, seenAt } = attendance;
  const isPresent = standingOf(attendance) === 'present';
  const details = [
    words[method],
    ...(late ? [t.late] : []),
    ...(sharedNumber ? [t.sharedNumber] : []),
    ...(confirmed ? [t.confirmedByHost] : []),
  ];
  return (
    <span class={isPresent ? 'present-mark' : 'present-mark present-mark-waiting'}>
      <Icon name={isPresent ? 'good' : sharedNumber ? 'warn' : 'waiting'} />
      <span>
        <strong>{isPresent ? t.present : t.unconfirmed}</strong>{' '}
        <span class="soft">{time(seenAt.toMillis())}</span>
        <span class="soft present-way">{details.join(' · ')}</span>
      </span>
    </span>
  );
}
