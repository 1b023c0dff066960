/** The OTP step's texts for a verification code, which signs nobody in. */
export const codeTexts = {
  otp: { hi: '6 अंकों का कोड', en: '6-digit code' },
  resend: { hi: 'कोड दोबारा भेजें', en: 'Send the code again' },
  resent: { hi: 'नया कोड भेज दिया गया है।', en: 'A new code has been sent.' },
  demoOtp: {
    hi: 'प्रदर्शन: यहाँ कोई SMS नहीं जाता। कोड है',
    en: 'Demonstration: no SMS is sent here. The code is',
  },
  demoFill: { hi: 'कोड भर दें', en: 'Fill in the code' },
} as const;

export const texts = {
  title: { hi: 'साइन इन', en: 'Sign in' },
  number: { hi: 'आपका मोबाइल नंबर', en: 'Your mobile number' },
  numberHint: {
    hi: 'वही नंबर जो संगठन के रजिस्टर में है। जैसे: 98290 12345',
    en: 'The number that the register has for you. For example: 98290 12345',
  },
  sendOtp: { hi: 'OTP भेजें', en: 'Send OTP' },
  sending: { hi: 'भेजा जा रहा है…', en: 'Sending…' },
  otp: { hi: '6 अंकों का OTP', en: '6-digit OTP' },
  otpHint: {
    hi: (mobile: string) => `+91 ${mobile} पर SMS में भेजा गया है।`,
    en: (mobile: string) => `It was sent by SMS to +91 ${mobile}.`,
  },
  confirm: { hi: 'साइन इन करें', en: 'Sign in' },
  confirming: { hi: 'जाँचा जा रहा है…', en: 'Checking…' },
  resend: { hi: 'OTP दोबारा भेजें', en: 'Send the OTP again' },
  resendIn: {
    hi: (seconds: number) => `${seconds} सेकंड बाद दोबारा भेज सकते हैं`,
    en: (seconds: number) => `You can send it again in ${seconds} seconds`,
  },
  resent: { hi: 'नया OTP भेज दिया गया है।', en: 'A new OTP has been sent.' },
  otherNumber: { hi: 'दूसरा नंबर लिखें', en: 'Use another number' },
  demoOtp: {
    hi: 'प्रदर्शन: यहाँ कोई SMS नहीं जाता। आपका OTP है',
    en: 'Demonstration: no SMS is sent here. Your OTP is',
  },
  demoFill: { hi: 'OTP भर दें', en: 'Fill in the OTP' },
  claiming: { hi: 'रजिस्टर में आपकी प्रविष्टि ढूँढी जा रही है…', en: 'Finding your entry in the register…' },
  unknownTitle: { hi: 'यह नंबर रजिस्टर में नहीं है', en: 'This number is not in the register' },
  unknownSteps: { hi: 'अब क्या करें', en: 'What to do now' },
  unknownAsk: {
    hi: 'अपने ब्लॉक या जिला अध्यक्ष को यह नंबर बताएँ, ताकि वे इसे आपकी प्रविष्टि में जोड़ दें।',
    en: 'Give this number to your block or district president, so that they add it to your entry.',
  },
  unknownAgain: {
    hi: 'नंबर जुड़ जाने पर यहाँ “दोबारा देखें” दबाएँ।',
    en: 'When it has been added, press “Look again” here.',
  },
  unknownOther: {
    hi: 'आपका कोई दूसरा नंबर रजिस्टर में हो, तो उससे साइन इन करें।',
    en: 'If the register has another number of yours, sign in with that one.',
  },
  lookAgain: { hi: 'दोबारा देखें', en: 'Look again' },
  chooseTitle: { hi: 'आप कौन हैं?', en: 'Who are you?' },
  chooseLead: {
    hi: 'यह नंबर एक से अधिक प्रविष्टियों में है। अपनी प्रविष्टि चुनें; बाद में बदल सकते हैं।',
    en: 'This number stands in several entries. Choose yours; you can switch later.',
  },
};
