import type * as z from 'zod/mini';
import { codesOf, type FailureTexts } from '../platform/failure.ts';
import { platformFailures } from '../platform/texts.ts';

/** Why a sheet or a step of its import is refused. */
export const importFailures = {
  'sheet-too-large': {
    hi: 'यह फ़ाइल 32 MB से बड़ी है। इसमें से फ़ोटो हटाएँ या इसे हिस्सों में बाँटकर भेजें।',
    en: 'This file is over 32 MB. Take the pictures out of it, or send it in parts.',
  },
  'sheet-not-sheet': {
    hi: 'यह फ़ाइल कोई ऐसी सूची नहीं है जो पढ़ी जा सके। Excel (XLSX, XLS), ODS, CSV या फ़ोन के संपर्कों (VCF) की फ़ाइल भेजें।',
    en: 'This file is not a list that can be read. Send an Excel (XLSX, XLS), ODS or CSV file, or a phone’s contacts (VCF).',
  },
  'sheet-old-format': {
    hi: 'पुराने Excel (.xls) की यह फ़ाइल पढ़ी नहीं जा सकी। इसे XLSX में सहेजकर भेजें। कंप्यूटर पर Excel में: File › Save As › Excel Workbook (.xlsx)। फ़ोन पर Google Sheets में: ⋮ › Share & export › Save as › Excel (.xlsx); WPS Office में: Tools › File › Save As › .xlsx।',
    en: 'This file of old Excel (.xls) could not be read. Save it as XLSX and send that. On a computer, in Excel: File › Save As › Excel Workbook (.xlsx). On a phone, in Google Sheets: ⋮ › Share & export › Save as › Excel (.xlsx); in WPS Office: Tools › File › Save As › .xlsx.',
  },
  'sheet-password': {
    hi: 'इस फ़ाइल पर पासवर्ड लगा है। पासवर्ड हटाकर सहेजें, फिर भेजें।',
    en: 'This file is protected by a password. Save it without one, then send it.',
  },
  'sheet-damaged': {
    hi: 'यह फ़ाइल अधूरी या खराब है। इसे Excel में खोलकर दोबारा सहेजें, फिर भेजें।',
    en: 'This file is cut off or damaged. Open it in Excel, save it again, then send it.',
  },
  'sheet-expands-too-far': {
    hi: 'यह फ़ाइल खुलने पर बहुत बड़ी हो जाती है, इसलिए नहीं पढ़ी गई। केवल सूची को नई फ़ाइल में कॉपी करके भेजें।',
    en: 'Unpacked, this file is far too large, and it was not read. Copy the list alone into a new file and send that.',
  },
  'sheet-too-complex': {
    hi: 'इस फ़ाइल को पढ़ने में बहुत समय या मेमोरी लगती है, इसलिए इसे नहीं पढ़ा गया। केवल सूची को नई फ़ाइल में कॉपी करके भेजें।',
    en: 'This file takes too much time or memory to read, and it was not read. Copy the list alone into a new file and send that.',
  },
  'sheet-too-many-rows': {
    hi: 'इस सूची में लोगों की 1,00,000 से ज़्यादा पंक्तियाँ हैं। इसे हिस्सों में बाँटकर भेजें।',
    en: 'This sheet has over 100,000 rows with people. Send it in parts.',
  },
  'sheet-too-many-worksheets': {
    hi: 'इस फ़ाइल में 100 से ज़्यादा शीट हैं। इसे हिस्सों में बाँटकर भेजें।',
    en: 'This file has over 100 worksheets. Send it in parts.',
  },
  'sheet-too-many-columns': {
    hi: 'इस सूची में 200 से ज़्यादा कॉलम हैं। केवल ज़रूरी कॉलम रखकर भेजें।',
    en: 'This sheet has over 200 columns. Keep the ones that are needed and send it again.',
  },
  'sheet-cell-too-long': {
    hi: 'एक खाने में 32,767 से ज़्यादा अक्षर हैं: शायद कोई उद्धरण चिह्न (") बंद नहीं है। XLSX में सहेजकर भेजें।',
    en: 'A cell has over 32,767 characters: perhaps a quotation mark (") is not closed. Save it as XLSX and send that.',
  },
  'sheet-empty': {
    hi: 'इस फ़ाइल की दिखने वाली शीट में कुछ नहीं है। सही फ़ाइल चुनें।',
    en: 'There is nothing in the visible sheets of this file. Choose the right file.',
  },
  'sheet-text-lost': {
    hi: 'फ़ाइल सहेजते समय अक्षर खो गए (???? या �), इसलिए शीर्षक भी नहीं पढ़े जा सकते। मूल फ़ाइल को XLSX या "CSV UTF-8" में सहेजकर भेजें।',
    en: 'Letters were lost when the file was saved (???? or �), so that not even the headings can be read. Save the original as XLSX or “CSV UTF-8” and send that.',
  },
  'sheet-no-heading': {
    hi: 'शीर्षक पंक्ति (नाम, मोबाइल, बूथ …) नहीं मिली। सूची के ऊपर शीर्षक पंक्ति जोड़कर भेजें।',
    en: 'No heading row (name, mobile, booth …) was found. Add one above the list and send it again.',
  },
  'import-not-now': {
    hi: 'यह सूची अभी इस चरण में नहीं है। पृष्ठ पर दिख रही स्थिति देखें।',
    en: 'This sheet is not at that step now. Look at where it stands on the page.',
  },
  'import-right-lost': {
    hi: 'जिनके नाम से यह सूची दर्ज हो रही थी, उनका अधिकार अब नहीं है, इसलिए काम रोक दिया गया। जिनके पास अधिकार है वे इसे आगे बढ़ाएँ या पूर्ववत करें।',
    en: 'Whoever this sheet was being entered for no longer has the right, so it was stopped. Someone who has it can go on with it or undo it.',
  },
  'import-interrupted': {
    hi: 'काम बीच में रुक गया; कुछ खोया नहीं है। "जारी रखें" दबाएँ।',
    en: 'The work was interrupted; nothing is lost. Press “Go on”.',
  },
  'import-cleared': {
    hi: 'इस सूची की फ़ाइल और पंक्तियाँ हटाई जा चुकी हैं, इसलिए अब यह न आगे बढ़ सकती है, न पूर्ववत हो सकती है। ज़रूरत हो तो फ़ाइल दोबारा भेजें।',
    en: 'The file and rows of this sheet have been removed, so it can neither go on nor be undone. Send the file again if it is needed.',
  },
  'columns-incomplete': {
    hi: 'हर व्यक्ति के लिए नाम का कॉलम, इकाई (बूथ, मंडल, ब्लॉक, नाम या कोड) का कॉलम और पद चुनें। नाम या मोबाइल का कॉलम दो व्यक्तियों का नहीं हो सकता।',
    en: 'For each person choose the column of the name, one of the unit (booth, mandal, block, name or code), and a post. No two people share a column of a name or mobile.',
  },
} as const satisfies FailureTexts;

/** Why an import has failed or stopped. */
export const ImportFailureCode = codesOf({ ...importFailures, unexpected: platformFailures.unexpected });
export type ImportFailureCode = z.infer<typeof ImportFailureCode>;
