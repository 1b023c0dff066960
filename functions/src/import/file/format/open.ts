import { Failure } from '@sangathan/model';
import { Archive } from '../archive.ts';
import { decoded, encodingOf } from '../delimited.ts';
import { CompoundFile } from './compound.ts';
import { contactsTable } from './contacts.ts';
import { htmlTables } from './htmlTable.ts';
import { oldExcelTables } from './oldExcel.ts';
import { openDocumentTables } from './openDocument.ts';
import { spreadsheetXmlTables } from './spreadsheetXml.ts';
import type { Table } from './table.ts';

/** What a file really is, whatever its name, if it is neither XLSX nor delimited text. */
export type OtherFormat = 'xls' | 'ods' | 'xml' | 'html' | 'vcard';

/** A file of another format, and its worksheets. */
export interface OtherFile {
  format: OtherFormat;
  tables: Table[];
}

/** The beginning of an OLE compound file: old Excel, or XLSX under a password. */
export const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** The first record of a workbook before Excel 5, which stands in no compound file. */
function isBareWorkbook([record, version, length, rest]: Buffer): boolean {
  const isBeginning = record === 0x09 && [0x00, 0x02, 0x04].includes(version ?? -1);
  return isBeginning && [0x04, 0x06].includes(length ?? -1) && rest === 0;
}

/** The streams of documents that are no list. */
const documents = ['WordDocument', 'PowerPoint Document'];

/** @throws Failure `sheet-password`, `sheet-old-format`, `sheet-not-sheet` */
async function compoundTables(bytes: Buffer): Promise<Table[]> {
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) throw new Failure('sheet-password');
  const file = new CompoundFile(bytes);
  const stream = file.read('Workbook') ?? file.read('Book');
  if (stream === null)
    throw new Failure(documents.some((name) => file.has(name)) ? 'sheet-not-sheet' : 'sheet-old-format');
  return oldExcelTables(stream);
}

/** Characters that tell what a text is. */
const judged = 4096;

function textFormatOf(bytes: Buffer): 'ods' | 'xml' | 'html' | 'vcard' | null {
  const beginning = new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, judged)).trimStart();
  if (/^BEGIN:VCARD\s/i.test(beginning)) return 'vcard';
  if (!beginning.startsWith('<')) return null;
  if (beginning.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'xml';
  if (beginning.includes('urn:oasis:names:tc:opendocument:xmlns:office')) return 'ods';
  return /^<(?:!doctype|html|head|meta|body|style|table|div|\?xml|!--)/i.test(beginning) ? 'html' : null;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/**
 * Opens a file that is neither XLSX nor delimited text; null for any other. Its content decides, not its name.
 * @throws Failure `sheet-…`
 */
export async function openOther(bytes: Buffer): Promise<OtherFile | null> {
  if (bytes.subarray(0, compound.length).equals(compound))
    return { format: 'xls', tables: await compoundTables(bytes) };
  if (isBareWorkbook(bytes)) return { format: 'xls', tables: await oldExcelTables(bytes) };
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04') return openZip(await Archive.open(bytes));
  const format = textFormatOf(bytes);
  switch (format) {
    case 'vcard':
      return { format, tables: [contactsTable(bytes)] };
    case 'html':
      return { format, tables: await htmlTables(() => decoded(bytes, encodingOf(bytes))) };
    case 'xml':
      return { format, tables: await spreadsheetXmlTables(() => once(bytes)) };
    case 'ods':
      return { format, tables: await openDocumentTables(() => once(bytes)) };
    default:
      return null;
  }
}

/** An OpenDocument spreadsheet has its content in one part, where XLSX has a workbook. */
async function openZip(archive: Archive): Promise<OtherFile | null> {
  const content = 'content.xml';
  if (!archive.has(content) || archive.has('[Content_Types].xml')) return null;
  const tables = await openDocumentTables(() => archive.read(content));
  if (tables.length === 0) throw new Failure('sheet-not-sheet');
  return { format: 'ods', tables };
}
