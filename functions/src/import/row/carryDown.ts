import type { ColumnMapping, SheetFont } from '@sangathan/model';
import { tidy } from '../cell/text.ts';
import { type CarriedField, carriedFields, type SheetRow } from '../file/sheet.ts';
import { type Carried, longestTitle, sectionOf, unitsNamedIn } from '../heading/titles.ts';
import { inUnicode } from '../legacyFont/detect.ts';

/**
 * Carries a district, constituency, block or mandal that is written once, in a merged cell or in the title of
 * a section, down to the rows below it. Pass the rows in the order of the sheet.
 */
export class CarryDown {
  private readonly columns: { field: CarriedField; column: number; font: SheetFont }[];
  private carried: Carried;

  /** `titles` are the lines above the headings. */
  constructor(mapping: ColumnMapping, titles: string[] = []) {
    this.columns = mapping.flatMap(({ field, font }, column) =>
      isCarried(field) ? [{ field, column, font }] : [],
    );
    this.carried = Object.assign({}, ...titles.map(unitsNamedIn));
  }

  next(row: SheetRow): SheetRow {
    const section = sectionOf(row);
    if (section) this.set(section);
    else {
      for (const { field, column, font } of this.columns) {
        const text = tidy((row.cells[column] ?? '').slice(0, longestTitle));
        if (text !== '') this.set({ [field]: { text: inUnicode(text, font), isTitle: false } });
      }
    }
    return { number: row.number, cells: row.cells, carried: this.carried };
  }

  /** A new unit ends everything below the former one. */
  private set(units: Carried): void {
    for (const [rank, field] of carriedFields.entries()) {
      const unit = units[field];
      if (unit === undefined || unit.text === this.carried[field]?.text) continue;
      const above = carriedFields.slice(0, rank).map((each) => [each, this.carried[each]] as const);
      this.carried = { ...Object.fromEntries(above.filter(([, text]) => text !== undefined)), [field]: unit };
    }
  }
}

function isCarried(field: string): field is CarriedField {
  return (carriedFields as readonly string[]).includes(field);
}
