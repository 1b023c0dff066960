import { asciiDigits, comparable, type ImportField } from '@sangathan/model';

/** Longest text that can be a heading, in UTF-16 units; a longer one is a title or a note. */
const longestHeadingText = 80;

/** Normalises a heading: lower-case letters and digits, with one spelling for गाँव and गांव, मण्डल and मंडल. */
export function keyOf(text: string): string {
  return asciiDigits(comparable(text))
    .replace(/़/g, '')
    .replace(/ँ|[ङञणनम]्(?=[क-ह])/g, 'ं')
    .replace(/['’॰.]/g, ' ')
    .replace(/[^\p{L}\p{M}\d]+/gu, ' ')
    .trim();
}

/** Patterns on the key of a heading; the first match decides. */
const patterns: readonly [field: ImportField, isSure: boolean, pattern: RegExp][] = [
  // Names, numbers and places that are not those of the office-bearer.
  [
    'ignored',
    true,
    /^(क्र|क्रम|क्रमांक|क्रं|क्र सं|क्रम सं|क्र संख्या|क्रम संख्या|क्रसं|स सं|s|sr|sl|sno|srno|slno|serial|index)( ?(no|num|number|नं|न|सं|स|संख्या))?$/,
  ],
  ['ignored', true, /पिता|पति|माता|अभिभावक|father|husband|mother|guardian|spouse|^(s o|w o|f name|fname)$/],
  [
    'ignored',
    true,
    /आयु|उम्र|जन्म|लिंग|जाति|वर्ग|शिक्षा|योग्यता|व्यवसाय|धर्म|\b(age|dob|birth|sex|gender|caste|category|education|qualification|occupation|religion)\b/,
  ],
  [
    'ignored',
    true,
    /हस्ताक्षर|फोटो|आधार|वोटर|मतदाता|एपिक|रिमार्क|टिप्पणी|विशेष|अन्य विवरण|signature|\b(sign|photo|aadhaa?r|epic|voters?|electors?|remarks?|notes?|timestamp|pin ?code|pin)\b|पिन/,
  ],
  // Contact.
  [
    'alternativeMobile',
    true,
    /(वैकल्पिक|दूसरा|अन्य|द्वितीय|alternat\w*|alt|second|2nd|other|whats ?app|व्हाट्सएप|वाट्सएप|व्हाट्सअप|वाट्सअप).*|(मोबा|मो|mob\w*|phone|contact).*\b2$/,
  ],
  ['email', true, /ई ?मेल|मेल आई|\be ?mail\b|^mail( id)?$|^gmail$/],
  ['facebook', true, /फेसबुक|facebook|^fb\b/],
  ['instagram', true, /इंस्टा|इस्टा|insta/],
  ['youtube', true, /यूट्यूब|youtube|^yt\b/],
  ['x', true, /ट्विटर|ट्वीटर|twitter|^(x|एक्स)( \w+)?$/],
  [
    'mobile',
    true,
    /मोबा|मोबइल|दूरभाष|फोन|मो नं|मो न|mobi?l|mob\b|moblie|\bm no\b|\bmo no\b|phone|\bph\b|contact (no|num)|cont no|संपर्क (सूत्र|नं|सं)|^मो$/,
  ],
  ['mobile', false, /संपर्क|contact/],
  // Units.
  [
    'unitCode',
    true,
    /^((इकाई|यूनिट|unit|booth|बूथ|block|ब्लॉक|mandal|मंडल) ?(का )?(कोड|code|id|आईडी)|कोड|code|unit id)$/,
  ],
  ['unitName', true, /^(इकाई|यूनिट|unit)( का)?( नाम| name)?$/],
  ['district', true, /^((नाम|name of) )?(जिला|जिले|जनपद|district|dist|distt|zila|jila)( का)?( नाम| name)?$/],
  [
    'assembly',
    true,
    /^((नाम|name of) )?(विधान ?सभा( क्षेत्र)?|वि स( क्षेत्र)?|assembly( constituency| segment)?|vidhan ?sabha|ac|a c|constituency)( का)?( (नाम|name|no|number|सं|संख्या|क्रमांक|नं))*$/,
  ],
  ['block', true, /^((नाम|name of) )?(ब्लॉक|ब्लाक|खंड|block|blok)( कांग्रेस)?( कमेटी)?( का)?( नाम| name)?$/],
  ['block', false, /^(पंचायत समिति|पं स|panchayat samiti|ps|तहसील|tehsil)( का)?( नाम| name)?$/],
  [
    'mandal',
    true,
    /^((नाम|name of) )?(मंडल|mandal|mandalam|मंडलम)( कांग्रेस)?( कमेटी)?( का)?( नाम| name| no| सं| संख्या| नं)?$/,
  ],
  ['mandal', false, /^(ग्राम पंचायत|ग्रा पं|नगर|gram panchayat|gp|g p|panchayat|पंचायत)( का)?( नाम| name)?$/],
  [
    'booth',
    true,
    /^(बूथ|बुथ|भाग|booth|part|polling (station|booth)|ps|मतदान (केंद्र|केन्द्र|स्थल)|बूथ भाग|बूथ केंद्र)( (का|की|एवं|व|और|and|of|no|num|number|नं|न|सं|स|संख्या|क्रमांक|name|नाम|part|भाग))*$/,
  ],
  [
    'booth',
    true,
    /^(name|number|no|नाम|संख्या) (of )?(the )?(booth|polling (station|booth)|part|बूथ|भाग)( (no|name))?$/,
  ],
  // The person.
  [
    'post',
    true,
    /^(पद|पदनाम|पद नाम|पद का नाम|दायित्व|जिम्मेदारी|post|designation|desig|position|role|post name|name of post)$/,
  ],
  ['since', true, /कब से|नियुक्ति|मनोनयन|मनोनीत|since|appoint|joining|from date|दिनांक से/],
  ['jurisdiction', true, /क्षेत्राधिकार|कार्य ?क्षेत्र|प्रभार|jurisdiction|work area|area of/],
  ['nameHi', true, /(नाम|name).*(हिंदी|hindi|देवनागरी)|(हिंदी|hindi).*(नाम|name)/],
  ['nameEn', true, /(नाम|name).*(अंग्रेजी|इंगलिश|english|अंग्रेजी)|(अंग्रेजी|english).*(नाम|name)/],
  [
    'village',
    true,
    /^(गांव|गाव|ग्राम|village|vill|निवासी?|मूल निवास|गांव ढाणी|गांव शहर|ग्राम वार्ड|गांव वार्ड|village town|town village|village name|name of village|residence)( का)?( नाम| name)?$/,
  ],
  [
    'village',
    false,
    /^(पता|पूरा पता|address|full address|place|स्थान|वार्ड|ward|शहर|कस्बा|town|city|ग्राम पता)( no| नं)?$/,
  ],
  ['name', true, /^(नाम|name|full name|पूरा नाम|naam|nam|नाम श्री|श्री|नाम श्री श्रीमती)$/],
  [
    'name',
    true,
    /(अध्यक्ष|पदाधिकारी|कार्यकर्ता|सदस्य|सचिव|president|adhyaksh|office ?bearer|worker|person|member|incharge|candidate|leader|bearer).*(नाम|name)|(नाम|name).*(अध्यक्ष|पदाधिकारी|कार्यकर्ता|president|adhyaksh|office ?bearer|worker|person|member|bearer)/,
  ],
  [
    'name',
    false,
    /^(पदाधिकारी|अध्यक्ष|बूथ अध्यक्ष|मंडल अध्यक्ष|ब्लॉक अध्यक्ष|कार्यकर्ता|booth president|mandal president|block president|president|office bearer)$/,
  ],
];

/** The field of a heading; null for any other text. */
export function fieldOfHeading(text: string): { field: ImportField; isSure: boolean } | null {
  if (text.length > longestHeadingText) return null;
  const key = keyOf(text);
  const found = key === '' ? undefined : patterns.find(([, , pattern]) => pattern.test(key));
  return found ? { field: found[0], isSure: found[1] } : null;
}
