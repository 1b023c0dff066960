import type { FailureTexts } from '../platform/failure.ts';

/** Refusals of a sign-in or a verification code. */
export const accessFailures = {
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
  'assisted-by-you': {
    hi: 'इस प्रविष्टि की पुष्टि में आपने ही मदद की थी। इसे आपके ऊपर के अध्यक्ष स्वीकृत करें।',
    en: 'You helped to verify this entry yourself. Have the president above you approve it.',
  },
} as const satisfies FailureTexts;
