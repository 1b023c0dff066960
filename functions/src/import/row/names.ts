import type { Name } from '@sangathan/model';
import { isVacancy, readName } from '../cell/personName.ts';
import { isSamePerson } from '../cell/sameName.ts';
import type { Cell, Reading } from './reading.ts';

const wholeNameFields = ['name', 'nameHi', 'nameEn', 'nameWithAddress'] as const;
const namePartFields = ['firstName', 'middleName', 'lastName'] as const;

const nobody: Name = { hi: '', en: '' };

/** A person's name, with what else stands in its cells. */
export interface NamesRead {
  name: Name;
  phone: { text: string; cell: Cell } | null;
  village: { text: string; cell: Cell } | null;
}

/** The cells of a name: those of the whole name, else its parts joined into one, in their order. */
function nameCells(reading: Reading): Cell[] {
  const whole = reading.cellsOf(...wholeNameFields);
  if (whole.length > 0) return whole;
  const parts = namePartFields.flatMap((field) => reading.cellsOf(field));
  const [first] = parts;
  if (first === undefined) return [];
  return [{ ...first, text: parts.map(({ text }) => text).join(' '), lines: [] }];
}

/** Reads the name of a row's person, in one script or both; raises why it is none. */
export function readNames(reading: Reading): NamesRead {
  const cells = nameCells(reading).filter(({ text }) => !isVacancy(text));
  const found: NamesRead = { name: nobody, phone: null, village: null };
  for (const cell of cells) {
    const hasAddress = cell.field === 'nameWithAddress';
    const read = readName(cell.text, { lines: cell.lines, hasAddress });
    if ('issue' in read) {
      reading.raise(read.issue, cell);
      continue;
    }
    const other = found.name.hi === '' ? found.name.en : found.name.hi;
    const own = read.name.hi || read.name.en;
    const isSecond = other !== '' && own !== '';
    if (isSecond && own !== other && !isSamePerson(other, own)) reading.raise('names-differ', cell);
    found.name = { hi: found.name.hi || read.name.hi, en: found.name.en || read.name.en };
    if (read.phone !== '') found.phone ??= { text: read.phone, cell };
    if (read.village !== '') found.village ??= { text: read.village, cell };
    if (read.leftOut !== '') reading.raise('name-rest', cell);
  }
  if (cells.length === 0) reading.raise('name-missing', undefined, 'name');
  return found;
}
