export const texts = {
  claim: {
    hi: 'राज्य से बूथ तक, पूरे संगठन का एक रजिस्टर',
    en: 'One register of the whole organisation, from the state to the booth',
  },
  directory: { hi: 'सार्वजनिक सूची', en: 'Public directory' },
  signIn: { hi: 'साइन इन करें', en: 'Sign in' },
  signOut: { hi: 'साइन आउट', en: 'Sign out' },
  unsent: {
    hi: (count: string) =>
      `इस फ़ोन पर उपस्थिति, जो अभी भेजी नहीं गई: ${count}। साइन आउट करने पर मिट जाएगी; रुकें तो नेटवर्क आने पर अपने आप चली जाएगी।`,
    en: (count: string) =>
      `Check-ins on this phone that are not sent yet: ${count}. Signing out deletes them; if you stay they are sent once there is a network.`,
  },
  stay: { hi: 'साइन इन रहें', en: 'Stay signed in' },
  signOutAnyway: { hi: 'फिर भी साइन आउट करें', en: 'Sign out anyway' },
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
  switchEntry: { hi: 'दूसरी प्रविष्टि चुनें', en: 'Switch entry' },
  home: { hi: 'मुखपृष्ठ', en: 'Home' },
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
