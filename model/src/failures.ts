import * as z from 'zod/mini';
import type { Language } from './platform/scalar.ts';

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
  'too-many-today': {
    hi: 'आज के लिए इसकी सीमा पूरी हो गई। कल दोबारा करें।',
    en: 'Today’s limit for this is reached. Do it tomorrow.',
  },
  'too-many-open': {
    hi: 'इतने एक साथ खुले नहीं रह सकते। पहले खुले हुए में से किसी एक को पूरा होने दें।',
    en: 'So many can’t be open at once. Let one of those that are open come to its end first.',
  },
  'request-open': {
    hi: 'आपका पिछला अनुरोध अभी लागू हो रहा है। कुछ मिनट बाद दोबारा भेजें।',
    en: 'Your request before this one is just being applied. Send this again in a few minutes.',
  },
  'unit-limit': {
    hi: 'यहाँ और इकाई सीधे नहीं खुल सकती। ऊपर के अध्यक्ष से अनुरोध करें।',
    en: 'No more units can be opened here directly. Ask the president above with a request.',
  },
  'unit-full': {
    hi: 'यहाँ इकाइयों की सबसे बड़ी संख्या हो चुकी है। जो चलती नहीं, उसे पहले बंद करें।',
    en: 'This has the most units that it can have. Close one that is not in use first.',
  },
  'post-held': {
    hi: 'इस इकाई में अध्यक्ष पहले से हैं। वे पद छोड़ चुके हों, तो पहले उनकी प्रविष्टि में वह लिखें।',
    en: 'This unit has a president. If they have left the post, say so in their entry first.',
  },
  'own-number': {
    hi: 'यह आपका अपना नंबर है। अपनी दूसरी प्रविष्टि अपने ऊपर के अध्यक्ष से लिखवाएँ।',
    en: 'This is your own number. Have the president above you enter it.',
  },
  'number-in-too-many': {
    hi: 'यह नंबर पहले से 10 प्रविष्टियों में है। पहले उसे किसी एक से हटवाएँ, या दूसरा नंबर लिखें।',
    en: 'This number is in 10 entries already. Have it taken out of one first, or use another.',
  },
  'mobile-of-state': {
    hi: 'विधायक और सांसद का मोबाइल केवल प्रदेश से लिखा जाता है। प्रदेश अध्यक्ष से कहें।',
    en: 'The mobile of an MLA or MP is set by the state alone. Ask the state president.',
  },
  'take-back-late': {
    hi: 'पद छोड़ने की बात 30 दिन के भीतर ही वापस ली जा सकती है। इस व्यक्ति को नई प्रविष्टि में लिखें।',
    en: 'That a post was left can be taken back within 30 days only. Enter this person anew.',
  },
  'sms-not-set-up': {
    hi: 'SMS भेजने की व्यवस्था अभी नहीं की गई है। प्रदेश के तकनीकी दल से कहें।',
    en: 'Sending SMS has not been set up. Tell the technical team of the state.',
  },
  'sms-failed': {
    hi: 'SMS नहीं भेजा जा सका। कुछ मिनट रुककर दोबारा भेजें।',
    en: 'The SMS could not be sent. Wait a few minutes, then send it again.',
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
  'sheet-too-large': {
    hi: 'यह फ़ाइल 32 MB से बड़ी है। इसमें से फ़ोटो हटाएँ या इसे हिस्सों में बाँटकर भेजें।',
    en: 'This file is over 32 MB. Take the pictures out of it, or send it in parts.',
  },
  'sheet-not-sheet': {
    hi: 'यह फ़ाइल Excel (XLSX) या CSV की सूची नहीं है। सूची को XLSX में सहेजकर भेजें।',
    en: 'This file is not an Excel (XLSX) or CSV sheet. Save the list as XLSX and send that.',
  },
  'sheet-old-format': {
    hi: 'यह पुराने Excel (.xls) की फ़ाइल है। Excel में खोलकर XLSX में सहेजें, फिर भेजें।',
    en: 'This is a file of old Excel (.xls). Open it in Excel, save it as XLSX, then send it.',
  },
  'sheet-password': {
    hi: 'इस फ़ाइल पर पासवर्ड लगा है। पासवर्ड हटाकर सहेजें, फिर भेजें।',
    en: 'This file is protected by a password. Save it without one, then send it.',
  },
  'sheet-damaged': {
    hi: 'यह फ़ाइल अधूरी या खराब है। इसे Excel में खोलकर दोबारा सहेजें, फिर भेजें।',
    en: 'This file is cut off or damaged. Open it in Excel, save it again, then send it.',
  },
  'sheet-expands-too-far': {
    hi: 'यह फ़ाइल खुलने पर बहुत बड़ी हो जाती है, इसलिए नहीं पढ़ी गई। केवल सूची को नई फ़ाइल में कॉपी करके भेजें।',
    en: 'Unpacked, this file is far too large, and it was not read. Copy the list alone into a new file and send that.',
  },
  'sheet-too-many-rows': {
    hi: 'इस सूची में 1,00,000 से ज़्यादा पंक्तियाँ हैं। इसे हिस्सों में बाँटकर भेजें।',
    en: 'This sheet has over 100,000 rows. Send it in parts.',
  },
  'sheet-too-many-columns': {
    hi: 'इस सूची में 200 से ज़्यादा कॉलम हैं। केवल ज़रूरी कॉलम रखकर भेजें।',
    en: 'This sheet has over 200 columns. Keep the ones that are needed and send it again.',
  },
  'sheet-cell-too-long': {
    hi: 'एक खाने में 32,767 से ज़्यादा अक्षर हैं: शायद कोई उद्धरण चिह्न (") बंद नहीं है। XLSX में सहेजकर भेजें।',
    en: 'A cell has over 32,767 characters: perhaps a quotation mark (") is not closed. Save it as XLSX and send that.',
  },
  'sheet-empty': {
    hi: 'इस फ़ाइल की दिखने वाली शीट में कुछ नहीं है। सही फ़ाइल चुनें।',
    en: 'There is nothing in the visible sheets of this file. Choose the right file.',
  },
  'sheet-no-heading': {
    hi: 'शीर्षक पंक्ति (नाम, मोबाइल, बूथ …) नहीं मिली। सूची के ऊपर शीर्षक पंक्ति जोड़कर भेजें।',
    en: 'No heading row (name, mobile, booth …) was found. Add one above the list and send it again.',
  },
  'title-missing': {
    hi: 'बैठक का नाम लिखें, ताकि बुलाए गए लोग उसे पहचानें।',
    en: 'Give the meeting a title, so that those invited know it.',
  },
  'time-past': {
    hi: 'ऐसा दिन और समय चुनें जो बीता न हो।',
    en: 'Choose a day and time that has not passed.',
  },
  'nobody-chosen': {
    hi: 'कम से कम एक चुनें, वरना कोई नहीं बुलाया जाएगा।',
    en: 'Choose at least one, or nobody is called.',
  },
  'import-not-now': {
    hi: 'यह सूची अभी इस चरण में नहीं है। पृष्ठ पर दिख रही स्थिति देखें।',
    en: 'This sheet is not at that step now. Look at where it stands on the page.',
  },
  'import-right-lost': {
    hi: 'जिनके नाम से यह सूची दर्ज हो रही थी, उनका अधिकार अब नहीं है, इसलिए काम रोक दिया गया। जिनके पास अधिकार है वे इसे आगे बढ़ाएँ या पूर्ववत करें।',
    en: 'Whoever this sheet was being entered for no longer has the right, so it was stopped. Someone who has it can go on with it or undo it.',
  },
  'import-interrupted': {
    hi: 'काम बीच में रुक गया; कुछ खोया नहीं है। "जारी रखें" दबाएँ।',
    en: 'The work was interrupted; nothing is lost. Press “Go on”.',
  },
  'import-cleared': {
    hi: 'इस सूची की फ़ाइल और पंक्तियाँ हटाई जा चुकी हैं, इसलिए अब यह न आगे बढ़ सकती है, न पूर्ववत हो सकती है। ज़रूरत हो तो फ़ाइल दोबारा भेजें।',
    en: 'The file and rows of this sheet have been removed, so it can neither go on nor be undone. Send the file again if it is needed.',
  },
  'columns-incomplete': {
    hi: 'कम से कम नाम का कॉलम और इकाई (बूथ, मंडल, ब्लॉक, नाम या कोड) का कॉलम चुनें।',
    en: 'Choose at least the column of the name and one of the unit (booth, mandal, block, name or code).',
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
