export const texts = {
  title: { hi: 'सूची डाउनलोड करें', en: 'Export' },
  lead: {
    hi: (unit: string) =>
      `${unit} और उसके नीचे के सभी पदाधिकारी, जितना आप देख सकते हैं। हर डाउनलोड लेखा-जोखा में दर्ज होता है।`,
    en: (unit: string) =>
      `All office-bearers of ${unit} and below, as far as you may see them. Each export is in the audit.`,
  },
  withoutContacts: {
    hi: 'सूची में मोबाइल और ई-मेल नहीं होंगे: उसके लिए अध्यक्ष से नंबरों की सूची का अधिकार लें।',
    en: 'Mobiles and e-mails are left out: they need the right to lists of numbers, which your president can give you.',
  },
  xlsx: { hi: 'Excel (XLSX)', en: 'Excel (XLSX)' },
  csv: { hi: 'CSV', en: 'CSV' },
  vcard: { hi: 'फ़ोन की संपर्क सूची (vCard)', en: 'Phone contacts (vCard)' },
  collecting: {
    hi: (count: string) => `${count} प्रविष्टियाँ ली गईं`,
    en: (count: string) => `${count} entries so far`,
  },
  done: {
    hi: (count: string) => `${count} प्रविष्टियाँ सहेजी गईं।`,
    en: (count: string) => `${count} entries saved.`,
  },
  evidence: { hi: 'विश्वसनीयता (टिप्पणी)', en: 'Evidence (remarks)' },
  level: { hi: 'स्तर (टिप्पणी)', en: 'Level (remarks)' },
} as const;
