import * as z from 'zod/mini';
import type { Language } from './scalar.ts';

/** Everything that can go wrong for a person, and what to do about it, in both languages. */
export const failures = {
  'number-unknown': {
    hi: 'यह मोबाइल नंबर रजिस्टर में किसी प्रविष्टि में नहीं है। अपने ब्लॉक या जिला अध्यक्ष से इसे जुड़वाएँ, फिर दोबारा साइन इन करें।',
    en: 'This mobile number is in nobody’s entry. Ask your block or district president to add it, then sign in again.',
  },
  'number-not-indian': {
    hi: 'भारतीय मोबाइल नंबर के 10 अंक लिखें; पहला अंक 6, 7, 8 या 9 होता है।',
    en: 'Enter the 10 digits of an Indian mobile number; the first is 6, 7, 8 or 9.',
  },
  'otp-wrong': {
    hi: 'यह OTP सही नहीं है। SMS में आए 6 अंक दोबारा देखकर लिखें।',
    en: 'This OTP is not right. Check the 6 digits in the SMS and enter them again.',
  },
  'otp-expired': {
    hi: 'इस OTP का समय बीत गया। नया OTP मँगाएँ।',
    en: 'This OTP has expired. Ask for a new one.',
  },
  'too-many-tries': {
    hi: 'बहुत बार कोशिश हुई। कुछ मिनट रुककर दोबारा कोशिश करें।',
    en: 'Too many tries. Wait a few minutes, then try again.',
  },
  'not-signed-in': {
    hi: 'पहले अपने मोबाइल नंबर से साइन इन करें।',
    en: 'Sign in with your mobile number first.',
  },
  'no-access': {
    hi: 'यह आपके अधिकार में नहीं है। ज़रूरत हो तो अपने ऊपर के अध्यक्ष से कहें।',
    en: 'This is outside your rights. If you need it, ask the president above you.',
  },
  'not-found': {
    hi: 'यह अब यहाँ नहीं है। पीछे जाकर दोबारा खोलें।',
    en: 'This is no longer here. Go back and open it again.',
  },
  'field-too-long': {
    hi: 'यह बहुत लंबा है। छोटा करके लिखें।',
    en: 'This is too long. Shorten it.',
  },
  'field-invalid': {
    hi: 'यह जानकारी सही रूप में नहीं है। बताए गए उदाहरण जैसा लिखें।',
    en: 'This is not in the right form. Write it like the example.',
  },
  'nothing-changed': {
    hi: 'कुछ बदला नहीं है। पहले कोई जानकारी बदलें।',
    en: 'Nothing has changed. Change a detail first.',
  },
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
  'already-decided': {
    hi: 'इस अनुरोध पर फ़ैसला हो चुका है। सूची में उसका नतीजा देखें।',
    en: 'This request has already been decided. See the outcome in the list.',
  },
  'reason-missing': {
    hi: 'अस्वीकार करने का कारण लिखें, ताकि भेजने वाला सुधार सके।',
    en: 'Write a reason for the rejection, so that the sender can put it right.',
  },
  'meeting-not-begun': {
    hi: 'बैठक अभी शुरू नहीं हुई। समय होने पर दोबारा उपस्थिति दर्ज करें।',
    en: 'The meeting has not begun. Check in again when it is time.',
  },
  'meeting-over': {
    hi: 'बैठक समाप्त हो चुकी है। आप थे, तो आयोजक से हाथ से दर्ज करवाएँ।',
    en: 'The meeting is over. If you were there, ask the host to mark you present.',
  },
  'code-old': {
    hi: 'यह कोड पुराना हो गया। स्क्रीन पर अभी दिख रहा कोड लें।',
    en: 'This code is old. Use the one that is on the screen now.',
  },
  'code-wrong': {
    hi: 'यह कोड इस बैठक का नहीं है। स्क्रीन पर दिख रहा कोड दोबारा लें।',
    en: 'This code does not belong to this meeting. Take the one on the screen again.',
  },
  'not-invited': {
    hi: 'यह बैठक आपके पद के लिए नहीं है। गलती लगे तो आयोजक से कहें।',
    en: 'This meeting is not for your post. If that seems wrong, ask the host.',
  },
  'meeting-invalid': {
    hi: 'बैठक का नाम, समय और बुलाए गए पद जाँचें: अंत शुरू के बाद और 24 घंटे के भीतर हो।',
    en: 'Check the meeting’s title, times and audience: it must end after it begins, within 24 hours.',
  },
  offline: {
    hi: 'नेटवर्क नहीं है। नेटवर्क आने पर दोबारा कोशिश करें।',
    en: 'There is no network. Try again when it is back.',
  },
  unexpected: {
    hi: 'कुछ गड़बड़ हुई और वह दर्ज कर ली गई है। थोड़ी देर में दोबारा कोशिश करें।',
    en: 'Something went wrong, and it has been noted. Try again in a little while.',
  },
} as const satisfies Record<string, Record<Language, string>>;

export type FailureCode = keyof typeof failures;
export const FailureCode = z.enum(Object.keys(failures) as [FailureCode, ...FailureCode[]]);

/** A refusal that a person can be told: `code` says which text. */
export class Failure extends Error {
  readonly code: FailureCode;
  constructor(code: FailureCode) {
    super(failures[code].en);
    this.name = 'Failure';
    this.code = code;
  }
}

/** What to tell the person, in their language. */
export function failureText(code: FailureCode, language: Language): string {
  return failures[code][language];
}
