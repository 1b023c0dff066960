import { failureText } from '@sangathan/model';
import { useFormats, useLanguage, useTexts } from '../../platform/language/language.tsx';
import { dismiss } from '../checkIn/checkIn.ts';
import { texts } from '../texts.ts';
import { useKept } from './useOutbox.ts';
import './outbox.css';

/** On every page: tells what waits on this device to be sent, and what was refused when it was. */
export default function KeptNotice() {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { number, dateTime } = useFormats();
  const { kept, send } = useKept();
  const waiting = kept.filter(({ failure }) => failure === null);
  return (
    <>
      {waiting.length > 0 && (
        <div class="notice notice-warn kept-notice" role="status">
          <p>
            <strong>{t.waiting(number(waiting.length))}</strong> {t.keptLead}
          </p>
          <button type="button" class="button" onClick={send}>
            {t.sendNow}
          </button>
        </div>
      )}
      {kept.map(
        (one) =>
          one.failure !== null && (
            <div key={one.meetingId} class="notice notice-danger kept-notice" role="alert">
              <p>
                <strong>{t.refusedKept}</strong> ({t.keptAt(dateTime(one.seenAt))}).{' '}
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
