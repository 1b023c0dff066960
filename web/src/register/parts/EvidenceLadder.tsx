import type { Evidence } from '@sangathan/model';
import { useFormats, useLanguage, useTexts } from '../../platform/language/language.tsx';
import { evidenceWords } from '../../platform/language/words.ts';
import { texts } from '../texts.ts';

const rungs = ['collected', 'verified', 'approved', 'reconfirmed'] as const;

/** The four steps of evidence, explained, with the one that the entry has reached. */
export function EvidenceLadder({ evidence, at }: { evidence: Evidence; at: number }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { date } = useFormats();
  const top = evidence === 'stale' ? 'approved' : evidence;
  const reached = rungs.indexOf(top);
  return (
    <section class="card" aria-labelledby="evidence-title">
      <h2 id="evidence-title">{t.evidenceTitle}</h2>
      <ol class={`ladder evidence-${evidence}`}>
        {rungs.map((rung, index) => (
          <li
            key={rung}
            class={index <= reached ? 'ladder-reached' : 'ladder-ahead'}
            aria-current={index === reached ? 'step' : undefined}
          >
            <span class="ladder-mark" aria-hidden="true" />
            <strong>{evidenceWords[rung][language]}</strong>
            <span class="soft">
              {t[`${rung}Means`]}
              {index === reached && evidence !== 'stale' && ` · ${date(at)}`}
            </span>
          </li>
        ))}
      </ol>
      {evidence === 'stale' && (
        <p class="notice notice-warn">
          {t.staleMeans} · {date(at)}
        </p>
      )}
    </section>
  );
}
