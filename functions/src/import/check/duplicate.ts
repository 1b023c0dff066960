import type { Name } from '@sangathan/model';
import { soundKeysOf } from '../cell/soundKey.ts';

/** As much of an entry as it takes to find its like. */
export interface Likeness {
  unitId: string;
  name: Name;
  mobile: string | null;
  alternativeMobile: string | null;
}

/**
 * Two entries that share a key are possibly one person: the same mobile, or the same name in the same
 * unit, in whichever script. Keys begin with `mobile:` or `name:`.
 */
export function likenessKeys({ unitId, name, mobile, alternativeMobile }: Likeness): string[] {
  const mobiles = [mobile, alternativeMobile].filter((each) => each !== null);
  const sounds = [name.hi, name.en].flatMap(soundKeysOf);
  return [
    ...new Set([
      ...mobiles.map((each) => `mobile:${each}`),
      ...sounds.map((sound) => `name:${unitId}:${sound}`),
    ]),
  ];
}
