import { type ExportedEntry, importFieldWords, type Language, nameIn, neutralised } from '@sangathan/model';
import { evidenceWords, levelWords, postWords } from '../platform/language/words.ts';

/** An export's headings: those that the import reads, and the evidence. */
export function headingsIn(language: Language, evidence: string, level: string): string[] {
  const words = (['unitCode', 'unitName'] as const).map((field) => importFieldWords[field][language]);
  const fields = [
    'post',
    'nameHi',
    'nameEn',
    'mobile',
    'alternativeMobile',
    'email',
    'village',
    'jurisdiction',
    'since',
  ] as const;
  return [...words, level, ...fields.map((field) => importFieldWords[field][language]), evidence];
}

/** An entry's cells, neutralised so that no spreadsheet reads a formula. */
export function cellsOf(entry: ExportedEntry, language: Language): string[] {
  const { unitId, unitName, level, post, name, evidence } = entry;
  const { mobile, alternativeMobile, email, village, jurisdiction, since } = entry;
  const details = [mobile?.slice(3), alternativeMobile?.slice(3), email, village, jurisdiction, since];
  return [
    unitId,
    nameIn(unitName, language),
    levelWords[level][language],
    postWords[post][language],
    name.hi,
    name.en,
    ...details.map((value) => value ?? ''),
    evidenceWords[evidence][language],
  ].map(neutralised);
}

/** Cells as CSV that Excel opens in Unicode (RFC 4180, with a byte order mark). */
export function csvOf(lines: string[][]): string {
  const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return `\uFEFF${lines.map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
}
