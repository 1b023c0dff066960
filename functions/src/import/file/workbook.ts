import { posix } from 'node:path';
import { Failure, longestSheetName, mostWorksheets } from '@sangathan/model';
import type { Archive } from './archive.ts';
import { longestNumberFormat, mostNumberFormats, mostParts, mostStyles } from './limits.ts';
import { readSharedStrings, type SharedStrings } from './sharedStrings.ts';
import { attributeOf, readXml } from './xml.ts';

/** A worksheet, and the name of the part that holds it. */
export interface WorksheetPart {
  name: string;
  isHidden: boolean;
  part: string;
}

/** What is needed to read the cells of a worksheet. */
export interface Workbook {
  /** The worksheets in tab order. */
  sheets: WorksheetPart[];
  strings: SharedStrings;
  /** Whether a cell style, by its index, is a date. */
  dateStyles: boolean[];
  /** The date system starts in 1904, as in Excel for the Mac once. */
  from1904: boolean;
}

/** The relationships of a part by id. */
async function relationsOf(archive: Archive, part: string) {
  const { dir, base } = posix.parse(part);
  const relations = new Map<string, { target: string; type: string }>();
  await readXml(archive.read(posix.join(dir, '_rels', `${base}.rels`)), {
    open(name, { Id, Target, Type }) {
      if (name !== 'Relationship' || !Id || !Target) return;
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(dir, Target);
      if (relations.size === mostParts) throw new Failure('sheet-expands-too-far');
      relations.set(Id, { target, type: Type?.slice(Type.lastIndexOf('/') + 1) ?? '' });
    },
  });
  return relations;
}

const builtInDates = [14, 15, 16, 17, 22, ...range(27, 36), ...range(50, 58)];

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Whether a number format is a date: it has a d, m or y outside quotes, brackets and escapes. One that is too long is none. */
export function isDateFormat(code: string): boolean {
  if (code.length > longestNumberFormat) return false;
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').split(';')[0] ?? '';
  return /[dy]/i.test(bare) || /m+[-/ ]/i.test(bare);
}

async function readDateStyles(bytes: AsyncIterable<Uint8Array>): Promise<boolean[]> {
  const dates = new Set(builtInDates);
  const styles: boolean[] = [];
  let inCellFormats = false;
  let formats = 0;
  await readXml(bytes, {
    open(name, attributes) {
      if (name === 'numFmt') {
        formats += 1;
        if (isDateFormat(attributes.formatCode ?? '')) dates.add(Number(attributes.numFmtId));
      } else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats) styles.push(dates.has(Number(attributes.numFmtId)));
      if (formats > mostNumberFormats || styles.length > mostStyles)
        throw new Failure('sheet-expands-too-far');
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return styles;
}

/**
 * Reads the workbook, shared strings and styles of an XLSX file.
 * @throws Failure `sheet-not-sheet`, `sheet-damaged`, `sheet-expands-too-far`, `sheet-too-many-worksheets`
 */
export async function openWorkbook(archive: Archive): Promise<Workbook> {
  const root = await relationsOf(archive, '');
  const part = [...root.values()].find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (!archive.has(part) || !part.toLowerCase().endsWith('.xml')) throw new Failure('sheet-not-sheet');
  const relations = await relationsOf(archive, part);
  const sheets: WorksheetPart[] = [];
  let from1904 = false;
  await readXml(archive.read(part), {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const relation = relations.get(attributeOf(attributes, 'id') ?? '');
      if (relation?.type !== 'worksheet') return;
      if (sheets.length === mostWorksheets) throw new Failure('sheet-too-many-worksheets');
      const isHidden = (attributes.state ?? 'visible') !== 'visible';
      sheets.push({
        name: (attributes.name ?? '').replace(/\p{Cc}/gu, ' ').slice(0, longestSheetName),
        isHidden,
        part: relation.target,
      });
    },
  });
  const partOf = (type: string) => [...relations.values()].find((each) => each.type === type)?.target ?? '';
  return {
    sheets,
    from1904,
    strings: await readSharedStrings(archive.read(partOf('sharedStrings'))),
    dateStyles: await readDateStyles(archive.read(partOf('styles'))),
  };
}
