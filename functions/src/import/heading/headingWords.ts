import { asciiDigits, comparable, type ImportField } from '@sangathan/model';

/** Longest text that can be a heading, in UTF-16 units: a form's questions are long. A longer one is a note. */
const longestHeadingText = 120;

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
  // What contacts apps and forms write beside a person's details.
  [
    'ignored',
    true,
    /(^| )(labels?|लेबल)$|^(phone|e ?mail|address|relation|website|event|im|custom field) \d+ type$|^(phonetic .*|(name )?(prefix|suffix)|(honorific|name) (prefix|suffix)|nickname|file as|group membership|organization (department|type|symbol|location|job description)|(organization \d+ )(department|type|symbol|location|yomi name)|initials|maiden name|short name|yomi .*|billing information|directory server|mileage|hobby|sensitivity|priority|subject|language|(event|relation|website|custom field|address|im) \d+ .*)$/,
  ],
  [
    'ignored',
    true,
    /^(?!.*(mail|मेल|unit|booth|block|mandal|इकाई|यूनिट|बूथ|ब्लॉक|मंडल|facebook|fb|twitter|insta|youtube|yt|फेसबुक|ट्विटर|(^| )x )).*(^| )(ids?|identifier|uuid|guid|आईडी)( no| number| नं)?$/,
  ],
  [
    'answeredAt',
    true,
    /timestamp|टाइम ?स्ट|समय ?(टिकट|मुहर)|^(completion|submission|submit|response) (time|date)|^submitted( at| on)?$/,
  ],
  [
    'ignored',
    true,
    /^(start time|last modified time|score|total score|points|token|ip address|responder|username)$/,
  ],
  // The government's officers, not the party's people.
  [
    'ignored',
    false,
    /(^| )(blo|बीएलओ|बी एल ओ|supervisor|सुपरवाइजर|पर्यवेक्षक|sector officer|सेक्टर अधिकारी|aro|ero|patwari|पटवारी)( |$)/,
  ],
  // Names in parts, or with more in the same cell.
  ['firstName', true, /^(first|given|fore|पहला|प्रथम) ?(name|नाम)$/],
  ['middleName', true, /^(middle|additional|मध्य|बीच का) ?(name|नाम)$/],
  ['lastName', true, /^(last|family|sur|अंतिम|आखिरी) ?(name|नाम)$|^(सरनेम|कुलनाम)$/],
  ['lastName', false, /^उपनाम$/],
  ['nameWithAddress', true, /(^| )(नाम|name)( .*)? (पता|address)( |$)/],
  ['name', false, /(^| )(नाम|name)( .*)? (मोबा|mobile|mob |फोन|phone|दूरभाष)/],
  ['name', true, /^(contact|display|volunteer|person|member) name$/],
  ['name', false, /^contact person$/],
  ['unitName', false, /^(organization|organisation|company)( \d+)?( name)?$/],
  ['post', true, /^(organization|organisation|organization \d+|job) title$/],
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
    /हस्ताक्षर|फोटो|आधार|वोटर|मतदाता|एपिक|रिमार्क|टिप्पणी|विशेष|अन्य विवरण|signature|\b(sign|photo|aadhaa?r|epic|voters?|electors?|remarks?|notes?|pin ?code|pin)\b|पिन/,
  ],
  // Contact.
  [
    'alternativeMobile',
    true,
    /(वैकल्पिक|दूसरा|अन्य|द्वितीय|alternat\w*|\balt\b|second|2nd|other).*|(मोबा|मो|mob\w*|phone|contact).*\b2$|^(home|business|office|work|घर|कार्यालय).* (phone|फोन)( 2)?$|^(?!.*(मोबा|mob)).*(whats ?app|व्हाट्सएप|वाट्सएप|व्हाट्सअप|वाट्सअप|व्हाट्सऐप)/,
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
    false,
    /^(मतदान (केंद्र|केन्द्र|स्थल)|polling (station|booth)|बूथ|booth|ps)( (का|of))* (name|नाम)$|^name of (the )?(polling (station|booth)|booth)$/,
  ],
  [
    'booth',
    true,
    /^(बूथ|बुथ|भाग|booth|part|polling (station|booth)|ps|मतदान (केंद्र|केन्द्र|स्थल)|बूथ भाग|बूथ केंद्र)( (का|की|एवं|व|और|and|of|no|num|number|नं|न|सं|स|संख्या|क्रमांक|name|नाम|part|भाग|booth|बूथ))*$/,
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
    /(अध्यक्ष|पदाधिकारी|कार्यकर्ता|सदस्य|सचिव|president|adhyaksh|office ?bearer|worker|person|member|incharge|candidate|leader|bearer|agent|एजेंट|अभिकर्ता|bla|बीएलए|बी एल ए|प्रभारी|संयोजक|मंत्री|secretary|sachiv|treasurer|कोषाध्यक्ष|प्रत्याशी).*(नाम|name)|(नाम|name).*(अध्यक्ष|पदाधिकारी|कार्यकर्ता|president|adhyaksh|office ?bearer|worker|person|member|bearer)/,
  ],
  [
    'name',
    false,
    /^(पदाधिकारी|अध्यक्ष|बूथ अध्यक्ष|मंडल अध्यक्ष|ब्लॉक अध्यक्ष|कार्यकर्ता|booth president|mandal president|block president|president|office bearer)$/,
  ],
];

