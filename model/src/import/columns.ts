import * as z from 'zod/mini';
import { Failure } from '../platform/failure.ts';
import type { Language } from '../platform/scalar.ts';
import { line } from '../platform/text/schema.ts';
import { Level } from '../register/level.ts';
import { Contact, OfficeBearer } from '../register/officeBearer.ts';
import { Post } from '../register/post.ts';
import type { ImportFailureCode } from './texts.ts';

/** CSV is any delimited text: by comma, semicolon, tab or bar. */
export const sheetKinds = ['xlsx', 'csv'] as const;
export const SheetKind = z.enum(sheetKinds);
export type SheetKind = z.infer<typeof SheetKind>;

/** Largest file, in bytes: 100,000 rows of contacts have about 10 MiB. */
export const largestSheet = 32 * 1024 * 1024;

/** The kind of a file by its name; the server checks the content. @throws Failure `sheet-…` */
export function sheetKindOf({ name, size }: { name: string; size: number }): SheetKind {
  if (size > largestSheet) throw new Failure<ImportFailureCode>('sheet-too-large');
  if (/\.xls[xm]$/i.test(name)) return 'xlsx';
  if (/\.xls$/i.test(name)) throw new Failure<ImportFailureCode>('sheet-old-format');
  if (/\.(csv|tsv|txt)$/i.test(name)) return 'csv';
  throw new Failure<ImportFailureCode>('sheet-not-sheet');
}

/** Maximum number of rows that are not empty. */
export const mostSheetRows = 100_000;
export const mostSheetColumns = 200;
/** Longest cell, in UTF-16 units: Excel's own limit. */
export const longestCell = 32_767;

/** What a column can hold. */
export const importFields = [
  'unitName',
  'unitCode',
  'district',
  'assembly',
  'block',
  'mandal',
  'booth',
  'post',
  'name',
  'nameHi',
  'nameEn',
  'mobile',
  'alternativeMobile',
  'email',
  'village',
  'jurisdiction',
  'facebook',
  'x',
  'instagram',
  'youtube',
  'since',
  'ignored',
] as const;
export const ImportField = z.enum(importFields);
export type ImportField = z.infer<typeof ImportField>;

export const importFieldWords: Record<ImportField, Record<Language, string>> = {
  unitName: { hi: 'इकाई का नाम', en: 'Unit name' },
  unitCode: { hi: 'इकाई का कोड', en: 'Unit code' },
  district: { hi: 'जिला', en: 'District' },
  assembly: { hi: 'विधानसभा क्षेत्र', en: 'Assembly constituency' },
  block: { hi: 'ब्लॉक', en: 'Block' },
  mandal: { hi: 'मंडल', en: 'Mandal' },
  booth: { hi: 'बूथ संख्या या नाम', en: 'Booth number or name' },
  post: { hi: 'पद', en: 'Post' },
  name: { hi: 'नाम (किसी भी लिपि में)', en: 'Name (in either script)' },
  nameHi: { hi: 'नाम (हिन्दी में)', en: 'Name (in Hindi)' },
  nameEn: { hi: 'नाम (अंग्रेज़ी में)', en: 'Name (in English)' },
  mobile: { hi: 'मोबाइल', en: 'Mobile' },
  alternativeMobile: { hi: 'दूसरा मोबाइल', en: 'Alternative mobile' },
  email: { hi: 'ई-मेल', en: 'E-mail' },
  village: { hi: 'गाँव', en: 'Village' },
  jurisdiction: { hi: 'क्षेत्राधिकार', en: 'Jurisdiction' },
  facebook: { hi: 'फ़ेसबुक', en: 'Facebook' },
  x: { hi: 'एक्स (ट्विटर)', en: 'X (Twitter)' },
  instagram: { hi: 'इंस्टाग्राम', en: 'Instagram' },
  youtube: { hi: 'यूट्यूब', en: 'YouTube' },
  since: { hi: 'कब से', en: 'Since' },
  ignored: { hi: 'न लें', en: 'Leave out' },
};

/**
 * The encoding of a column: Unicode; a legacy font with the layout of Kruti Dev 010, as DevLys 010 has; or
 * undecided, so that it is detected cell by cell.
 */
export const sheetFonts = ['unicode', 'krutiDev', 'undecided'] as const;
export const SheetFont = z.enum(sheetFonts);
export type SheetFont = z.infer<typeof SheetFont>;

/** Longest heading, in UTF-16 units; the rest is cut off. */
export const longestHeading = 200;

/** The columns of a sheet, from the first. */
export const ColumnMapping = z
  .array(z.strictObject({ field: ImportField, font: SheetFont }))
  .check(z.maxLength(mostSheetColumns));
export type ColumnMapping = z.infer<typeof ColumnMapping>;

/** A column as it was recognised. `key` is the heading key under which an answer is remembered. */
export const SheetColumn = z.strictObject({
  heading: line(longestHeading),
  key: line(longestHeading),
  field: ImportField,
  font: SheetFont,
  isSure: z.boolean(),
});
export type SheetColumn = z.infer<typeof SheetColumn>;

/**
 * Why a row has no person: it is empty, a vacancy, a total, a repeated heading, the title of a section, or the
 * numbers of the columns.
 */
export const skipReasons = ['blank', 'vacant', 'total', 'heading', 'section', 'serial'] as const;
export const SkipReason = z.enum(skipReasons);
export type SkipReason = z.infer<typeof SkipReason>;

const longestUnitText = 200;
const unitText = z.nullable(line(longestUnitText).check(z.minLength(1)));

/** Values for rows that have none: from the titles, or chosen by a person. */
export interface RowDefaults {
  post: Post | null;
  level?: Level | null;
}

/** The texts by which a row names its unit. */
export const UnitHints = z.strictObject({
  code: unitText,
  name: unitText,
  district: unitText,
  assembly: unitText,
  block: unitText,
  mandal: unitText,
  booth: unitText,
  /** The level that the post names, as in "बूथ अध्यक्ष". */
  level: z.nullable(Level),
});
export type UnitHints = z.infer<typeof UnitHints>;

/** The values of one row, normalised; all but the unit can be stored as they are. */
export const SheetEntry = z.strictObject({
  unit: UnitHints,
  post: Post,
  name: OfficeBearer.shape.name,
  mobile: Contact.shape.mobile,
  alternativeMobile: Contact.shape.alternativeMobile,
  email: Contact.shape.email,
  village: OfficeBearer.shape.village,
  jurisdiction: OfficeBearer.shape.jurisdiction,
  social: OfficeBearer.shape.social,
  since: OfficeBearer.shape.since,
});
export type SheetEntry = z.infer<typeof SheetEntry>;
