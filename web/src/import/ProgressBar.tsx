import type { Import } from '@sangathan/model';
import { useEffect, useState } from 'preact/hooks';
import { useFormats, useTexts } from '../platform/language/language.tsx';
import { type Progress, progressOf } from './progress.ts';
import { stateTexts } from './state.ts';
import { texts } from './texts.ts';

/** A progress bar; indeterminate if `part` is null. */
export function Bar({ label, part }: { label: string; part: number | null }) {
  const value = part === null ? {} : { 'aria-valuenow': Math.round(part * 100) };
  return (
    <div class="import-progress">
      <span>{label}</span>
      <div
        class="progress"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        {...value}
      >
        <span
          class={part === null ? 'progress-endless' : 'progress-part'}
          style={{ width: part === null ? '30%' : `${part * 100}%` }}
        />
      </div>
    </div>
  );
}

/** The present time, updated every second. */
function useSeconds(): number {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** The progress of an import in its present state, with rows per second and time left. */
export function ImportProgress({ importDocument }: { importDocument: Import }) {
  const t = useTexts(texts);
  const { number } = useFormats();
  const progress = progressOf(importDocument, useSeconds());
  const { part, done, all } = progress;
  return (
    <div class="card" aria-live="polite">
      <Bar label={t[stateTexts[importDocument.state]]} part={part} />
      <p class="soft import-rate">
        {part === null ? t.rows(done, number(done)) : t.done(number(done), number(all))}
        <Rate progress={progress} />
      </p>
    </div>
  );
}

function Rate({ progress: { rate, left } }: { progress: Progress }) {
  const t = useTexts(texts);
  const { number } = useFormats();
  if (left === null || left === 0) return null;
  const time = left < 90 ? t.seconds(number(left)) : t.minutes(number(Math.ceil(left / 60)));
  return <span>{t.rate(number(Math.round(rate)), time)}</span>;
}
