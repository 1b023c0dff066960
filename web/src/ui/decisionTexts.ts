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
