import type * as z from 'zod/mini';
import { codesOf, type FailureTexts } from '../platform/failure.ts';

/** Why a photo is refused. */
export const photoFailures = {
  'photo-not-image': {
    hi: 'यह फ़ाइल फ़ोटो नहीं है। JPEG, PNG या WebP फ़ोटो चुनें।',
    en: 'This file is not a photo. Choose a JPEG, PNG or WebP photo.',
  },
  'photo-damaged': {
    hi: 'यह फ़ोटो अधूरी या खराब है। कोई दूसरी फ़ोटो चुनें या नई खींचें।',
    en: 'This photo is cut off or damaged. Choose another one or take a new one.',
  },
  'photo-too-many-pixels': {
    hi: 'यह फ़ोटो बहुत बड़ी है (5 करोड़ पिक्सेल से ज़्यादा)। छोटी फ़ोटो चुनें।',
    en: 'This photo is too big (over 50 million pixels). Choose a smaller one.',
  },
  'photo-too-large': {
    hi: 'यह फ़ाइल 10 MB से बड़ी है। छोटी फ़ोटो चुनें।',
    en: 'This file is over 10 MB. Choose a smaller photo.',
  },
} as const satisfies FailureTexts;

export const PhotoFailureCode = codesOf(photoFailures);
export type PhotoFailureCode = z.infer<typeof PhotoFailureCode>;
