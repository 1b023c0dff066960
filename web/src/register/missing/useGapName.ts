import { countedDetails } from '@sangathan/model';
import { useLanguage, useTexts } from '../../platform/language/language.tsx';
import { evidenceWords } from '../../platform/language/words.ts';
import { ladder } from '../figures/figures.ts';
import { texts } from '../unit/texts.ts';
import type { Gap } from './missing.ts';

/** A gap's name in the person's language. */
export function useGapName(): (gap: Gap) => string {
  const t = useTexts(texts);
  const { language } = useLanguage();
  return (gap) => {
    if (gap === 'vacant') return t.vacantPosts;
    const rung = ladder.find((one) => one === gap);
    if (rung) return evidenceWords[rung][language];
    const detail = countedDetails.find((one) => gap === `no-${one}`);
    return detail ? t.without(t[detail]) : '';
  };
}
