import { failureText } from '@sangathan/model';
import { useFormats, useLanguage, useTexts } from '../../platform/language/language.tsx';
import { texts } from '../texts.ts';
import { dismiss } from './delivery.ts';
import { useOutbox } from './useOutbox.ts';
import './outbox.css';

/** At the top of every page: how many check-ins wait in the outbox, and which were refused. */
export default function OutboxNotice() {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { number, dateTime } = useFormats();
  const { queued, send } = useOutbox();
  const waiting = queued.filter(({ failure }) => failure === null);
  return (
    <>
      {waiting.length > 0 && (
        <div class="notice notice-warn kept-notice" role="status">
          <p>
            <strong>{t.waiting(number(waiting.length))}</strong> {t.queuedLead}
          </p>
          <button type="button" class="button" onClick={send}>
            {t.sendNow}
          </button>
        </div>
      )}
      {queued.map(
        (one) =>
          one.failure !== null && (
            <div key={one.meetingId} class="notice notice-danger kept-notice" role="alert">
              <p>
                <strong>{t.refusedLater}</strong> ({t.codeSeenAt(dateTime(one.seenAt))}).{' '}
                {failureText(one.failure, language)}
              </p>
              <button type="button" class="button" onClick={() => dismiss(one)}>
                {t.understood}
              </button>
            </div>
          ),
      )}
    </>
  );
}
