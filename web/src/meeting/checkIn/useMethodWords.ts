import type { CheckInMethod } from '@sangathan/model';
import { useTexts } from '../../platform/language/language.tsx';
import { texts } from '../texts.ts';

/** The names of the check-in methods. */
export function useMethodWords(): Record<CheckInMethod, string> {
  const t = useTexts(texts);
  return { qr: t.methodQr, spoken: t.methodSpoken, hand: t.methodHand };
}
