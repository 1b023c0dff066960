import type { Random } from '../../../tools/seed/random.ts';
import { encoded } from '../support/encode.ts';
import { escaped } from '../support/tabbed.ts';
import { type Part, type Worksheet, workbookParts, zipped } from '../support/workbook.ts';
import { below, type Person, some } from './register.ts';

/** A sheet as somebody might have written a register down. */
export interface WrittenSheet {
  kind: 'xlsx' | 'csv';
  bytes: Buffer;
  /** How it was written, for the message of a failure. */
  about: string;
}

interface Line {
  cells: string[];
  isHidden?: boolean;
}

interface Table {
  name: string;
  lines: Line[];
  /** Ranges such as A2:A5. */
  merges: string[];
}

type Column = 'serial' | 'assembly' | 'block' | 'booth' | 'name' | 'mobile' | 'village';

const headings: Record<Column, string[]> = {
  serial: ['क्र.', 'क्र.सं.', 'S.No.', 'Sr. No.'],
  assembly: ['विधानसभा', 'विधानसभा क्षेत्र', 'Assembly', 'Vidhan Sabha'],
  block: ['ब्लॉक', 'ब्लॉक का नाम', 'Block', 'Block Name'],
  booth: ['बूथ', 'बूथ संख्या', 'बूथ नं.', 'Booth No.', 'Part No'],
  name: ['बूथ अध्यक्ष का नाम', 'Booth President Name', 'नाम बूथ अध्यक्ष'],
  mobile: ['मोबाइल', 'मोबाइल नं.', 'मो. नं.', 'Mobile', 'Mobile No.', 'Phone'],
  village: ['गांव', 'ग्राम', 'Village', 'निवास'],
};

const hindiDigits = (text: string) => text.replace(/\d/g, (digit) => '०१२३४५६७८९'[Number(digit)] ?? digit);

/** Where a sheet says which unit its booths are in. */
const places = { assembly: 4, block: 3, sections: 4, worksheets: 2 } as const;
type Place = keyof typeof places;

class Writer {
  readonly notes: string[] = [];
  private readonly random: Random;
  readonly place: Place;
  readonly kind: 'xlsx' | 'csv';
  private readonly columns: Column[];
  private readonly inHindi: boolean;

  constructor(random: Random) {
    this.random = random;
    this.place = random.weighted(places);
    this.kind = this.place === 'worksheets' || random.chance(0.5) ? 'xlsx' : 'csv';
    this.inHindi = random.chance(0.7);
    const own = this.place === 'assembly' || this.place === 'block' ? [this.place] : [];
    const free: Column[] = some(random, [...own, 'booth', 'name', 'mobile', 'village'], 9);
    this.columns = random.chance(0.7) ? ['serial', ...free] : free;
    this.note(`${this.kind}, places by ${this.place}, columns ${this.columns.join(' ')}`);
  }

  note(text: string): void {
    this.notes.push(text);
  }

  private alone(text: string): Line {
    const cells = this.columns.map(() => '');
    const isRepeated = this.random.chance(0.1);
    return {
      cells: isRepeated ? cells.map(() => text) : cells.map((_, column) => (column === 0 ? text : '')),
    };
  }

  private cell(person: Person, column: Column, serial: number): string {
    switch (column) {
      case 'serial':
        return String(serial);
      case 'assembly':
        return this.random.pick([String(person.assembly), hindiDigits(String(person.assembly))]);
      case 'block':
        return this.inHindi ? person.block.hi : person.block.en;
      case 'booth':
        return this.random.pick([
          String(person.booth),
          hindiDigits(String(person.booth)),
          `बूथ ${person.booth}`,
        ]);
      case 'name':
        return this.random.pick(['', '', 'श्री ', 'Shri ']) + (this.inHindi ? person.name.hi : person.name.en);
      case 'mobile':
        return this.mobile(person.mobile);
      case 'village':
        return person.village;
    }
  }

  private mobile(number: string): string {
    const spaced = `${number.slice(0, 5)} ${number.slice(5)}`;
    return this.random.pick([
      number,
      number,
      number,
      spaced,
      `+91 ${spaced}`,
      `0${number}`,
      hindiDigits(number),
    ]);
  }

  private heading(): Line {
    return { cells: this.columns.map((column) => this.random.pick(headings[column])) };
  }

