import type { Language } from '../platform/scalar.ts';
import type { Field } from './field.ts';
import type { Level } from './level.ts';
import type { Evidence } from './officeBearer.ts';
import type { Post, Right } from './post.ts';
import type { UnitKind } from './unit.ts';

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
  conveneMeetings: { hi: 'बैठक बुलाना', en: 'Call meetings' },
  sendMessages: { hi: 'संदेश भेजना', en: 'Send messages' },
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
