import type { Evidence, OfficeBearer } from '@sangathan/model';
import { useLanguage, useTexts } from '../../platform/language/language.tsx';
import { evidenceWords } from '../../platform/language/words.ts';
import { texts } from '../texts.ts';
import './parts.css';

/** How many of the four steps are reached; a stale entry has lost the last. */
const steps: Record<Evidence, number> = { collected: 1, verified: 2, approved: 3, reconfirmed: 4, stale: 3 };

/** An entry's evidence as four steps and a word, and whether it waits because its number verifies another person. */
export function EvidenceBadge({ evidence, sharesNumber }: Pick<OfficeBearer, 'evidence' | 'sharesNumber'>) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  return (
    <span class={`evidence evidence-${evidence}`}>
      <svg viewBox="0 0 22 16" width="22" height="16" aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <rect
            key={step}
            class={step <= steps[evidence] ? 'evidence-step' : 'evidence-ahead'}
            x={(step - 1) * 6}
            y={16 - step * 4}
            width="4"
            height={step * 4}
            rx="1"
          />
        ))}
      </svg>
      {evidenceWords[evidence][language]}
      {sharesNumber && <span class="evidence-shared">{t.sharedNumber}</span>}
    </span>
  );
}
