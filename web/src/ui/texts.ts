export const texts = {
  name: { hi: 'संगठन', en: 'Sangathan' },
  loading: { hi: 'खुल रहा है…', en: 'Loading…' },
  slow: {
    hi: 'देर लग रही है: नेटवर्क धीमा है या रुका हुआ है। थोड़ा रुकें, या दोबारा कोशिश करें।',
    en: 'This takes long: the network is slow or has stopped. Wait a little, or try again.',
  },
  notHere: {
    hi: 'नेटवर्क नहीं है, और यह पन्ना इस फ़ोन पर पहले नहीं खुला। नेटवर्क आने पर यह अपने-आप खुलेगा।',
    en: 'There is no network, and this page has not been opened on this phone before. It opens by itself when the network returns.',
  },
  again: { hi: 'दोबारा कोशिश करें', en: 'Try again' },
} as const;