/** Words of a question round what it asks for: "आपका नाम क्या है?", "Which booth are you in?". */
const askingWords = new Set(
  'आपका आपकी आपके अपना अपनी अपने कृपया लिखें लिखिए लिखो बताएं बताइए बताएँ दर्ज करें भरें चुनें डालें क्या है हैं कौन कौनसा कौनसी सा सी किस किसके में से हो अनिवार्य your you yours my please enter write type provide give fill select choose what which whose who is are do does in at to from belong the a an this required mandatory optional complete correct here kindly s'.split(
    ' ',
  ),
);

/** What a question asks for. */
function phraseIn(key: string): string {
  return key
    .split(' ')
    .filter((word) => !askingWords.has(word))
    .join(' ');
}

/** Words that decide where they stand among others; a person is asked. */
const deciding: readonly [field: ImportField, pattern: RegExp][] = [
  ['assembly', /विधान ?सभा|assembly|constituency|vidhan ?sabha/],
  ['booth', /(^| )(बूथ|बुथ|booth|भाग|polling)( |$)/],
  ['mandal', /(^| )(मंडल|mandal)( |$)/],
  ['block', /(^| )(ब्लॉक|ब्लाक|block)( |$)/],
  ['district', /(^| )(जिला|जिले|district)( |$)/],
  ['village', /(^| )(गांव|ग्राम|village)( |$)/],
  ['post', /(^| )(पद|दायित्व|designation|post|position|role)( |$)/],
  ['name', /(^| )(नाम|name)( |$)/],
];

function byPattern(key: string): { field: ImportField; isSure: boolean } | null {
  const found = key === '' ? undefined : patterns.find(([, , pattern]) => pattern.test(key));
  return found ? { field: found[0], isSure: found[1] } : null;
}

/** The field of a heading, which may be a question; null for any other text. */
export function fieldOfHeading(text: string): { field: ImportField; isSure: boolean } | null {
  if (text.length > longestHeadingText) return null;
  const key = keyOf(text);
  return byPattern(key) ?? byPattern(phraseIn(key));
}

/** The field that a word of a longer heading may mean; nobody can be sure of it. */
export function fieldOfPhrase(text: string): ImportField | null {
  if (text.length > longestHeadingText) return null;
  const key = phraseIn(keyOf(text));
  return deciding.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

/** Words of a heading that say what of a person stands under it, rather than whose it is. */
const fieldWords = new Set(
  'नाम name names full पूरा हिंदी hindi english अंग्रेजी मोबाइल मोबाईल मोबा mobile mob moblie मो फोन phone ph contact संपर्क सूत्र दूरभाष no num number नं न सं संख्या क्रमांक whatsapp व्हाट्सएप ई मेल ईमेल email e mail id पद post designation पता address गांव ग्राम village व एवं और and of का की के the में in श्री कब से since date दिनांक first middle last given additional family surname display पहला प्रथम मध्य अंतिम आखिरी value 1 2'.split(
    ' ',
  ),
);

/** Whose details stand under a heading, as its own words: "blo" of "BLO Mobile"; empty if it does not say. */
export function ownerIn(text: string): string {
  return phraseIn(keyOf(text))
    .split(' ')
    .filter((word) => !fieldWords.has(word))
    .join(' ');
}
