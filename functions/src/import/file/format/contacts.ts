import type { SheetRow } from '../sheet.ts';
import { type CardProperty, componentsOf, propertyOf, unescaped, unfoldedLines } from './cardLines.ts';
import { RowCollector, type Table } from './table.ts';

/** The headings of a contacts file as a list; what unit and post are is asked as for any list. */
const headings = ['Name', 'Mobile', 'Mobile 2', 'E-mail', 'Organization', 'Title'];

/** The properties of each card of a file. A card within a card, such as an agent's, is left out. */
function* cardsIn(bytes: Buffer): Generator<CardProperty[]> {
  let card: CardProperty[] = [];
  let depth = 0;
  for (const line of unfoldedLines(bytes)) {
    if (/^\s*BEGIN:VCARD\s*$/i.test(line)) {
      depth += 1;
      if (depth === 1) card = [];
    } else if (/^\s*END:VCARD\s*$/i.test(line)) {
      if (depth === 1) yield card;
      depth = Math.max(0, depth - 1);
    } else if (depth === 1) {
      const property = propertyOf(line);
      if (property) card.push(property);
    }
  }
  // The file was cut in the middle of a card.
  if (depth > 0) yield card;
}

/** The name as it is shown, else put together from its parts: family, given and further names. */
function nameOf(card: CardProperty[]): string {
  const shown = card.find(({ name }) => name === 'FN');
  const whole = shown ? unescaped(shown.value) : '';
  if (whole !== '') return whole;
  const structured = card.find(({ name }) => name === 'N');
  const [family = '', given = '', more = ''] = structured ? componentsOf(structured.value) : [];
  return [given, more, family].filter((part) => part !== '').join(' ');
}

const isCell = ({ parameters }: CardProperty) =>
  parameters.has('CELL') || /CELL/.test(parameters.get('TYPE') ?? '');
const isFax = ({ parameters }: CardProperty) =>
  parameters.has('FAX') || /FAX/.test(parameters.get('TYPE') ?? '');

/** The numbers, those of mobiles first. */
function numbersOf(card: CardProperty[]): string[] {
  const phones = card.filter((property) => property.name === 'TEL' && !isFax(property));
  const numbers = [...phones.filter(isCell), ...phones.filter((phone) => !isCell(phone))]
    .map(({ value }) => unescaped(value).replace(/^tel:/i, '').replace(/;.*/, ''))
    .filter((number) => number !== '');
  return [...new Set(numbers)];
}

function textOf(card: CardProperty[], wanted: string): string {
  const found = card.find(({ name }) => name === wanted);
  const parts = found ? componentsOf(found.value) : [];
  return parts.filter((part) => part !== '').join(', ');
}

async function* rowsIn(bytes: Buffer): AsyncGenerator<SheetRow> {
  const collector = new RowCollector();
  let number = 1;
  const add = (cells: string[]) => {
    for (const [column, cell] of cells.entries()) collector.add(column, cell);
    collector.end(number, false);
    number += 1;
  };
  add(headings);
  for (const card of cardsIn(bytes)) {
    const [mobile = '', ...others] = numbersOf(card);
    add([
      nameOf(card),
      mobile,
      others.join(', '),
      textOf(card, 'EMAIL'),
      textOf(card, 'ORG'),
      textOf(card, 'TITLE') || textOf(card, 'ROLE'),
    ]);
    yield* collector.rows.splice(0);
  }
}

/**
 * A contacts file (vCard 2.1 to 4.0) as a list with a row for each contact: who has the people of a unit in the phone
 * has no spreadsheet.
 */
export function contactsTable(bytes: Buffer): Table {
  return {
    name: '',
    isHidden: false,
    rows: () => rowsIn(bytes),
    merges: async () => [],
    hiddenColumns: async () => [],
  };
}
