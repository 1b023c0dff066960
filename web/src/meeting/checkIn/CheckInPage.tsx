import { collections, Meeting } from '@sangathan/model';
import { useDocument } from '../../platform/firebase/live.ts';
import { useTexts } from '../../platform/language/language.tsx';
import { type PageProps, usePageTitle } from '../../ui/page.ts';
import { meetingLinks } from '../links.ts';
import { MeetingFacts } from '../MeetingHead.tsx';
import { isOpen } from '../phase.ts';
import { texts } from '../texts.ts';
import { useNow } from '../useNow.ts';
import { CheckInProgress } from './CheckInProgress.tsx';
import { SpokenForm } from './SpokenForm.tsx';
import { useCheckIn } from './useCheckIn.ts';
import './checkIn.css';

// Loaded now, so that the outbox's notice is there on other pages without a network.
void import('../outbox/OutboxNotice.tsx');

/** Checks in: automatically with the code of a scanned address, or with the spoken code. */
export default function CheckInPage({ id = '' }: PageProps) {
  const t = useTexts(texts);
  const meeting = useDocument(`${collections.meetings}/${id}`, Meeting);
  const { progress, submit, retry } = useCheckIn(id);
  const now = useNow(5000);
  const open = meeting.state === 'ready' && isOpen(meeting.data, now);
  const isLate = progress.state === 'present' && progress.attendance.standing === 'late';
  usePageTitle(t.checkIn);
  return (
    <section class="page page-narrow">
      <header class="meeting-head">
        <p class="soft">{t.checkIn}</p>
        {meeting.state === 'ready' ? (
          <>
            <h1>{meeting.data.title}</h1>
            <p class="meeting-facts soft">
              <MeetingFacts meeting={meeting.data} />
            </p>
          </>
        ) : (
          <h1>{t.meeting}</h1>
        )}
      </header>
      <CheckInProgress progress={progress} retry={retry} isOpen={open} />
      {(progress.state === 'none' || progress.state === 'refused' || (isLate && open)) && (
        <SpokenForm onCode={(code) => submit(code, 'spoken', Date.now())} />
      )}
      {meeting.state === 'ready' && (
        <a class="button" href={meetingLinks.meeting(id)}>
          {t.toMeeting}
        </a>
      )}
    </section>
  );
}
