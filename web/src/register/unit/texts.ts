import { plural } from '../../platform/language/plural.ts';

export const texts = {
  filled: { hi: 'पद भरे', en: 'posts filled' },
  filledOf: {
    hi: (filled: string, expected: string) => `${expected} में से ${filled} पद भरे`,
    en: (filled: string, expected: string) => `${filled} of ${expected} posts filled`,
  },
  of: {
    hi: (part: string, whole: string) => `${part} / ${whole}`,
    en: (part: string, whole: string) => `${part} of ${whole}`,
  },
  percentFilled: { hi: (percent: string) => `${percent} भरे`, en: (percent: string) => `${percent} filled` },
  vacant: { hi: 'रिक्त', en: 'Vacant' },
  vacancies: { hi: (count: string) => `${count} रिक्त`, en: (count: string) => `${count} vacant` },
  chain: { hi: 'ऊपर से यहाँ तक', en: 'From the top to here' },
  chainYours: { hi: 'आपकी इकाई', en: 'Your unit' },
  noFigures: { hi: 'आँकड़े नहीं', en: 'No figures' },
  committee: { hi: 'समिति', en: 'Committee' },
  elected: { hi: 'विधायक और सांसद', en: 'MLAs and MPs' },
  vacantPost: { hi: 'यह पद रिक्त है', en: 'This post is vacant' },
  vacantSince: { hi: (day: string) => `${day} से रिक्त`, en: (day: string) => `Vacant since ${day}` },
  enter: { hi: 'नाम लिखें', en: 'Enter' },
  enterMore: { hi: 'समिति में और नाम लिखें', en: 'Enter another office-bearer' },
  figures: { hi: 'कितने पद भरे हैं', en: 'How many posts are filled' },
  byPost: { hi: 'पद के अनुसार', en: 'By post' },
  evidence: { hi: 'जानकारी कितनी पक्की है', en: 'How far the entries can be trusted' },
  evidenceLead: {
    hi: 'एकत्रित का अर्थ है: किसी ने लिखा, धारक ने अभी पुष्टि नहीं की।',
    en: 'Collected means: somebody typed it in, its holder has not confirmed it yet.',
  },
  details: { hi: 'विवरण दर्ज हैं', en: 'Details on file' },
  photo: { hi: 'फ़ोटो', en: 'Photo' },
  village: { hi: 'गाँव', en: 'Village' },
  mobile: { hi: 'मोबाइल', en: 'Mobile' },
  email: { hi: 'ई-मेल', en: 'E-mail' },
  social: { hi: 'सोशल मीडिया', en: 'Social media' },
  pending: {
    hi: (count: string) => `${count} बदलाव फ़ैसले की प्रतीक्षा में`,
    en: (count: string) => `${count} changes await a decision`,
  },
  nonePending: { hi: 'कोई बदलाव प्रतीक्षा में नहीं', en: 'No change awaits a decision' },
  oldest: {
    hi: (days: number) => (days === 0 ? 'सबसे पुराना आज का' : `सबसे पुराना ${days} दिन से`),
    en: (days: number) =>
      days === 0
        ? 'the oldest came today'
        : `the oldest for ${days} ${plural('en', days, { one: 'day', other: 'days' })}`,
  },
  decide: { hi: 'अनुरोध देखें', en: 'See the requests' },
  missing: { hi: 'कहाँ पद रिक्त हैं', en: 'Where posts are vacant' },
  missingBooths: { hi: 'रिक्त बूथ', en: 'Vacant booths' },
  noneMissing: { hi: 'कोई पद रिक्त नहीं है।', en: 'No post is vacant.' },
  noneMissingBooths: { hi: 'हर बूथ का अध्यक्ष है।', en: 'Every booth has its president.' },
  whoIsMissing: { hi: 'कौन छूटा है', en: 'Who is missing' },
  whatIsMissing: { hi: 'क्या देखना है', en: 'What to list' },
  vacantPosts: { hi: 'रिक्त पद', en: 'Vacant posts' },
  without: {
    hi: (detail: string) => `${detail} नहीं`,
    en: (detail: string) => `No ${detail.toLowerCase()}`,
  },
  nobodyMissing: { hi: 'यहाँ कोई नहीं छूटा।', en: 'Nobody is missing here.' },
  seeWho: {
    hi: (unit: string) => `${unit}: कौन छूटा है`,
    en: (unit: string) => `${unit}: who is missing`,
  },
  verified: {
    hi: 'राज्य का योग उसके बूथों के बराबर है।',
    en: 'The state’s total equals its booths.',
  },
  verifiedDrift: {
    hi: (count: string) => `${count} इकाइयों के आँकड़े ग़लत थे और ठीक कर दिए गए।`,
    en: (count: string) => `The figures of ${count} units were wrong and have been put right.`,
  },
  verifiedAt: {
    hi: (when: string, units: string, drift: string) => `जाँच ${when}: ${units} इकाइयाँ, अंतर ${drift}`,
    en: (when: string, units: string, drift: string) => `Verified ${when}: ${units} units, drift ${drift}`,
  },
  sort: { hi: 'क्रम', en: 'Order' },
  sortCoverage: { hi: 'कम भरे पहले', en: 'Least filled first' },
  sortName: { hi: 'नाम से', en: 'By name' },
  noChildren: { hi: 'यहाँ अभी कोई इकाई नहीं है।', en: 'There are no units here yet.' },
  constituency: { hi: 'आपके निर्वाचन क्षेत्र की इकाइयाँ', en: 'Units of your constituency' },
  export: { hi: 'सूची डाउनलोड करें', en: 'Export' },
  verifiedFailed: {
    hi: (count: string) => `${count} इकाइयों के आँकड़े इस बार जाँचे नहीं जा सके।`,
    en: (count: string) => `The figures of ${count} units could not be checked this time.`,
  },
  openTitle: { hi: 'इसमें नई इकाई खोलें', en: 'Open a unit in it' },
  openLead: {
    hi: (level: string) => `नई इकाई इस ${level} के नीचे खुलेगी। नाम किसी एक भाषा में काफ़ी है।`,
    en: (level: string) =>
      `The new unit stands below this ${level.toLowerCase()}. A name in one language is enough.`,
  },
  nameHi: { hi: 'नाम (हिन्दी में)', en: 'Name (in Hindi)' },
  nameEn: { hi: 'नाम (अंग्रेज़ी में)', en: 'Name (in English)' },
  openConfirm: { hi: 'खोलें', en: 'Open' },
  openWorking: { hi: 'खोला जा रहा है…', en: 'Opening…' },
  opened: { hi: 'इकाई खुल गई:', en: 'Opened:' },
  asked: {
    hi: 'जितनी इकाइयाँ यहाँ सीधे खुल सकती हैं, उतनी खुल चुकी हैं। अनुरोध ऊपर के अध्यक्ष को भेज दिया गया है।',
    en: 'As many units as may be opened here directly are open. A request has been sent to the president above.',
  },
  closeTitle: { hi: 'यह इकाई बंद करें', en: 'Close this unit' },
  closeLead: {
    hi: 'बंद इकाई के पद आँकड़ों में नहीं गिने जाते, और वह दोबारा नहीं खुलती।',
    en: 'The posts of a closed unit are no longer counted, and it is not opened again.',
  },
  closeConfirm: { hi: 'बंद करें', en: 'Close' },
  closeWorking: { hi: 'बंद किया जा रहा है…', en: 'Closing…' },
  closedOn: {
    hi: (day: string) => `यह इकाई ${day} को बंद हुई।`,
    en: (day: string) => `This unit was closed on ${day}.`,
  },
  inUse: {
    hi: 'अभी बंद नहीं हो सकती। पहले इनके पद छोड़ने की तारीख लिखें, या इन इकाइयों को बंद करें:',
    en: 'It can’t be closed yet. First say that these posts were left, or close these units:',
  },
  unitRequests: { hi: 'नई इकाइयों के अनुरोध', en: 'Requests for new units' },
  unitRequestWaits: {
    hi: 'ऊपर के अध्यक्ष के फ़ैसले की प्रतीक्षा में',
    en: 'Awaits the decision of the president above',
  },
  openApprove: { hi: 'मंज़ूर करके खोलें', en: 'Approve and open' },
} as const;
