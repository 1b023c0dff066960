export const texts = {
  title: { hi: 'बदलाव के अनुरोध', en: 'Change requests' },
  pending: { hi: 'आपके फ़ैसले की प्रतीक्षा में', en: 'Awaiting your decision' },
  none: { hi: 'कोई अनुरोध बाकी नहीं है।', en: 'Nothing awaits a decision.' },
  more: { hi: 'और दिखाएँ', en: 'Show more' },
  recent: { hi: 'हाल के फ़ैसले', en: 'Recently decided' },
  noneRecent: { hi: 'अभी कोई फ़ैसला नहीं हुआ।', en: 'Nothing has been decided yet.' },
  sentAt: { hi: (time: string) => `${time} को भेजा`, en: (time: string) => `Sent ${time}` },
  sharedNumber: {
    hi: 'साझा नंबर: इससे किसी और की पुष्टि हो चुकी है। इस अनुरोध की स्वीकृति से यह व्यक्ति भी स्वीकृत होगा।',
    en: 'Shared number: it has verified somebody else. Approving this request approves this person too.',
  },
  noCharge: {
    hi: 'इस पर फ़ैसला आपके ऊपर के अध्यक्ष करेंगे।',
    en: 'The president above you decides on this one.',
  },
  noRight: {
    hi: 'अनुरोधों पर फ़ैसला जिला और प्रदेश अध्यक्ष करते हैं।',
    en: 'District and state presidents decide on requests.',
  },
  pendingState: { hi: 'फ़ैसला बाकी', en: 'Undecided' },
  approved: { hi: 'स्वीकृत; रजिस्टर में जा रहा है', en: 'Approved; on its way into the register' },
  applied: { hi: 'स्वीकृत; रजिस्टर में आ गया', en: 'Approved; in the register' },
  rejected: { hi: 'अस्वीकृत', en: 'Rejected' },
  withdrawn: { hi: 'भेजने वाले ने वापस लिया', en: 'Withdrawn by the sender' },
  conflict: {
    hi: 'टकराव: स्वीकृति से पहले ही जानकारी बदल चुकी थी; कुछ नहीं लिखा गया',
    en: 'Conflict: the entry had changed before the approval; nothing was written',
  },
  reason: { hi: 'कारण', en: 'Reason' },
} as const;
