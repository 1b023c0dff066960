import { asciiDigits, isAbove, type Level, type UnitHints } from '@sangathan/model';
import { listsNumbers, readBooth } from '../cell/boothNumber.ts';
import { quoted } from '../cell/text.ts';
import type { CarriedField, SheetRow } from '../file/sheet.ts';
import type { Reading } from './reading.ts';

/** Longest text of a unit, in UTF-16 units; the rest is cut off. */
const longestUnitText = 200;

/** The number of the constituency that a text names. */
function constituencyIn(text: string): string | null {
  return /\d{1,3}/.exec(asciiDigits(text))?.[0] ?? null;
}

/** The booth that a row names; raises why its cells name none. */
function boothOf(reading: Reading, constituency: string | null, level: Level | null): string {
  const cells = reading.cellsOf('booth');
  if (level !== null && level !== 'booth') return reading.text('booth', true);
  const read = readBooth(
    cells.map(({ text }) => text),
    constituency,
  );
  if ('text' in read) return read.text;
  reading.raise(read.issue, cells[0]);
  return '';
}

/** Raises where a cell of one unit names several by their numbers. */
function refuseLists(reading: Reading): void {
  for (const cell of reading.cellsOf('mandal', 'block', 'unitName'))
    if (listsNumbers(cell.text)) reading.raise('unit-ambiguous', cell);
}

/** Reads the texts by which a row names its unit. `level` is the one that its post names. */
export function readUnit(reading: Reading, row: SheetRow, level: UnitHints['level']): UnitHints {
  const hint = (text: string) => (text === '' ? null : quoted(text, longestUnitText));
  const own = lowestFirst.find((field) => reading.text(field) !== '');
  const target = level ?? own ?? 'state';
  // A merged cell above only locates a unit that the row names; a title is also the unit of rows that name none.
  const unitText = (field: CarriedField) => {
    const above = row.carried?.[field];
    const isMeant = above?.isTitle || field === 'assembly' || (above && isAbove(field, target));
    return hint(reading.text(field) || (isMeant ? (above?.text ?? '') : ''));
  };
  const [code, name] = [
    hint(asciiDigits(reading.text('unitCode')).replace(/\s+/g, '')),
    hint(reading.text('unitName')),
  ];
  refuseLists(reading);
  const assembly = unitText('assembly');
  const booth = hint(boothOf(reading, constituencyIn(assembly ?? ''), level));
  if (level === null && code === null && name === null && mayBeBelow(reading, row, target)) return noHints;
  return {
    code,
    name,
    district: unitText('district'),
    assembly,
    block: unitText('block'),
    mandal: unitText('mandal'),
    booth,
    line: hint(row.line ?? ''),
    near: row.near ?? [],
    level,
  };
}

const lowestFirst = ['booth', 'mandal', 'block', 'district'] as const;

/** The hints of a row that names no unit. */
export const noHints: UnitHints = {
  code: null,
  name: null,
  district: null,
  assembly: null,
  block: null,
  mandal: null,
  booth: null,
  line: null,
  near: [],
  level: null,
};

/** Whether an empty cell leaves open which unit is meant: the block's treasurer, or the mandal's from the cell above? */
function mayBeBelow(reading: Reading, row: SheetRow, target: Level): boolean {
  return (['block', 'mandal'] as const).some((field) => {
    const above = row.carried?.[field];
    return above?.isTitle === false && isAbove(target, field) && reading.text(field) === '';
  });
}
