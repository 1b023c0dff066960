import * as z from 'zod/mini';
import { Count, type Language } from '../platform/scalar.ts';
import { line } from '../platform/text/schema.ts';

/** Why a row is not read, and what to do where it should have been. */
export const skipWords = {
  blank: {
    hi: 'इस पंक्ति में कुछ नहीं है।',
    en: 'There is nothing in this row.',
  },
  unmapped: {
    hi: 'जिन कॉलम को लिया जाता है उनमें कुछ नहीं है।',
    en: 'There is nothing in the columns that are read.',
  },
  vacant: {
    hi: 'किसी का नाम, नंबर या ई-मेल नहीं है: पद रिक्त माना गया।',
    en: 'It has no name, number or e-mail: the post was taken to be vacant.',
  },
  total: { hi: 'यह योग की पंक्ति है।', en: 'This is a row of totals.' },
  heading: { hi: 'इसमें शीर्षक दोहराए गए हैं।', en: 'It repeats the headings.' },
  serial: { hi: 'इसमें कॉलम की क्रम संख्याएँ हैं।', en: 'It numbers the columns.' },
  section: {
    hi: 'इसे नीचे की पंक्तियों का शीर्षक माना गया। यदि यह कोई व्यक्ति है तो इकाई और मोबाइल भी लिखें।',
    en: 'It was taken for the title of the rows below. If it is a person, add their unit and mobile.',
  },
  above: {
    hi: 'यह पंक्ति शीर्षकों के ऊपर है, इसलिए नहीं ली गई। इसे शीर्षकों के नीचे रखकर दोबारा भेजें।',
    en: 'This row stands above the headings, and was left out. Move it below them and send the sheet again.',
  },
  hidden: {
    hi: 'यह पंक्ति शीट में छिपी हुई है, इसलिए नहीं ली गई। लेनी हो तो फ़िल्टर हटाकर या पंक्ति दिखाकर (Unhide) दोबारा भेजें।',
    en: 'This row is hidden in the sheet, and was left out. To have it read, clear the filter or unhide the row and send the sheet again.',
  },
} as const satisfies Record<string, Record<Language, string>>;

export type SkipReason = keyof typeof skipWords;
export const skipReasons = Object.keys(skipWords) as [SkipReason, ...SkipReason[]];
export const SkipReason = z.enum(skipReasons);

/** Why a worksheet is not read, and what to do where it should have been. */
export const worksheetSkipWords = {
  hidden: {
    hi: 'यह शीट छिपी हुई है, इसलिए नहीं पढ़ी गई। पढ़नी हो तो उसे दिखाकर (Unhide) दोबारा भेजें।',
    en: 'This worksheet is hidden, and was not read. To have it read, unhide it and send the file again.',
  },
  'no-heading': {
    hi: 'इस शीट में शीर्षक पंक्ति (नाम, मोबाइल, बूथ …) नहीं मिली, इसलिए नहीं पढ़ी गई। इसमें लोग हों तो शीर्षक पंक्ति जोड़कर दोबारा भेजें।',
    en: 'No heading row (name, mobile, booth …) was found in this worksheet, and it was not read. If people are in it, add one and send the file again.',
  },
  'columns-differ': {
    hi: 'इस शीट के कॉलम पहली शीट जैसे नहीं हैं, इसलिए नहीं पढ़ी गई। इसे अलग फ़ाइल में सहेजकर भेजें।',
    en: 'The columns of this worksheet are not those of the first, and it was not read. Save it as a file of its own and send that.',
  },
} as const satisfies Record<string, Record<Language, string>>;

export type WorksheetSkip = keyof typeof worksheetSkipWords;
export const worksheetSkips = Object.keys(worksheetSkipWords) as [WorksheetSkip, ...WorksheetSkip[]];
export const WorksheetSkip = z.enum(worksheetSkips);

/** Longest name of a worksheet, in UTF-16 units: Excel's own is 31. */
export const longestSheetName = 100;
/** Most worksheets of a file; a workbook has one for each mandal of a district. */
export const mostWorksheets = 100;
/** Rows of a worksheet that was not read that are quoted, and the longest quotation in UTF-16 units. */
export const quotedRows = 3;
export const longestQuotedRow = 200;

/** A worksheet of an import's file. */
export const ImportWorksheet = z.strictObject({
  /** Its place in the file, from 0: see `rowPlaceOf`. */
  index: Count,
  name: line(longestSheetName),
  /** Rows that are not blank. */
  rows: Count,
  /** Null if it was read. */
  skipped: z.nullable(WorksheetSkip),
  /** The beginning of one that was not read. */
  quoted: z.array(line(longestQuotedRow)).check(z.maxLength(quotedRows)),
});
export type ImportWorksheet = z.infer<typeof ImportWorksheet>;

/** What a text was taken for; both null for a workbook. */
export const TakenFor = z.strictObject({
  encoding: z.nullable(z.string()),
  delimiter: z.nullable(z.string()),
  /** Hindi that another program had read in the wrong encoding (à¤¨à¤¾à¤®) was restored. */
  isRepaired: z.boolean(),
});
export type TakenFor = z.infer<typeof TakenFor>;
