import type * as z from 'zod/mini';
import { codesOf, type FailureTexts } from '../platform/failure.ts';

/** Why a photo is refused. */
export const photoFailures = {
  'photo-not-image': {
    hi: 'यह फ़ाइल फ़ोटो नहीं है। JPEG, PNG या WebP फ़ोटो चुनें।',
    en: 'This file is not a photo. Choose a JPEG, PNG or WebP photo.',
  },
  'photo-heic': {
    hi: 'यह फ़ोटो HEIC में है, जिसे यह ब्राउज़र नहीं खोल सकता। iPhone की सेटिंग में "कैमरा › फ़ॉर्मेट › सबसे अनुकूल" (Most Compatible) चुनें, या यहीं नई फ़ोटो खींचें।',
    en: 'This photo is in HEIC, which this browser cannot open. In the iPhone’s settings choose Camera › Formats › Most Compatible, or take a new photo here.',
  },
  'photo-damaged': {
    hi: 'यह फ़ोटो अधूरी या खराब है। कोई दूसरी फ़ोटो चुनें या नई खींचें।',
    en: 'This photo is cut off or damaged. Choose another one or take a new one.',
  },
  'photo-too-many-pixels': {
    hi: 'यह फ़ोटो बहुत बड़ी है (6.5 करोड़ पिक्सेल से ज़्यादा)। छोटी फ़ोटो चुनें।',
    en: 'This photo is too big (over 65 million pixels). Choose a smaller one.',
  },
  'photo-too-long': {
    hi: 'इस फ़ोटो की एक भुजा 20,000 पिक्सेल से लंबी है। इसे काटकर छोटा करें या दूसरी फ़ोटो चुनें।',
    en: 'One side of this photo is over 20,000 pixels long. Crop it, or choose another one.',
  },
  'photo-too-complex': {
    hi: 'यह फ़ोटो खुल नहीं पाई: इसे खोलने में बहुत समय या मेमोरी लगती है। नई फ़ोटो खींचें, या इसका स्क्रीनशॉट लेकर भेजें।',
    en: 'This photo could not be opened: it takes too much time or memory. Take a new one, or send a screenshot of it.',
  },
  'photo-too-large': {
    hi: 'यह फ़ाइल 10 MB से बड़ी है। छोटी फ़ोटो चुनें।',
    en: 'This file is over 10 MB. Choose a smaller photo.',
  },
} as const satisfies FailureTexts;

export const PhotoFailureCode = codesOf(photoFailures);
export type PhotoFailureCode = z.infer<typeof PhotoFailureCode>;
