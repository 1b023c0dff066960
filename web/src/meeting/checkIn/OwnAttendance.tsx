import { Attendance, attendancePath, standingOf } from '@sangathan/model';
import { useDocument } from '../../platform/firebase/live.ts';
import { useFormats, useTexts } from '../../platform/language/language.tsx';
import { useGrant } from '../../platform/session/session.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { meetingLinks } from '../links.ts';
import { texts } from '../texts.ts';
import { useMethodWords } from './useMethodWords.ts';

/** Whether one is checked in, or how to check in. */
export function OwnAttendance({ meetingId, open }: { meetingId: string; open: boolean }) {
  const t = useTexts(texts);
  const { dateTime } = useFormats();
  const words = useMethodWords();
  const { officeBearerId } = useGrant().grant;
  const own = useDocument(attendancePath(meetingId, officeBearerId), Attendance);
  if (own.state === 'ready') {
    const { seenAt, method } = own.data;
    const standing = standingOf(own.data);
    if (standing !== 'present')
      return (
        <div class="own-attendance">
          <Icon name="waiting" />
          <p>
            <strong>{t.ownWaits}</strong>
            <span class="soft">{standing === 'late' ? t.ownLate : t.ownShared}</span>
            {standing === 'late' && open && <span class="soft">{t.ownLateNow}</span>}
          </p>
          {standing === 'late' && open && (
            <a class="button button-primary" href={meetingLinks.checkIn(meetingId)}>
              {t.checkIn}
            </a>
          )}
        </div>
      );
    return (
      <div class="own-attendance own-present">
        <Icon name="good" />
        <p>
          <strong>{t.ownPresent}</strong>
          <span class="soft">{t.ownPresentAt(dateTime(seenAt.toMillis()), words[method])}</span>
        </p>
      </div>
    );
  }
  if (own.state !== 'missing') return null;
  return (
    <div class="own-attendance">
      <Icon name="waiting" />
      <p>
        <strong>{t.notYet}</strong>
        {open && <span class="soft">{t.scanHow}</span>}
      </p>
      {open && (
        <a class="button button-primary" href={meetingLinks.checkIn(meetingId)}>
          {t.checkIn}
        </a>
      )}
    </div>
  );
}
