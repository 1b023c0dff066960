import type { Name } from '@sangathan/model';
import { soundKeysOf } from '../cell/soundKey.ts';

/** The fields of an entry by which duplicates are found. */
export interface Likeness {
  unitId: string;
  name: Name;
  mobile: string | null;
  alternativeMobile: string | null;
}

/**
 * Keys of an entry; two entries with a key in common are possible duplicates. `mobile:` keys are of its mobiles,
 * `name:` keys of its name in its unit, the same across scripts.
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
