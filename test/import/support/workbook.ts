import { crc32, deflateRawSync } from 'node:zlib';
import { worksheetsOf } from './tabbed.ts';

export type Part = [name: string, content: string | Buffer];

/** A ZIP file of these parts. `claim` lets a test lie about a part's unpacked size. */
export function zipped(
  parts: Part[],
  claim: (name: string, size: number) => number = (_, size) => size,
): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const raw = Buffer.from(content);
    const packed = deflateRawSync(raw);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x800, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(raw), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claim(name, raw.length), 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    bodies.push(Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed);
    directory.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), fields, place, Buffer.from(name));
    offset += 4 + fields.length + Buffer.byteLength(name) + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';

function relations(targets: [type: string, target: string][]): string {
  const all = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `${head}<Relationships xmlns="${packaged}">${all.join('')}</Relationships>`;
}

/** Cell formats: 0 is general, 1 a built-in date, 2 a date format of the file's own, 3 a number. */
const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="[$-4009]dd\\-mm\\-yyyy;@"/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="1"/></cellXfs></styleSheet>`;

export interface Worksheet {
  name: string;
  isHidden: boolean;
  xml: string;
}

/** The parts of a workbook as Excel orders them: shared texts come behind the sheets that use them. */
export function workbookParts(sheets: Worksheet[], strings: string[]): Part[] {
  const listed = sheets.map(
    ({ name, isHidden }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  const targets = sheets.map((_, index): [string, string] => [
    'worksheet',
    `worksheets/sheet${index + 1}.xml`,
  ]);
  return [
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    ],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `${head}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr/><sheets>${listed.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations([...targets, ['styles', 'styles.xml'], ['sharedStrings', 'sharedStrings.xml']]),
    ],
    ...sheets.map(
      ({ xml }, index): Part => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `${head}<worksheet xmlns="${main}">${xml}</worksheet>`,
      ],
    ),
    ['xl/styles.xml', styles],
    ['xl/sharedStrings.xml', `${head}<sst xmlns="${main}">${strings.join('')}</sst>`],
  ];
}

/** The parts of an XLSX file written down as text: see the corpus's README. */
export function partsOf(text: string): Part[] {
  const { sheets, strings } = worksheetsOf(text);
  return workbookParts(sheets, strings);
}

/** An XLSX file written down as text. */
export function workbook(text: string): Buffer {
  return zipped(partsOf(text));
}