  /** A row of nobody, or of somebody who is hidden. */
  private oddity(person: Person): Line {
    const empty = this.columns.map(() => '');
    const put = (line: Partial<Record<Column, string>>, isHidden = false): Line => ({
      cells: this.columns.map((column) => line[column] ?? ''),
      isHidden,
    });
    const kind = this.random.weighted({
      ...{ blank: 2, total: 2, totalOf: 1, vacant: 2, heading: 1, page: 1, serial: 2, error: 1, note: 1 },
      hidden: this.kind === 'xlsx' ? 2 : 0,
    });
    this.note(kind);
    switch (kind) {
      case 'total':
        return {
          cells: empty.map((_, column) =>
            column === 0 ? this.random.pick(['कुल', 'योग', 'Total']) : column === 1 ? '12' : '',
          ),
        };
      case 'totalOf':
        return this.alone(this.random.pick(['कुल योग: 12', 'Grand Total = 30']));
      case 'vacant':
        return put({
          serial: '7',
          booth: String(1 + below(this.random, 30)),
          name: this.random.pick(['', 'रिक्त', 'Vacant']),
        });
      case 'heading':
        return this.heading();
      case 'page':
        return this.alone(this.random.pick(['Page 2', 'पृष्ठ 3']));
      case 'serial':
        return put({ serial: '99' });
      case 'error':
        return put({ serial: '8', booth: String(person.booth), name: '#N/A', mobile: '#REF!' });
      case 'note':
        return this.alone(this.random.pick(['दूसरा भाग', 'कृपया जाँच लें', 'कखगघ ब्लॉक']));
      case 'hidden':
        return put({ ...this.hiddenPerson(person) }, true);
      default:
        return { cells: empty };
    }
  }

  private hiddenPerson({ assembly, block, booth }: Person): Partial<Record<Column, string>> {
    return {
      serial: '5',
      assembly: String(assembly),
      block: block.hi,
      booth: String(booth),
      name: 'पुराना राम',
      mobile: '9700000001',
    };
  }

  private sectionTitle({ hi, en }: Person['block']): string {
    return this.random.pick([
      ...[`ब्लॉक: ${hi}`, `ब्लॉक ${hi}`, `${hi} ब्लॉक`, `ब्लाॅक: ${hi}`, `ब्‍लॉक: ${hi}`, `ब्लॉक कांग्रेस कमेटी, ${hi}`],
      ...[`Block: ${en}`, `${en} Block`, `Block - ${en}`, `BLOCK ${en.toUpperCase()}`, hi, en],
      ...['कखग ब्लॉक', 'भाग 2', `ब्लॉक - ${hi} - प्रभारी सुरेश`],
    ]);
  }

  private people(table: Table, register: Person[]): void {
    let serial = 0;
    let before: Person | undefined;
    for (const person of register) {
      if (this.place === 'sections' && person.block.en !== before?.block.en) {
        const title = this.sectionTitle(person.block);
        this.note(title);
        table.lines.push(this.alone(title));
        if (this.random.chance(0.3)) table.lines.push(this.heading());
      }
      if (this.random.chance(0.15)) table.lines.push(this.oddity(person));
      serial += 1;
      table.lines.push({ cells: this.columns.map((column) => this.cell(person, column, serial)) });
      before = person;
    }
    if (this.random.chance(0.1)) this.dragSerial(table, serial);
    if (this.place === 'block' && this.kind === 'xlsx' && this.random.chance(0.5)) this.merge(table);
  }

  private dragSerial(table: Table, last: number): void {
    this.note('serial numbers dragged down');
    const column = this.columns.indexOf('serial');
    if (column < 0) return;
    for (let serial = last + 1; serial < last + 40; serial += 1)
      table.lines.push({ cells: this.columns.map((_, index) => (index === column ? String(serial) : '')) });
  }

  /** Merges equal blocks that stand under each other, sometimes over the column beside them as well. */
  private merge(table: Table): void {
    this.note('merged blocks');
    const column = this.columns.indexOf('block');
    const letter = String.fromCharCode(65 + column);
    let first = 0;
    for (let row = 1; row <= table.lines.length; row += 1) {
      const text = table.lines[first]?.cells[column] ?? '';
      if (row < table.lines.length && text !== '' && table.lines[row]?.cells[column] === text) continue;
      if (row - first > 1 && text !== '') {
        table.merges.push(`${letter}${first + 1}:${letter}${row}`);
        for (let each = first + 1; each < row; each += 1) {
          const line = table.lines[each];
          if (line) line.cells[column] = '';
        }
      }
      first = row;
    }
  }

