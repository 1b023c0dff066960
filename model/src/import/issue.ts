import * as z from 'zod/mini';
import type { Language } from '../platform/scalar.ts';
import { line } from '../platform/text/schema.ts';
import { ImportField } from './columns.ts';

/** A row with a refusal is not imported; one with a warning is, without what the warning is about. */
export const issueSeverities = ['warning', 'refusal'] as const;
export type IssueSeverity = (typeof issueSeverities)[number];

interface IssueKind {
  severity: IssueSeverity;
  hi: string;
  en: string;
}

/** What can be wrong with a row, and how to correct it. */
export const issues = {
  'unit-missing': {
    severity: 'refusal',
    hi: 'इकाई नहीं लिखी है। बूथ संख्या, इकाई का नाम या कोड लिखें।',
    en: 'No unit is given. Write the booth number, the unit’s name or its code.',
  },
  'unit-unknown': {
    severity: 'refusal',
    hi: 'इस नाम या संख्या की इकाई नहीं मिली। रजिस्टर में जैसा नाम है वैसा, या इकाई का कोड लिखें।',
    en: 'No unit of this name or number was found. Write it as the register has it, or write its code.',
  },
  'unit-ambiguous': {
    severity: 'refusal',
    hi: 'यह एक से ज़्यादा इकाइयाँ हो सकती हैं। ब्लॉक और मंडल भी लिखें, या इकाई का कोड लिखें।',
    en: 'This could be more than one unit. Add the block and mandal, or write the unit’s code.',
  },
  'unit-outside': {
    severity: 'refusal',
    hi: 'यह इकाई उस क्षेत्र में नहीं है जिसके लिए आप सूची भेज रहे हैं। इसे उस क्षेत्र के अध्यक्ष से भिजवाएँ।',
    en: 'This unit is not in the area that you import for. Have the president of its area send it.',
  },
  'unit-similar': {
    severity: 'warning',
    hi: 'इकाई मिलते-जुलते नाम से पहचानी गई। देख लें कि यही इकाई है।',
    en: 'The unit was found by a similar spelling. Check that it is the right one.',
  },
  'not-in-charge': {
    severity: 'refusal',
    hi: 'अपनी प्रविष्टि और अपनी इकाई के अध्यक्ष की प्रविष्टि सूची से नहीं बदली जा सकती। इसके लिए ऊपर के स्तर से कहें।',
    en: 'Your own entry and that of your unit’s president can’t be changed by a sheet. Ask the level above.',
  },
  'holder-has-more': {
    severity: 'refusal',
    hi: 'इस पद के पास ऐसे अधिकार हैं जो आपके पास नहीं हैं। यह पंक्ति अपने अध्यक्ष से भिजवाएँ।',
    en: 'This post has rights that you lack. Have your president send this row.',
  },
  'public-needs-approval': {
    severity: 'refusal',
    hi: 'यह प्रविष्टि सबको दिखती है; इसका नाम, गाँव, क्षेत्र और लिंक आप बिना स्वीकृति नहीं बदल सकते। प्रविष्टि के पृष्ठ से स्वीकृति के लिए भेजें।',
    en: 'This entry is shown to the public; you can’t change its name, village, jurisdiction and links without approval. Send the change for approval from the entry’s page.',
  },
  'number-own': {
    severity: 'refusal',
    hi: 'इस पंक्ति में या इस प्रविष्टि में आपका अपना नंबर है। यह पंक्ति अपने ऊपर के अध्यक्ष से भिजवाएँ।',
    en: 'Your own number is in this row or in this entry. Have the president above you send it.',
  },
  'number-of-state': {
    severity: 'refusal',
    hi: 'विधायक और सांसद का मोबाइल केवल प्रदेश से लिखा जाता है। मोबाइल हटाकर भेजें।',
    en: 'The mobile of an MLA or MP is set by the state alone. Send the row without it.',
  },
  'number-in-too-many': {
    severity: 'refusal',
    hi: 'यह नंबर 10 प्रविष्टियों में आ चुका है। इस व्यक्ति का अपना नंबर लिखें।',
    en: 'This number is in 10 entries already. Write this person’s own.',
  },
  'post-held': {
    severity: 'refusal',
    hi: 'रजिस्टर में इस इकाई का अध्यक्ष कोई और है। पहले उनका कार्यकाल समाप्त करें, फिर यह पंक्ति दोबारा भेजें।',
    en: 'The register has another president of this unit. End that term first, then send this row again.',
  },
  'post-held-in-sheet': {
    severity: 'refusal',
    hi: 'इसी सूची की एक पहले की पंक्ति में इस इकाई का अध्यक्ष कोई और है। दोनों में से सही वाला रखें।',
    en: 'An earlier row of this sheet names another president of this unit. Keep the right one of the two.',
  },
  'name-held-in-sheet': {
    severity: 'refusal',
    hi: 'इसी सूची की एक पहले की पंक्ति में इसी नाम का व्यक्ति इसी पद पर दूसरे मोबाइल के साथ है। सही मोबाइल वाली पंक्ति रखें; दो व्यक्ति हों तो नामों में अंतर लिखें।',
    en: 'An earlier row of this sheet has somebody of this name in this post with another mobile. Keep the row with the right mobile; if they are two people, make the names differ.',
  },
  'post-elected': {
    severity: 'refusal',
    hi: 'नए विधायक और सांसद सूची से नहीं जोड़े जाते। इसके लिए प्रदेश कार्यालय से कहें।',
    en: 'New MLAs and MPs are not entered by a sheet. Ask the state office.',
  },
  'row-repeated': {
    severity: 'warning',
    hi: 'यही व्यक्ति इसी पद पर सूची की पहले की एक पंक्ति में है; वही पंक्ति ली गई।',
    en: 'The same person in the same post stands in an earlier row of this sheet; that row was taken.',
  },
  'holder-keeps': {
    severity: 'warning',
    hi: 'इस प्रविष्टि को उसके धारक ने सत्यापित किया है; सूची की अलग जानकारी नहीं ली गई।',
    en: 'The holder has verified this entry; what the sheet says otherwise was left out.',
  },
  'post-missing': {
    severity: 'refusal',
    hi: 'पद नहीं लिखा है। पद लिखें, या पूरी सूची के लिए एक पद चुनें।',
    en: 'No post is given. Write it, or choose one post for the whole sheet.',
  },
  'post-unknown': {
    severity: 'refusal',
    hi: 'यह पद रजिस्टर में नहीं है। अध्यक्ष, उपाध्यक्ष, महासचिव, सचिव, कोषाध्यक्ष, विधायक या सांसद लिखें।',
    en: 'The register has no such post. Write president, vice-president, general secretary, secretary, treasurer, MLA or MP.',
  },
  'name-missing': {
    severity: 'refusal',
    hi: 'नाम नहीं लिखा है। पदाधिकारी का नाम लिखें।',
    en: 'No name is given. Write the office-bearer’s name.',
  },
  'name-invalid': {
    severity: 'refusal',
    hi: 'यह किसी व्यक्ति का नाम नहीं लगता। केवल नाम लिखें, बिना अंकों और चिह्नों के।',
    en: 'This does not look like a person’s name. Write the name alone, without digits and signs.',
  },
  'name-mixed-script': {
    severity: 'refusal',
    hi: 'एक ही शब्द में दो लिपियों के अक्षर हैं। नाम हिन्दी या अंग्रेज़ी में दोबारा लिखें।',
    en: 'One word mixes letters of two scripts. Write the name again, in Hindi or in English.',
  },
  'name-too-long': {
    severity: 'refusal',
    hi: 'नाम 120 अक्षरों से लंबा है। केवल नाम लिखें।',
    en: 'The name is longer than 120 characters. Write the name alone.',
  },
  'mobile-missing': {
    severity: 'warning',
    hi: 'मोबाइल नंबर नहीं है: इन तक संदेश नहीं पहुँचेगा। मिलते ही जोड़ें।',
    en: 'There is no mobile number: messages won’t reach this person. Add it when you have it.',
  },
  'mobile-invalid': {
    severity: 'refusal',
    hi: 'यह मोबाइल नंबर सही नहीं है। 10 अंक लिखें; पहला अंक 6, 7, 8 या 9 होता है।',
    en: 'This mobile number is not right. Write 10 digits; the first is 6, 7, 8 or 9.',
  },
  'mobile-broken': {
    severity: 'refusal',
    hi: 'Excel ने नंबर के अंक मिटा दिए (जैसे 9.83E+09)। कॉलम को Text बनाकर 10 अंक दोबारा लिखें।',
    en: 'Excel has lost digits of this number (as in 9.83E+09). Format the column as Text and write the 10 digits again.',
  },
  'mobile-landline': {
    severity: 'warning',
    hi: 'यह लैंडलाइन नंबर है और छोड़ दिया गया। मोबाइल नंबर हो तो जोड़ें।',
    en: 'This is a landline number, and was left out. Add a mobile number if there is one.',
  },
  'alternative-mobile-invalid': {
    severity: 'warning',
    hi: 'दूसरा मोबाइल नंबर सही नहीं है और छोड़ दिया गया।',
    en: 'The second mobile number is not right, and was left out.',
  },
  'mobile-surplus': {
    severity: 'warning',
    hi: 'दो से ज़्यादा मोबाइल नंबर हैं; पहले दो लिए गए।',
    en: 'There are more than two mobile numbers; the first two were taken.',
  },
  'email-invalid': {
    severity: 'warning',
    hi: 'यह ई-मेल सही नहीं है और छोड़ दिया गया। जैसे: naam@example.in',
    en: 'This e-mail address is not right, and was left out. Example: naam@example.in',
  },
  'link-invalid': {
    severity: 'warning',
    hi: 'यह सोशल मीडिया पता सही नहीं है और छोड़ दिया गया। प्रोफ़ाइल का लिंक या नाम लिखें।',
    en: 'This social media address is not right, and was left out. Write the profile’s link or name.',
  },
  'since-invalid': {
    severity: 'warning',
    hi: 'यह तारीख समझ में नहीं आई और छोड़ दी गई। दिन-माह-वर्ष लिखें, जैसे 15-08-2025।',
    en: 'This date was not understood, and was left out. Write day-month-year, as in 15-08-2025.',
  },
  'text-too-long': {
    severity: 'warning',
    hi: 'यह बहुत लंबा है और छोड़ दिया गया। छोटा करके लिखें।',
    en: 'This is too long, and was left out. Shorten it.',
  },
  'text-invalid': {
    severity: 'warning',
    hi: 'इसमें ऐसे चिह्न, लिंक, ई-मेल या फ़ोन नंबर हैं जो यहाँ नहीं रखे जाते; यह छोड़ दिया गया। केवल अक्षर, अंक और विराम-चिह्न लिखें।',
    en: 'This has signs, a link, an e-mail address or a phone number, which are not kept here, and was left out. Write letters, digits and punctuation alone.',
  },
  'text-lost': {
    severity: 'refusal',
    hi: 'फ़ाइल सहेजते समय अक्षर खो गए (???? या �)। मूल फ़ाइल को XLSX या "CSV UTF-8" में सहेजकर भेजें।',
    en: 'Letters were lost when the file was saved (???? or �). Save the original as XLSX or “CSV UTF-8” and send that.',
  },
  'font-unclear': {
    severity: 'refusal',
    hi: 'यह पक्का नहीं कि यह कृति देव जैसे पुराने फ़ॉन्ट में है। कॉलम का फ़ॉन्ट चुनें, या यूनिकोड में दोबारा लिखें।',
    en: 'It is not certain whether this is in an old font such as Kruti Dev. Choose the column’s font, or write it again in Unicode.',
  },
} as const satisfies Record<string, IssueKind>;

export type IssueCode = keyof typeof issues;
export const issueCodes = Object.keys(issues) as [IssueCode, ...IssueCode[]];
export const IssueCode = z.enum(issueCodes);

export function severityOf(code: IssueCode): IssueSeverity {
  return issues[code].severity;
}

/** The text of an issue. */
export function issueText(code: IssueCode, language: Language): string {
  return issues[code][language];
}

/** Longest quotation of a cell, in UTF-16 units. */
export const longestFound = 100;

/** An issue of a row. `cell` is an address such as `C14`, `found` a quotation of it. */
export const RowIssue = z.strictObject({
  code: IssueCode,
  field: z.nullable(ImportField),
  cell: z.nullable(z.string().check(z.regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/))),
  found: line(longestFound),
});
export type RowIssue = z.infer<typeof RowIssue>;
