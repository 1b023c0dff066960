import type { FailureTexts } from '../platform/failure.ts';
import type { Language } from '../platform/scalar.ts';
import type { Field } from './field.ts';
import type { Level } from './level.ts';
import type { Evidence } from './officeBearer.ts';
import type { Post, Right } from './post.ts';
import type { UnitKind } from './unit/unit.ts';

type Words<K extends string> = Record<K, Record<Language, string>>;

/** The field's words for the model's values. */
export const levelWords: Words<Level> = {
  state: { hi: 'राज्य', en: 'State' },
  district: { hi: 'जिला', en: 'District' },
  block: { hi: 'ब्लॉक', en: 'Block' },
  mandal: { hi: 'मंडल', en: 'Mandal' },
  booth: { hi: 'बूथ', en: 'Booth' },
};

export const levelPluralWords: Words<Level> = {
  state: { hi: 'राज्य', en: 'States' },
  district: { hi: 'जिले', en: 'Districts' },
  block: { hi: 'ब्लॉक', en: 'Blocks' },
  mandal: { hi: 'मंडल', en: 'Mandals' },
  booth: { hi: 'बूथ', en: 'Booths' },
};

export const kindWords: Words<UnitKind> = { ...levelWords, city: { hi: 'शहर', en: 'City' } };

export const postWords: Words<Post> = {
  president: { hi: 'अध्यक्ष', en: 'President' },
  vicePresident: { hi: 'उपाध्यक्ष', en: 'Vice-president' },
  generalSecretary: { hi: 'महासचिव', en: 'General secretary' },
  secretary: { hi: 'सचिव', en: 'Secretary' },
  treasurer: { hi: 'कोषाध्यक्ष', en: 'Treasurer' },
  mla: { hi: 'विधायक', en: 'MLA' },
  mp: { hi: 'सांसद', en: 'MP' },
};

export const rightWords: Words<Right> = {
  edit: { hi: 'प्रविष्टियाँ लिखना और सुधारना', en: 'Write and edit entries' },
  approve: { hi: 'बदलावों पर फ़ैसला', en: 'Decide on changes' },
  import: { hi: 'सूचियाँ आयात करना', en: 'Import sheets' },
  conveneMeetings: { hi: 'बैठक बुलाना', en: 'Convene meetings' },
  sendMessages: { hi: 'संदेश भेजना', en: 'Send messages' },
  contacts: {
    hi: 'मोबाइल नंबरों की पूरी सूची देखना और डाउनलोड करना',
    en: 'See and export lists of mobile numbers',
  },
};

export const evidenceWords: Words<Evidence> = {
  collected: { hi: 'एकत्रित', en: 'Collected' },
  verified: { hi: 'सत्यापित', en: 'Verified' },
  approved: { hi: 'स्वीकृत', en: 'Approved' },
  reconfirmed: { hi: 'पुनः पुष्ट', en: 'Reconfirmed' },
  stale: { hi: 'पुराना', en: 'Stale' },
};

export const fieldWords: Words<Field> = {
  nameHi: { hi: 'नाम (हिन्दी में)', en: 'Name (in Hindi)' },
  nameEn: { hi: 'नाम (अंग्रेज़ी में)', en: 'Name (in English)' },
  village: { hi: 'गाँव', en: 'Village' },
  jurisdiction: { hi: 'क्षेत्राधिकार', en: 'Jurisdiction' },
  mobile: { hi: 'मोबाइल', en: 'Mobile' },
  email: { hi: 'ई-मेल', en: 'E-mail' },
  facebook: { hi: 'फ़ेसबुक', en: 'Facebook' },
  x: { hi: 'एक्स', en: 'X' },
  instagram: { hi: 'इंस्टाग्राम', en: 'Instagram' },
  youtube: { hi: 'यूट्यूब', en: 'YouTube' },
  photo: { hi: 'फ़ोटो', en: 'Photo' },
};

/** Refusals about entries and units. */
export const registerFailures = {
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
  'nothing-changed': {
    hi: 'कुछ बदला नहीं है। पहले कोई जानकारी बदलें।',
    en: 'Nothing has changed. Change a detail first.',
  },
} as const satisfies FailureTexts;
