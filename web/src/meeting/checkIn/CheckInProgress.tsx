import { failureText } from '@sangathan/model';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useFormats, useLanguage, useTexts } from '../../platform/language/language.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { texts } from '../texts.ts';
import { dismiss } from './checkIn.ts';
import type { Progress } from './useCheckIn.ts';
import { useMethodWords } from './useMethodWords.ts';

/** Where a check-in stands, as a sign that is understood across a room, and in words. */
export function CheckInProgress({ progress, retry }: { progress: Progress; retry: () => void }) {
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
      const { seenAt, method } = progress.attendance;
      return (
        <Told kind="present" icon="good" title={t.ownPresent}>
          <p>{t.ownPresentAt(dateTime(seenAt), words[method])}</p>
        </Told>
      );
    }
    case 'kept':
      return (
        <Told kind="kept" icon="waiting" title={t.keptTitle}>
          <p>{t.keptLead}</p>
          <p class="soft">{t.keptAt(dateTime(progress.kept.seenAt))}</p>
          <button type="button" class="button" onClick={retry}>
            {t.sendNow}
          </button>
        </Told>
      );
    case 'refused': {
      const { kept, failure } = progress;
      return (
        <Told kind="refused" icon="bad" title={kept ? t.refusedKept : t.refused}>
          <p>{failureText(failure, language)}</p>
          {kept && (
            <button type="button" class="button" onClick={() => dismiss(kept)}>
              {t.understood}
            </button>
          )}
        </Told>
      );
    }
  }
}

interface ToldProps {
  kind: 'present' | 'kept' | 'refused';
  icon: IconName;
  title: string;
  children: ComponentChildren;
}

function Told({ kind, icon, title, children }: ToldProps) {
  return (
    <div class={`told told-${kind}`} role={kind === 'refused' ? 'alert' : 'status'}>
      <Icon name={icon} />
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** How long sending may take before the person is told that nothing is lost, in milliseconds. */
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
      {slow && <p>{t.sendingKept}</p>}
    </div>
  );
}
