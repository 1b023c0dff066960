import type { FailureTexts } from '../platform/failure.ts';

/** Refusals of a change request. */
export const approvalFailures = {
  'request-open': {
    hi: 'आपका पिछला अनुरोध अभी लागू हो रहा है। कुछ मिनट बाद दोबारा भेजें।',
    en: 'Your request before this one is just being applied. Send this again in a few minutes.',
  },
  'request-open-other': {
    hi: 'इस प्रविष्टि का एक बदलाव अभी फ़ैसले की प्रतीक्षा में है। उसके फ़ैसले के बाद दोबारा भेजें।',
    en: 'A change of this entry still awaits a decision. Send this again once it is decided.',
  },
} as const satisfies FailureTexts;
