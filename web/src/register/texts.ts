import { plural } from '../platform/language/plural.ts';

export const texts = {
  demo: { hi: 'प्रदर्शन के लिए बनाया व्यक्ति', en: 'Made-up person of the demonstration' },
  left: { hi: (day: string) => `पद छोड़ा: ${day}`, en: (day: string) => `Left the post: ${day}` },
  since: { hi: 'पद पर कब से', en: 'In this post since' },
  contact: { hi: 'संपर्क', en: 'Contact' },
  details: { hi: 'विवरण', en: 'Details' },
  hidden: {
    hi: 'मोबाइल और ई-मेल केवल इनके ऊपर के अध्यक्ष देखते हैं।',
    en: 'Mobile and e-mail are seen only by the presidents above this person.',
  },
  noContact: { hi: 'अभी कोई मोबाइल या ई-मेल दर्ज नहीं है।', en: 'No mobile or e-mail is on file yet.' },
  openings: { hi: 'आपका नंबर किसने देखा', en: 'Who has seen your number' },
  openedByNobody: {
    hi: 'इस महीने ऊपर के किसी व्यक्ति ने आपका नंबर नहीं खोला।',
    en: 'Nobody above you has opened your number this month.',
  },
  openedBy: {
    hi: (count: number, shown: string) =>
      `इस महीने ऊपर के ${shown} ${plural('hi', count, { one: 'व्यक्ति', other: 'व्यक्तियों' })} ने आपका नंबर खोला।`,
    en: (count: number, shown: string) =>
      `${shown} ${plural('en', count, { one: 'person', other: 'people' })} above you opened your number this month.`,
  },
  onDays: {
    hi: (_count: number, shown: string) => `${shown} दिन`,
    en: (count: number, shown: string) => `${shown} ${plural('en', count, { one: 'day', other: 'days' })}`,
  },
  openingsLead: {
    hi: 'पूरी सूची का डाउनलोड इसमें नहीं गिना जाता; वह लेखा-जोखा में दर्ज होता है।',
    en: 'Exports of whole lists are not counted here; they are in the audit.',
  },
  phone: { hi: 'फ़ोन करें', en: 'Call' },
  whatsapp: { hi: 'WhatsApp', en: 'WhatsApp' },
  missing: { hi: 'दर्ज नहीं', en: 'Not on file' },
  edit: { hi: 'मेरी प्रविष्टि बदलें', en: 'Change my entry' },
  editOther: { hi: 'यह प्रविष्टि सुधारें', en: 'Edit this entry' },
  evidenceTitle: { hi: 'यह प्रविष्टि कितनी पक्की है', en: 'How far this entry can be trusted' },
  collectedMeans: { hi: 'किसी ने यह जानकारी लिखी', en: 'Somebody typed it in' },
  verifiedMeans: { hi: 'इस मोबाइल से स्वयं साइन इन किया', en: 'Its holder signed in with that mobile' },
  approvedMeans: { hi: 'जिला अध्यक्ष ने स्वीकृत किया', en: 'The district president approved it' },
  reconfirmedMeans: { hi: '90 दिन में दोबारा पुष्टि हुई', en: 'Confirmed again within 90 days' },
  staleMeans: {
    hi: '90 दिन से पुष्टि नहीं हुई; जानकारी पुरानी हो सकती है',
    en: 'Not confirmed for 90 days; it may be out of date',
  },
  // Own requests
  requests: { hi: 'मेरे बदलाव के अनुरोध', en: 'My change requests' },
  pending: { hi: 'जिला अध्यक्ष के फ़ैसले की प्रतीक्षा', en: 'Awaits the district president' },
  pendingState: { hi: 'प्रदेश अध्यक्ष के फ़ैसले की प्रतीक्षा', en: 'Awaits the state president' },
  approved: { hi: 'स्वीकृत, रजिस्टर में जा रहा है', en: 'Approved, on its way into the register' },
  applied: { hi: 'स्वीकृत, रजिस्टर में आ गया', en: 'Approved, and in the register' },
  rejected: { hi: 'अस्वीकृत', en: 'Rejected' },
  withdrawn: { hi: 'आपने वापस लिया', en: 'You withdrew it' },
  conflict: { hi: 'टकराव: इस बीच जानकारी बदल गई', en: 'Conflict: the entry changed in the meantime' },
  conflictLead: {
    hi: 'स्वीकृति के समय रजिस्टर में यह लिखा था। ज़रूरत हो तो नया अनुरोध भेजें।',
    en: 'This is what the register held at the approval. Send a new request if it is needed.',
  },
  reason: { hi: 'कारण', en: 'Reason' },
  withdraw: { hi: 'वापस लें', en: 'Withdraw' },
  withdrawing: { hi: 'वापस लिया जा रहा है…', en: 'Withdrawing…' },
  noRequests: { hi: 'आपने अभी कोई बदलाव नहीं भेजा है।', en: 'You have not sent a change yet.' },
  openRequest: {
    hi: 'आपका पिछला बदलाव अभी फ़ैसले की प्रतीक्षा में है। अब जो भेजेंगे, वह उसी के साथ एक अनुरोध में जाएगा।',
    en: 'Your last change still awaits a decision. What you send now goes with it, as one request.',
  },
  openRequestSee: { hi: 'उसे देखें या वापस लें', en: 'See it or withdraw it' },
  // A change, side by side
  before: { hi: 'पहले', en: 'Before' },
  after: { hi: 'अब', en: 'New' },
  found: { hi: 'रजिस्टर में', en: 'In the register' },
  empty: { hi: '(खाली)', en: '(empty)' },
  noPhoto: { hi: 'फ़ोटो नहीं', en: 'No photo' },
  // The form
  editTitle: { hi: 'प्रविष्टि बदलें', en: 'Change the entry' },
  ownLead: {
    hi: 'जो बदलना है वही बदलें। बदलाव जिला अध्यक्ष की स्वीकृति के बाद ही सबको दिखेगा।',
    en: 'Change only what needs changing. Others see it once the district president has approved it.',
  },
  ownLeadState: {
    hi: 'जो बदलना है वही बदलें। बदलाव प्रदेश अध्यक्ष की स्वीकृति के बाद ही सबको दिखेगा।',
    en: 'Change only what needs changing. Others see it once the state president has approved it.',
  },
  otherLead: {
    hi: 'आपका बदलाव सीधे रजिस्टर में जाएगा और आपके नाम से दर्ज होगा।',
    en: 'Your change goes straight into the register and is recorded under your name.',
  },
  unsent: { hi: 'इस फ़ोन पर सुरक्षित, भेजा नहीं गया', en: 'Kept on this phone, not sent yet' },
  discard: { hi: 'बदलाव हटाएँ', en: 'Discard the changes' },
  send: { hi: 'स्वीकृति के लिए भेजें', en: 'Send for approval' },
  save: { hi: 'रजिस्टर में लिखें', en: 'Write to the register' },
  sending: { hi: 'भेजा जा रहा है…', en: 'Sending…' },
  slow: {
    hi: 'नेटवर्क धीमा है। यह पृष्ठ खुला रखें; भेजना अपने-आप पूरा होगा।',
    en: 'The network is slow. Keep this page open; it will be sent by itself.',
  },
  photoBusy: {
    hi: 'फ़ोटो पूरी होने पर भेज सकेंगे।',
    en: 'You can send when the photo is done.',
  },
  sentTitle: { hi: 'भेज दिया गया', en: 'Sent' },
  sentLead: {
    hi: 'आपका बदलाव जिला अध्यक्ष की स्वीकृति की प्रतीक्षा में है। तब तक रजिस्टर में कुछ नहीं बदला है।',
    en: 'Your change awaits the district president. Nothing public has changed yet.',
  },
  sentLeadState: {
    hi: 'आपका बदलाव प्रदेश अध्यक्ष की स्वीकृति की प्रतीक्षा में है। तब तक रजिस्टर में कुछ नहीं बदला है।',
    en: 'Your change awaits the state president. Nothing public has changed yet.',
  },
  savedTitle: { hi: 'रजिस्टर में लिख दिया गया', en: 'Written to the register' },
  savedLead: { hi: 'बदलाव तुरंत लागू है।', en: 'The change is in force now.' },
  backToEntry: { hi: 'प्रविष्टि देखें', en: 'See the entry' },
  mend: {
    hi: (count: string) => `${count} जगह सुधार चाहिए; ऊपर लाल में लिखा है।`,
    en: (count: string) => `${count} to put right first; see the red text above.`,
  },
  tooMany: {
    hi: (count: string) => `${count} अक्षर ज़्यादा`,
    en: (count: string) => `${count} characters too many`,
  },
  // A new entry
  newTitle: { hi: 'नई प्रविष्टि', en: 'New entry' },
  post: { hi: 'पद', en: 'Post' },
  newLead: {
    hi: 'जो पता है वही लिखें; बाकी बाद में जुड़ सकता है। प्रविष्टि आपके नाम से दर्ज होगी और तब तक “एकत्रित” रहेगी, जब तक धारक अपने मोबाइल से पुष्टि न करे।',
    en: 'Write what is known; the rest can follow. The entry is recorded under your name and counts as collected until its holder confirms it with their mobile.',
  },
  postHeld: {
    hi: 'इस इकाई के अध्यक्ष अभी ये हैं। वे पद छोड़ चुके हों, तो पहले उनकी प्रविष्टि में वह लिखें।',
    en: 'This unit has a president now. If they have left the post, say so in their entry first.',
  },
  numberHeld: {
    hi: 'यही नंबर इनका भी है। परिवार का एक ही फ़ोन हो तो ठीक है; वही व्यक्ति हो तो दोबारा न लिखें।',
    en: 'This number is also theirs. That is fine for a family’s one phone; do not enter the same person twice.',
  },
  enteredBy: { hi: 'इन्होंने लिखा', en: 'Entered by' },
  enteredByOther: { hi: 'किसी और ने लिखा', en: 'Entered by somebody else' },
  notYetTheirs: {
    hi: 'धारक ने अभी पुष्टि नहीं की है।',
    en: 'Its holder has not confirmed it yet.',
  },
  readBackTitle: { hi: 'क्या धारक आपके सामने हैं?', en: 'Is the holder with you?' },
  readBackLead: {
    hi: 'उनके फ़ोन पर SMS से पुष्टि का कोड आएगा। वे पढ़कर बताएँ और आप यहाँ लिखें: प्रविष्टि तुरंत सत्यापित हो जाएगी। साधारण फ़ोन भी चलेगा। इस कोड से कोई साइन इन नहीं होता।',
    en: 'A code comes to their phone by SMS. They read it out, you type it in here, and the entry is verified at once. Any phone will do. The code signs nobody in.',
  },
  readBackSend: {
    hi: (mobile: string) => `${mobile} पर कोड भेजें`,
    en: (mobile: string) => `Send a code to ${mobile}`,
  },
  readBackConfirm: { hi: 'सत्यापित करें', en: 'Verify' },
  readBackCancel: { hi: 'रोकें', en: 'Cancel' },
  // What only those above decide
  deputy: { hi: 'सहायक के अधिकार', en: 'Rights as your deputy' },
  deputyLegend: { hi: 'यह पदाधिकारी क्या कर सकता है', en: 'What this office-bearer may do' },
  deputyLead: {
    hi: 'ये अधिकार आपकी पूरी इकाई में लागू होंगे और आप कभी भी वापस ले सकते हैं।',
    en: 'These rights hold in all of your unit, and you can take them back at any time.',
  },
  leave: { hi: 'पद छोड़ दिया है', en: 'Has left the post' },
  leaveLead: {
    hi: 'प्रविष्टि इतिहास बन जाएगी, साइन इन बंद हो जाएगा और पद रिक्त दिखेगा। गलती हो जाए, तो 30 दिन तक वापस लिया जा सकता है।',
    en: 'The entry becomes history, its sign-in ends and the post shows as vacant. A mistake can be taken back for 30 days.',
  },
  leaveDay: { hi: 'किस दिन से', en: 'Since which day' },
  leaveWrong: {
    hi: 'आज तक का कोई दिन चुनें, पद संभालने के बाद का।',
    en: 'Choose a day up to today, after the post was taken up.',
  },
  leaveConfirm: { hi: 'पद रिक्त करें', en: 'Make the post vacant' },
  takeBackTitle: { hi: 'क्या पद गलती से रिक्त हुआ?', en: 'Was this a mistake?' },
  takeBackLead: {
    hi: 'पद इन्हें वापस मिल जाएगा और प्रविष्टि फिर “एकत्रित” मानी जाएगी। सहायक के अधिकार वापस नहीं आते।',
    en: 'They have the post again, and the entry counts as collected until its holder confirms it. Rights as a deputy don’t come back.',
  },
  takeBack: { hi: 'पद वापस दें', en: 'Give the post back' },
  // Hints
  nameHiHint: { hi: 'जैसे: रमेश मीणा', en: 'For example: रमेश मीणा' },
  nameEnHint: { hi: 'जैसे: Ramesh Meena', en: 'For example: Ramesh Meena' },
  villageHint: { hi: 'गाँव या वार्ड, जैसे: अजयसर', en: 'Village or ward, for example: Ajaysar' },
  jurisdictionHint: {
    hi: 'इस पद का क्षेत्र, जैसे: वार्ड 1 से 5',
    en: 'The area of this post, for example: wards 1 to 5',
  },
  fixedHint: {
    hi: 'इस नंबर से साइन इन होता है। विधायक और सांसद का नंबर केवल प्रदेश से बदलता है: प्रदेश अध्यक्ष से कहें।',
    en: 'This number signs this person in. That of an MLA or MP is set by the state alone: ask the state president.',
  },
  mobileHint: { hi: 'जैसे: 98290 12345', en: 'For example: 98290 12345' },
  emailHint: { hi: 'जैसे: ramesh@example.org', en: 'For example: ramesh@example.org' },
  facebookHint: { hi: 'जैसे: facebook.com/ramesh.meena', en: 'For example: facebook.com/ramesh.meena' },
  xHint: { hi: 'जैसे: x.com/rameshmeena', en: 'For example: x.com/rameshmeena' },
  instagramHint: {
    hi: 'जैसे: instagram.com/rameshmeena',
    en: 'For example: instagram.com/rameshmeena',
  },
  youtubeHint: { hi: 'जैसे: youtube.com/@rameshmeena', en: 'For example: youtube.com/@rameshmeena' },
  social: { hi: 'सोशल मीडिया', en: 'Social media' },
  about: { hi: 'परिचय', en: 'Who and where' },
  stillRight: { hi: 'क्या यह सब अब भी सही है?', en: 'Is all of this still right?' },
  stillRightLead: {
    hi: 'नीचे देख लें। सही हो तो एक बार दबाएँ; कुछ बदल गया हो तो विवरण बदलें।',
    en: 'Look through it below. If it is right, one tap says so; if something has changed, edit it.',
  },
  stillRightYes: { hi: 'हाँ, सब सही है', en: 'Yes, it is all right' },
} as const;
