import { failureText } from '@sangathan/model';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useFormats, useLanguage, useTexts } from '../../platform/language/language.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { dismiss } from '../outbox/delivery.ts';
import { texts } from '../texts.ts';
import type { Progress } from './useCheckIn.ts';
import { useMethodWords } from './useMethodWords.ts';

interface CheckInProgressProps {
  progress: Progress;
  retry: () => void;
  /** Whether the meeting accepts codes now. */
  isOpen: boolean;
}

/** The state of a check-in, as an icon that can be read across a room and in words. */
export function CheckInProgress({ progress, retry, isOpen }: CheckInProgressProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { dateTime } = useFormats();
  const words = useMethodWords();
  switch (progress.state) {
    case 'none':
      return null;
    case 'sending':
      return <Sending />;
    case 'present': {
      const { seenAt, method, standing } = progress.attendance;
      if (standing !== 'present')
        return (
          <Result kind="kept" icon="waiting" title={t.ownWaits}>
            <p>{standing === 'late' ? t.ownLate : t.ownShared}</p>
            {standing === 'late' && isOpen && <p>{t.ownLateNow}</p>}
            <p class="soft">{t.ownPresentAt(dateTime(seenAt), words[method])}</p>
          </Result>
        );
      return (
        <Result kind="present" icon="good" title={t.ownPresent}>
          <p>{t.ownPresentAt(dateTime(seenAt), words[method])}</p>
        </Result>
      );
    }
    case 'queued':
      return (
        <Result kind="kept" icon="waiting" title={t.queuedTitle}>
          <p>{t.queuedLead}</p>
          <p class="soft">{t.codeSeenAt(dateTime(progress.queued.seenAt))}</p>
          <button type="button" class="button" onClick={retry}>
            {t.sendNow}
          </button>
        </Result>
      );
    case 'refused': {
      const { queued, failure } = progress;
      return (
        <Result kind="refused" icon="bad" title={queued ? t.refusedLater : t.refused}>
          <p>{failureText(failure, language)}</p>
          {queued && (
            <button type="button" class="button" onClick={() => dismiss(queued)}>
              {t.understood}
            </button>
          )}
        </Result>
      );
    }
  }
}

interface ResultProps {
  kind: 'present' | 'kept' | 'refused';
  icon: IconName;
  title: string;
  children: ComponentChildren;
}

function Result({ kind, icon, title, children }: ResultProps) {
  return (
    <div class={`told told-${kind}`} role={kind === 'refused' ? 'alert' : 'status'}>
      <Icon name={icon} />
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** After this long it says that the check-in is queued, in milliseconds. */
const slowAfter = 5000;

function Sending() {
  const t = useTexts(texts);
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), slowAfter);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="told" role="status">
      <span class="spinner" aria-hidden="true" />
      <h2>{t.sending}</h2>
      {slow && <p>{t.slowButQueued}</p>}
    </div>
  );
}
