export const texts = {
  claim: {
    hi: 'राज्य से बूथ तक, पूरे संगठन का एक रजिस्टर',
    en: 'One register of the whole organisation, from the state to the booth',
  },
  home: { hi: 'मुखपृष्ठ', en: 'Home' },
  mine: { hi: 'मेरी प्रविष्टि', en: 'My entry' },
  unit: { hi: 'मेरी इकाई', en: 'My unit' },
  requests: { hi: 'अनुरोध', en: 'Requests' },
  meetings: { hi: 'बैठकें', en: 'Meetings' },
  directory: { hi: 'सार्वजनिक सूची', en: 'Public directory' },
  signIn: { hi: 'साइन इन करें', en: 'Sign in' },
  signOut: { hi: 'साइन आउट', en: 'Sign out' },
  menu: { hi: 'मुख्य मेनू', en: 'Main menu' },
  skip: { hi: 'सीधे सामग्री पर जाएँ', en: 'Skip to content' },
  otherLanguage: { hi: 'English', en: 'हिन्दी' },
  lead: {
    hi: 'हर पदाधिकारी की अपनी प्रविष्टि, अपने हाथ में। बदलाव जिला अध्यक्ष की स्वीकृति से; बैठकों में उपस्थिति एक कोड से।',
    en: 'Everyone keeps their own entry right. The district president approves changes; one code checks you in to a meeting.',
  },
  treeAlt: {
    hi: 'संगठन का वृक्ष: जड़ में राज्य, फिर जिले, ब्लॉक, मंडल और हर पत्ते पर एक बूथ',
    en: 'The organisation as a tree: the state at its root, then districts, blocks, mandals, and a booth on every leaf',
  },
  directoryLead: {
    hi: 'कौन हैं आपके ब्लॉक और जिले के अध्यक्ष, विधायक और सांसद? बिना साइन इन देखें।',
    en: 'Who are your block and district presidents, your MLA and MP? No sign-in needed.',
  },
  greeting: { hi: 'नमस्ते', en: 'Namaste' },
  mineLead: { hi: 'देखें और सही रखें', en: 'See it and keep it right' },
  unitLead: { hi: 'लोग, रिक्त पद, आँकड़े', en: 'People, vacancies, figures' },
  requestsLead: { hi: 'आपके फ़ैसले के लिए', en: 'For your decision' },
  requestsWaiting: {
    hi: (count: string) => `${count} फ़ैसले की प्रतीक्षा में`,
    en: (count: string) => `${count} awaiting your decision`,
  },
  meetingsLead: { hi: 'बैठकें और उपस्थिति', en: 'Meetings and check-in' },
  imports: { hi: 'सूची से प्रविष्टियाँ', en: 'Import a sheet' },
  importsLead: { hi: 'Excel या CSV से, पहले जाँच के साथ', en: 'From Excel or CSV, tried first' },
  switchEntry: { hi: 'दूसरी प्रविष्टि चुनें', en: 'Switch entry' },
  notFoundLead: {
    hi: 'पता अधूरा है या पुराना हो गया है। मुखपृष्ठ से दोबारा ढूँढें।',
    en: 'The address is incomplete or out of date. Start again from the home page.',
  },
  notFound: { hi: 'यह पृष्ठ नहीं मिला', en: 'This page was not found' },
  offline: {
    hi: 'नेटवर्क नहीं है। जो दिख रहा है वह पिछली बार का है।',
    en: 'No network. What you see is from last time.',
  },
};

export const storageTexts = {
  forbidden: {
    hi: 'यह ब्राउज़र इस साइट को कुछ भी याद रखने नहीं देता (शायद निजी विंडो या सेटिंग के कारण)।',
    en: 'This browser does not let this site keep anything (perhaps a private window, or a setting).',
  },
  full: {
    hi: 'इस फ़ोन में जगह भर गई है। पुरानी फ़ोटो या ऐप हटाकर जगह बनाएँ।',
    en: 'This phone is full. Make room by removing old photos or apps.',
  },
  unresponsive: {
    hi: 'इस ब्राउज़र की याददाश्त जवाब नहीं दे रही। ब्राउज़र पूरा बंद करके दोबारा खोलें।',
    en: 'This browser’s storage does not answer. Close the browser completely and open it again.',
  },
  lost: {
    hi: 'सब काम होगा, पर बिना नेटवर्क कुछ नहीं दिखेगा, और यह पन्ना बंद होने पर बिना भेजा हुआ नहीं बचेगा।',
    en: 'Everything works, but nothing is shown without a network, and what is not sent is lost when this page is closed.',
  },
};

/** For the boundary, which shows both languages. */
export const boundaryTexts = {
  failed: {
    hi: { title: 'कुछ गड़बड़ हो गई', lead: 'गड़बड़ी हमें भेज दी गई है। पन्ना दोबारा खोलें; आपका लिखा हुआ बचा है।' },
    en: {
      title: 'Something went wrong',
      lead: 'The fault has been reported. Open the page again; what you typed is still there.',
    },
  },
  notLoaded: {
    hi: { title: 'यह पन्ना पूरा नहीं आया', lead: 'नेटवर्क देखें, फिर पन्ना दोबारा खोलें।' },
    en: { title: 'This page did not load', lead: 'Check the network, then open the page again.' },
  },
  again: { hi: 'दोबारा खोलें', en: 'Open again' },
};
