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

export const decisionTexts = {
  approve: { hi: 'स्वीकृत करें', en: 'Approve' },
  reject: { hi: 'अस्वीकृत करें', en: 'Reject' },
  working: { hi: 'दर्ज हो रहा है…', en: 'Recording…' },
  reasonLabel: { hi: 'अस्वीकार करने का कारण', en: 'Reason for the rejection' },
  reasonHint: {
    hi: 'भेजने वाला इसे पढ़ेगा। जैसे: फ़ोटो में चेहरा साफ़ नहीं है।',
    en: 'The sender will read it. For example: the face in the photo is not clear.',
  },
  confirmReject: { hi: 'कारण के साथ अस्वीकृत करें', en: 'Reject with this reason' },
  back: { hi: 'रहने दें', en: 'Back' },
} as const;