  private table(name: string, register: Person[]): Table {
    const table: Table = { name, lines: [], merges: [] };
    if (this.random.chance(0.4)) table.lines.push(this.alone('जिला कांग्रेस कमेटी अजमेर'));
    if (this.random.chance(0.3)) table.lines.push(this.alone('बूथ अध्यक्षों की सूची'));
    table.lines.push(this.heading());
    if (this.random.chance(0.15))
      table.lines.push({ cells: this.columns.map((_, column) => String(column + 1)) });
    this.people(table, register);
    return table;
  }

  tables(register: Person[]): Table[] {
    if (this.place !== 'worksheets') return [this.table('Sheet1', register)];
    const byBlock = Map.groupBy(register, ({ block }) => block);
    return [...byBlock].map(([{ hi, en }, people]) =>
      this.table(this.random.pick([hi, en, `${hi} ब्लॉक`, `Block ${en}`, 'Sheet7']), people),
    );
  }

  csv({ lines }: Table): Buffer {
    const encoding = this.random.pick(['utf-8', 'utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be']);
    const delimiter = this.random.pick([',', ',', ';', '\t', '|']);
    const isMixed = this.random.chance(0.3);
    const usual = this.random.pick(['\n', '\r\n', '\r']);
    const stray = this.random.chance(0.3) ? below(this.random, lines.length) : -1;
    this.note(
      `${encoding}, ${JSON.stringify(delimiter)}, line ends ${isMixed ? 'mixed' : JSON.stringify(usual)}, mark in line ${stray + 1}`,
    );
    const written = lines.map(({ cells }, index) => {
      const marked = index === stray ? below(this.random, cells.length) : -1;
      const line = cells.map((cell, column) => (column === marked ? `"${cell}` : quotedIf(cell, delimiter)));
      return line.join(delimiter) + (isMixed ? this.random.pick(['\n', '\r\n', '\r']) : usual);
    });
    const bytes = encoded(written.join(''), encoding);
    return encoding === 'utf-8' && this.random.chance(0.1) ? this.broken(bytes) : bytes;
  }

  /** One byte of a letter lost. */
  private broken(bytes: Buffer): Buffer {
    const at = bytes.length - 1 - below(this.random, Math.min(bytes.length, 200));
    this.note(`a byte lost at ${at}`);
    return (bytes[at] ?? 0) < 0x80 ? bytes : Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
  }

  workbook(tables: Table[]): Buffer {
    const sheets = tables.map(
      ({ name, lines, merges }): Worksheet => ({
        name,
        isHidden: false,
        xml: `<sheetData>${lines.map((line, index) => this.xmlRow(line, index + 1)).join('')}</sheetData>${
          merges.length > 0
            ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
            : ''
        }`,
      }),
    );
    const parts: Part[] = workbookParts(sheets, []);
    return zipped(parts);
  }

  private xmlRow({ cells, isHidden }: Line, row: number): string {
    const xml = cells.map((cell, column) => {
      const address = `${String.fromCharCode(65 + column)}${row}`;
      if (cell === '') return `<c r="${address}" s="3"/>`;
      if (/^#/.test(cell)) return `<c r="${address}" t="e"><v>${cell}</v></c>`;
      if (/^[1-9]\d*$/.test(cell) && this.random.chance(0.7)) return `<c r="${address}"><v>${cell}</v></c>`;
      return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
    });
    return `<row r="${row}"${isHidden ? ' hidden="1"' : ''}>${xml.join('')}</row>`;
  }
}

function quotedIf(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Writes a register down as a sheet, in a random manner. */
export function writeSheet(random: Random, register: Person[]): WrittenSheet {
  const writer = new Writer(random);
  const tables = writer.tables(register);
  const [first] = tables;
  if (first === undefined) throw new Error('no table');
  const bytes = writer.kind === 'csv' ? writer.csv(first) : writer.workbook(tables);
  return { kind: writer.kind, bytes, about: writer.notes.join('; ') };
}
