import { collections, type Grant, Rollup } from '@sangathan/model';
import type { TargetedSubmitEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { call } from '../../platform/firebase/call.ts';
import { useDocument } from '../../platform/firebase/live.ts';
import { useFormats, useTexts } from '../../platform/language/language.tsx';
import { useGrant } from '../../platform/session/session.tsx';
import { useAction } from '../../platform/useAction.ts';
import { Moving } from '../../register/parts/Moving.tsx';
import { FailureNotice } from '../../ui/notice.tsx';
import { usePageTitle } from '../../ui/page.ts';
import { meetingLinks } from '../links.ts';
import { texts } from '../texts.ts';
import { LengthInput, TitleInput, WhenInput, WhomInput } from './NewMeetingInputs.tsx';
import { emptyMeeting, invitedCount, type NewMeeting, problemsOf, requestOf } from './newMeeting.ts';
import '../meeting.css';

/** Convenes a meeting of one's own unit. */
export default function NewMeetingPage() {
  const t = useTexts(texts);
  const { grant } = useGrant();
  usePageTitle(t.newTitle);
  return (
    <section class="page page-narrow">
      <h1>{t.newTitle}</h1>
      {grant.rights.includes('conveneMeetings') ? (
        <NewMeetingForm grant={grant} />
      ) : (
        <p class="notice">{t.noRight}</p>
      )}
    </section>
  );
}

function NewMeetingForm({ grant }: { grant: Grant }) {
  const t = useTexts(texts);
  const { route } = useLocation();
  const [form, setForm] = useState<NewMeeting>(() => emptyMeeting(grant.level));
  const [tried, setTried] = useState(false);
  const { working, done, failure, run, clearFailure } = useAction();
  const isBusy = working || done;
  const element = useRef<HTMLFormElement>(null);
  const rollup = useDocument(`${collections.rollups}/${grant.unitId}`, Rollup);
  const figures = rollup.state === 'ready' ? rollup.data.tally : null;
  const problems = tried ? problemsOf(form, Date.now()) : {};
  const change = (changes: Partial<NewMeeting>) => setForm({ ...form, ...changes });
  const send = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    clearFailure();
    const now = Date.now();
    const [wrong] = Object.keys(problemsOf(form, now));
    if (wrong) {
      element.current?.querySelector<HTMLElement>(`#${wrong}, [name="${wrong}"]`)?.focus();
      return;
    }
    void run(async () => {
      const { meetingId } = await call('conveneMeeting', requestOf(form, now));
      route(meetingLinks.meeting(meetingId), true);
    });
  };
  return (
    <form class="new-meeting" ref={element} noValidate onSubmit={send}>
      <div class="card">
        <TitleInput form={form} problem={problems.title} onChange={change} />
        <WhenInput form={form} problem={problems.startsAt} onChange={change} />
        <LengthInput form={form} onChange={change} />
      </div>
      <WhomInput level={grant.level} form={form} problems={problems} figures={figures} onChange={change} />
      <div class="card new-meeting-send">
        {figures && <InvitedCount count={invitedCount(figures, form)} />}
        {failure && <FailureNotice code={failure} />}
        <button type="submit" class="button button-primary" disabled={isBusy}>
          {isBusy ? t.convening : t.convene}
        </button>
      </div>
    </form>
  );
}

function InvitedCount({ count }: { count: number }) {
  const t = useTexts(texts);
  const { number } = useFormats();
  return (
    <p class="called" aria-live="polite">
      {count === 0 ? (
        t.noneExpected
      ) : (
        <Moving value={count}>
          <strong class="called-count">{number(count)}</strong> {t.willBeInvited}
        </Moving>
      )}
    </p>
  );
}
