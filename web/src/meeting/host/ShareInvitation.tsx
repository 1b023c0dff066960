import { invitationPath, type Meeting } from '@sangathan/model';
import { useFormats, useTexts } from '../../platform/language/language.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { texts } from '../texts.ts';

/** Shares the invitation: by WhatsApp, and as a public page. */
export function ShareInvitation({ meetingId, meeting }: { meetingId: string; meeting: Meeting }) {
  const t = useTexts(texts);
  const { dateTimeRange } = useFormats();
  const address = new URL(invitationPath(meetingId), location.origin).href;
  const time = dateTimeRange(meeting.startsAt.toMillis(), meeting.endsAt.toMillis());
  const message = `${meeting.title}\n${time}\n${address}`;
  return (
    <section class="card" aria-labelledby="invitation-title">
      <h2 id="invitation-title">{t.invitation}</h2>
      <p class="soft">{t.invitationLead}</p>
      <div class="row">
        <a
          class="button"
          href={`https://wa.me/?text=${encodeURIComponent(message)}`}
          target="_blank"
          rel="noopener noreferrer"
        >
          <Icon name="chat" />
          {t.invitationSend}
        </a>
        <a class="button" href={invitationPath(meetingId)}>
          {t.invitationOpen}
        </a>
      </div>
    </section>
  );
}
