export const texts = {
  title: { hi: 'सूची नहीं है? खाली सूची या फ़ॉर्म भेजें', en: 'No list yet? Send round an empty one, or a form' },
  lead: {
    hi: 'आपकी इकाइयाँ इसमें पहले से भरी होंगी। भरकर लौटने पर यहीं से भेजें।',
    en: 'Your units are filled in already. Upload it here when it has come back.',
  },
  level: { hi: 'किनके अध्यक्ष', en: 'Presidents of' },
  sheet: { hi: 'खाली सूची (Excel)', en: 'Empty list (Excel)' },
  form: { hi: 'ऑनलाइन फ़ॉर्म के प्रश्न', en: 'Questions for an online form' },
  formLead: {
    hi: 'हर पहली पंक्ति प्रश्न का शीर्षक है; उसके नीचे की पंक्तियाँ विकल्प हैं। शीर्षक न बदलें, तब उत्तरों की CSV सीधे पढ़ी जाएगी।',
    en: 'The first line of each part is a question; the lines below it are its choices. Keep the questions as they are, and the CSV of the answers is read as it is.',
  },
  copy: { hi: 'कॉपी करें', en: 'Copy' },
  copied: { hi: 'कॉपी हो गया', en: 'Copied' },
  fileName: {
    hi: (unit: string) => `${unit} - खाली सूची.xlsx`,
    en: (unit: string) => `${unit} - empty list.xlsx`,
  },
} as const;
