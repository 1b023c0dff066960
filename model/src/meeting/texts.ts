import type { FailureTexts } from '../platform/failure.ts';

/** Refusals about a meeting or a check-in. */
export const meetingFailures = {
  'meeting-not-begun': {
    hi: 'बैठक अभी शुरू नहीं हुई। समय होने पर दोबारा उपस्थिति दर्ज करें।',
    en: 'The meeting has not begun. Check in again when it is time.',
  },
  'meeting-over': {
    hi: 'बैठक समाप्त हो चुकी है। आप थे, तो आयोजक से हाथ से दर्ज करवाएँ।',
    en: 'The meeting is over. If you were there, ask the host to mark you present.',
  },
  'marking-over': {
    hi: 'उपस्थिति बैठक के दो दिन बाद तक ही लिखी जाती है, और पुष्टि तीन दिन बाद तक। अब यह ऐसी ही रहेगी।',
    en: 'People are marked until two days after a meeting, and confirmed until three. The turnout now stays as it is.',
  },
  'code-old': {
    hi: 'यह कोड पुराना हो गया। स्क्रीन पर अभी दिख रहा कोड लें।',
    en: 'This code is old. Use the one that is on the screen now.',
  },
  'code-wrong': {
    hi: 'यह कोड इस बैठक का नहीं है। स्क्रीन पर दिख रहा कोड दोबारा लें।',
    en: 'This code does not belong to this meeting. Take the one on the screen again.',
  },
  'not-invited': {
    hi: 'यह बैठक आपके पद के लिए नहीं है। गलती लगे तो आयोजक से कहें।',
    en: 'This meeting is not for your post. If that seems wrong, ask the host.',
  },
  'meeting-invalid': {
    hi: 'बैठक का नाम, समय और बुलाए गए पद जाँचें: अंत शुरू के बाद और 24 घंटे के भीतर हो।',
    en: 'Check the meeting’s title, times and audience: it must end after it begins, within 24 hours.',
  },
  'title-missing': {
    hi: 'बैठक का नाम लिखें, ताकि बुलाए गए लोग उसे पहचानें।',
    en: 'Give the meeting a title, so that those invited know it.',
  },
  'time-past': {
    hi: 'ऐसा दिन और समय चुनें जो बीता न हो।',
    en: 'Choose a day and time that has not passed.',
  },
  'nobody-chosen': {
    hi: 'कम से कम एक चुनें, वरना कोई नहीं बुलाया जाएगा।',
    en: 'Choose at least one, or nobody is invited.',
  },
} as const satisfies FailureTexts;
