import type { Worksheet } from './workbook.ts';

/** XML's own characters. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** Texts that cells share, each written once. */
class Strings {
  readonly written: string[] = [];
  private readonly numbers = new Map<string, number>();

  number(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.written.length);
    const [, runs] = /^r:(.*)$/s.exec(text) ?? [];
    const t = (part: string) => `<t xml:space="preserve">${escaped(part)}</t>`;
    const body =
      runs === undefined
        ? t(text)
        : runs
            .split('+')
            .map((run) => `<r><rPr><b/></rPr>${t(run)}</r>`)
            .join('');
    this.written.push(`<si>${body}</si>`);
    return this.written.length - 1;
  }
}

/** One cell: a text is shared unless its mark says that it is something else. */
function cell(text: string, address: string, strings: Strings): string {
  const [, mark = '', rest = ''] = /^(n|d|dd|i|f|fn|fx|e|b):(.*)$/s.exec(text) ?? [];
  switch (mark) {
    case 'n':
      return `<c r="${address}" s="3"><v>${rest}</v></c>`;
    case 'd':
      return `<c r="${address}" s="1"><v>${rest}</v></c>`;
    case 'dd':
      return `<c r="${address}" s="2"><v>${rest}</v></c>`;
    case 'i':
      return `<c r="${address}" t="inlineStr"><is><t>${escaped(rest)}</t></is></c>`;
    case 'f':
      return `<c r="${address}" t="str"><f>A1</f><v>${escaped(rest)}</v></c>`;
    case 'fn':
      return `<c r="${address}"><f>A1</f><v>${rest}</v></c>`;
    case 'fx':
      return `<c r="${address}"><f>A1</f></c>`;
    case 'e':
      return `<c r="${address}" t="e"><v>${rest}</v></c>`;
    case 'b':
      return `<c r="${address}" t="b"><v>${rest}</v></c>`;
    default:
      return `<c r="${address}" t="s"><v>${strings.number(text)}</v></c>`;
  }
}

class SheetWriter {
  readonly name: string;
  readonly isHidden: boolean;
  number = 0;
  private readonly rows: string[] = [];
  private readonly merges: string[] = [];
  private readonly strings: Strings;

  constructor(name: string, isHidden: boolean, strings: Strings) {
    this.name = name;
    this.isHidden = isHidden;
    this.strings = strings;
  }

  row(line: string): void {
    this.number += 1;
    const cells = line.split('\t').map((text, column) => {
      const address = `${letters(column)}${this.number}`;
      return text === ''
        ? `<c r="${address}" s="3"/>`
        : cell(text.replaceAll('\\n', '\n'), address, this.strings);
    });
    this.rows.push(`<row r="${this.number}" ht="15">${line === '' ? '' : cells.join('')}</row>`);
  }

  merge(range: string): void {
    this.merges.push(`<mergeCell ref="${range}"/>`);
  }

  worksheet(): Worksheet {
    const merged = this.merges.length > 0 ? `<mergeCells>${this.merges.join('')}</mergeCells>` : '';
    return {
      name: this.name,
      isHidden: this.isHidden,
      xml: `<sheetData>${this.rows.join('')}</sheetData>${merged}`,
    };
  }
}

/** The worksheets of a workbook written down as text, and the texts that their cells share. */
export function worksheetsOf(text: string): { sheets: Worksheet[]; strings: string[] } {
  const strings = new Strings();
  const writers: SheetWriter[] = [];
  for (const line of text.replace(/\n$/, '').split('\n')) {
    const [, order, rest = ''] = /^#(sheet|merge|row) (.*)$/.exec(line) ?? [];
    if (order === 'sheet' || writers.length === 0) {
      writers.push(
        new SheetWriter(rest.replace(/ \(hidden\)$/, '') || 'Sheet1', rest.endsWith('(hidden)'), strings),
      );
    }
    const writer = writers.at(-1) as SheetWriter;
    if (order === 'merge') writer.merge(rest);
    else if (order === 'row') writer.number = Number(rest) - 1;
    else if (order === undefined) writer.row(line);
  }
  return { sheets: writers.map((writer) => writer.worksheet()), strings: strings.written };
}
