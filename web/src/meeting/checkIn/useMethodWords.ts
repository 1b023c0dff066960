import type { CheckInMethod } from '@sangathan/model';
import { useTexts } from '../../platform/language/language.tsx';
import { texts } from '../texts.ts';

/** How somebody's presence became known, in words. */
export function useMethodWords(): Record<CheckInMethod, string> {
  const t = useTexts(texts);
  return { qr: t.methodQr, spoken: t.methodSpoken, hand: t.methodHand };
}
