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
} as const;
