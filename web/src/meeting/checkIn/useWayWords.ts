import type { CheckInWay } from '@sangathan/model';
import { useTexts } from '../../platform/language/language.tsx';
import { texts } from '../texts.ts';

/** How somebody's presence became known, in words. */
export function useWayWords(): Record<CheckInWay, string> {
  const t = useTexts(texts);
  return { qr: t.wayQr, spoken: t.waySpoken, hand: t.wayHand };
}
