import { Failure, mostWorksheets } from '@sangathan/model';
import type { SheetRow } from '../sheet.ts';
import { isDateFormat } from '../workbook.ts';
import { shown } from '../worksheet.ts';
import { RowCollector, type Table } from './table.ts';

/** Largest workbook of old Excel, in bytes: its parser holds all cells at once, some 500 bytes for each. */
const largestOldExcel = 16 * 1024 * 1024;

const errors: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

type Library = typeof import('@e965/xlsx');
type CellObject = import('@e965/xlsx').CellObject;
type DenseSheet = Pick<import('@e965/xlsx').WorkSheet, '!merges' | '!rows' | '!cols'> & {
  '!data'?: (CellObject | undefined)[][];
};

/** Loaded only for such a file; the code pages are for Excel 95 and older. */
async function library(): Promise<Library> {
  const [xlsx, codePages] = await Promise.all([
    import('@e965/xlsx'),
    import('@e965/xlsx/dist/cpexcel.full.mjs'),
  ]);
  xlsx.set_cptable(codePages);
  return xlsx;
}

/** A cell as the reader of XLSX delivers it. */
function textOf({ t, v, z }: CellObject, from1904: boolean): string {
  switch (t) {
    case 'n':
      return shown(String(v), typeof z === 'string' && isDateFormat(z), from1904);
    case 's':
      return String(v ?? '');
    case 'b':
      return v ? '1' : '0';
    case 'e':
      return errors[Number(v)] ?? '#ERROR!';
    default:
      return '';
  }
}

function* rowsOf(sheet: DenseSheet, from1904: boolean): Generator<SheetRow> {
  const collector = new RowCollector();
  for (const [index, cells] of (sheet['!data'] ?? []).entries()) {
    if (!cells) continue;
    for (const [column, cell] of cells.entries()) if (cell) collector.add(column, textOf(cell, from1904));
    collector.end(index + 1, sheet['!rows']?.[index]?.hidden === true);
    yield* collector.rows.splice(0);
  }
}

function tableOf(name: string, isHidden: boolean, sheet: DenseSheet, from1904: boolean): Table {
  return {
    name,
    isHidden,
    async *rows() {
      yield* rowsOf(sheet, from1904);
    },
    merges: async () =>
      (sheet['!merges'] ?? [])
        .filter(({ s, e }) => e.r > s.r)
        .map(({ s, e }) => ({ column: s.c, first: s.r + 1, last: e.r + 1 })),
    hiddenColumns: async () =>
      (sheet['!cols'] ?? []).flatMap((column, index) => (column?.hidden === true ? [index] : [])),
  };
}

/**
 * The worksheets of Excel before 2007 (BIFF 2 to 8). `stream` is the workbook's own stream, out of its compound file.
 * @throws Failure `sheet-password`, `sheet-old-format`
 */
export async function oldExcelTables(stream: Buffer): Promise<Table[]> {
  if (stream.length > largestOldExcel) throw new Failure('sheet-old-format');
  const { read } = await library();
  const options = {
    dense: true,
    cellNF: true,
    cellStyles: true,
    cellFormula: false,
    cellHTML: false,
  } as const;
  let book: ReturnType<Library['read']>;
  try {
    book = read(stream, { type: 'buffer', ...options, cellText: false });
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message);
    throw new Failure(isLocked ? 'sheet-password' : 'sheet-old-format');
  }
  const from1904 = book.Workbook?.WBProps?.date1904 === true;
  if (book.SheetNames.length > mostWorksheets) throw new Failure('sheet-too-many-worksheets');
  return book.SheetNames.flatMap((name, index) => {
    const isHidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    // A damaged file can name a worksheet that it does not hold.
    const sheet: DenseSheet | undefined = book.Sheets[name];
    return sheet ? [tableOf(name, isHidden, sheet, from1904)] : [];
  });
}
