import type { ColumnMapping, SheetFont } from '@sangathan/model';
import { type CarriedField, carriedFields, type SheetRow } from '../file/sheet.ts';
import { fontOf } from '../legacyFont/detect.ts';
import { fromLegacyFont } from '../legacyFont/legacyFont.ts';
import { tidy } from './text.ts';

type Carried = NonNullable<SheetRow['under']>;

/** A part's title: "ब्लॉक: मसूदा", "जिला कांग्रेस कमेटी अजमेर", "Mandal - Kekri". */
const titles: Record<CarriedField, RegExp> = {
  district: titleOf('जिला|ज़िला|जिले|district|distt?\\.?|zila|jila'),
  assembly: titleOf('विधान ?सभा(?: क्षेत्र)?|assembly(?: constituency)?|vidhan ?sabha'),
  block: titleOf('ब्लॉक|ब्लाक|block'),
  mandal: titleOf('मंडल|मण्डल|mandal'),
};

function titleOf(words: string): RegExp {
  const committee = '(?:\\s*(?:कांग्रेस|कमेटी|congress|committee|का नाम|name))*';
  return new RegExp(
    `^(?:${words})${committee}\\s*(?:[:=–-]+\\s*|\\s+)(?<place>[\\p{L}\\p{M}\\d][\\p{L}\\p{M}\\d .()'-]{0,60})$`,
    'iu',
  );
}

/** Words that make a title a list's, a committee's, a post's or a person's rather than a place's. */
const noPlace =
  /^(?:के|की|का|of) |सूची|विवरण|पदाधिकारी|अध्यक्ष|सचिव|मंत्री|कार्यकर्ता|नाम|list|details?|office|president|adhyaksh|secretar|treasurer|sachiv|name|members?|कांग्रेस|कमेटी|congress|committee/iu;

/** The places that a line of titles names, each part of it by itself. */
function placesIn(line: string): Carried {
  const under: Carried = {};
  for (const part of line.split(/\s*[,|;]\s*/)) {
    for (const field of carriedFields) {
      const place = titles[field].exec(part)?.groups?.place?.trim();
      if (place && !noPlace.test(place)) under[field] = { text: place, isTitle: true };
    }
  }
  return under;
}

/** Text as it reads: converted where its column, or else the text itself, is surely of a legacy font. */
export function inUnicode(text: string, font: SheetFont): string {
  const own = font === 'undecided' ? fontOf(text) : font;
  return own === 'krutiDev' && !/\p{Script=Devanagari}/u.test(text) ? fromLegacyFont(text) : text;
}

/** A title stands in one cell or two, or in each cell of a merged range. */
const mostTitleCells = 4;

/**
 * The places that a row names as a part's title, alone in its row; `null` for any other row. Before the
 * title there may be a cell that says what it is.
 */
export function sectionOf(row: SheetRow): Carried | null {
  if (row.cells.filter((cell) => cell !== '').length > mostTitleCells) return null;
  const [first = '', second, ...rest] = textsIn(row);
  if (first === '' || rest.length > 0) return null;
  if (second !== undefined && !isLabel(first)) return null;
  const under = placesIn(second === undefined ? first : `${first} ${second}`);
  return Object.keys(under).length > 0 ? under : null;
}

/** As much of a title as is read, in UTF-16 units. */
const longestTitle = 300;

function textsIn({ cells }: SheetRow): string[] {
  const texts = cells.map((cell) => tidy(cell.slice(0, longestTitle))).filter((cell) => cell !== '');
  return [...new Set(texts)].slice(0, 3).map((text) => inUnicode(text, 'undecided'));
}

/** Whether a cell only says what the next one names: "ब्लॉक:", "Mandal". */
function isLabel(text: string): boolean {
  return Object.values(placesIn(`${text} x`)).some((place) => place.text === 'x');
}

/** The lines of a title row: its cells, and two as one where the first is a label. */
export function titlesIn(row: SheetRow): string[] {
  const [first = '', second = '', third = ''] = textsIn(row);
  return [isLabel(first) ? `${first} ${second}` : first, second, third].filter((text) => text !== '');
}

/**
 * What stands once for many rows: a district, constituency, block or mandal in a merged cell or in a
 * part's title. Rows go through it in the sheet's order; each comes out with what it stands under.
 */
export class CarryDown {
  private readonly columns: { field: CarriedField; column: number; font: SheetFont }[];
  private under: Carried;

  /** `titles`: what stands above the headings. */
  constructor(mapping: ColumnMapping, titles: string[] = []) {
    this.columns = mapping.flatMap(({ field, font }, column) =>
      isCarried(field) ? [{ field, column, font }] : [],
    );
    this.under = Object.assign({}, ...titles.map(placesIn));
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
    return { number: row.number, cells: row.cells, under: this.under };
  }

  /** A new place ends all that stood below the old one. */
  private set(places: Carried): void {
    for (const [rank, field] of carriedFields.entries()) {
      const place = places[field];
      if (place === undefined || place.text === this.under[field]?.text) continue;
      const kept = carriedFields.slice(0, rank).map((each) => [each, this.under[each]] as const);
      this.under = { ...Object.fromEntries(kept.filter(([, text]) => text !== undefined)), [field]: place };
    }
  }
}

function isCarried(field: string): field is CarriedField {
  return (carriedFields as readonly string[]).includes(field);
}
