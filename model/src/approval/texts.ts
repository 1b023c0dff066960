import type { FailureTexts } from '../platform/failure.ts';

/** Refusals of a change request. */
export const approvalFailures = {
  'request-open': {
    hi: 'आपका पिछला अनुरोध अभी लागू हो रहा है। कुछ मिनट बाद दोबारा भेजें।',
    en: 'Your request before this one is just being applied. Send this again in a few minutes.',
  },
} as const satisfies FailureTexts;
