import type { FailureTexts } from './failure.ts';

/** Refusals that any domain may answer with. */
export const platformFailures = {
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
  'text-invalid': {
    hi: 'यहाँ केवल हिन्दी या अंग्रेज़ी के अक्षर, अंक और विराम-चिह्न लिखें; इमोजी, लिंक, ई-मेल या फ़ोन नंबर नहीं।',
    en: 'Write Hindi or English letters, digits and punctuation here; no emoji, link, e-mail address or phone number.',
  },
  'reason-invalid': {
    hi: 'कारण हिन्दी या अंग्रेज़ी के अक्षरों, अंकों और विराम-चिह्नों में लिखें, बिना इमोजी के।',
    en: 'Write the reason in Hindi or English letters, digits and punctuation, without emoji.',
  },
  'already-decided': {
    hi: 'इस अनुरोध पर फ़ैसला हो चुका है। सूची में उसका नतीजा देखें।',
    en: 'This request has already been decided. See the outcome in the list.',
  },
  'reason-missing': {
    hi: 'अस्वीकार करने का कारण लिखें, ताकि भेजने वाला सुधार सके।',
    en: 'Write a reason for the rejection, so that the sender can put it right.',
  },
  'too-many-tries': {
    hi: 'बहुत बार कोशिश हुई। कुछ मिनट रुककर दोबारा कोशिश करें।',
    en: 'Too many tries. Wait a few minutes, then try again.',
  },
  'too-many-today': {
    hi: 'आज के लिए इसकी सीमा पूरी हो गई। कल दोबारा करें।',
    en: 'Today’s limit for this is reached. Do it tomorrow.',
  },
  'too-many-open': {
    hi: 'इतने एक साथ खुले नहीं रह सकते। पहले खुले हुए में से किसी एक को पूरा होने दें।',
    en: 'So many can’t be open at once. Let one of those that are open come to its end first.',
  },
  'sms-not-set-up': {
    hi: 'SMS भेजने की व्यवस्था अभी नहीं की गई है। प्रदेश के तकनीकी दल से कहें।',
    en: 'Sending SMS has not been set up. Tell the technical team of the state.',
  },
  'sms-failed': {
    hi: 'SMS नहीं भेजा जा सका। कुछ मिनट रुककर दोबारा भेजें।',
    en: 'The SMS could not be sent. Wait a few minutes, then send it again.',
  },
  offline: {
    hi: 'नेटवर्क नहीं है। नेटवर्क आने पर दोबारा कोशिश करें।',
    en: 'There is no network. Try again when it is back.',
  },
  unexpected: {
    hi: 'कुछ गड़बड़ हुई और वह दर्ज कर ली गई है। थोड़ी देर में दोबारा कोशिश करें।',
    en: 'Something went wrong, and it has been noted. Try again in a little while.',
  },
} as const satisfies FailureTexts;
