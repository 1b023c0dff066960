import { type ColumnMapping, nameFields, type PersonDefaults, type SheetFont } from '@sangathan/model';
import { postWithin } from '../cell/postWords.ts';
import { quoted, tidy } from '../cell/text.ts';
import { type CarriedField, carriedFields, type SheetRow } from '../file/sheet.ts';
import {
  type Carried,
  isPostAlone,
  type LoneText,
  loneTextOf,
  longestTitle,
  sectionOf,
  unclearTitleOf,
  unitsNamedIn,
} from '../heading/titles.ts';
import { inUnicode } from '../legacyFont/detect.ts';
import { isTotal } from './total.ts';

/** What a worksheet says of all its rows. */
export interface SheetContext {
  /** The lines above the headings. */
  titles?: string[];
  /** The name of the worksheet; empty for a text. */
  worksheet?: string;
  /** The post of its titles. */
  post?: PersonDefaults;
  /** The post of the whole import. */
  defaults?: PersonDefaults;
}

/** Lines of a worksheet that are looked at for the unit of its rows, and the longest of them in UTF-16 units. */
const mostNear = 6;
const longestNear = 200;

const noPost: PersonDefaults = { post: null, level: null };

/** Names that programs give to a worksheet. */
const noName = /^(?:(?:sheet|शीट|पत्रक|tabelle|table|worksheet|page)\s*\d*|\s*)$/iu;

/**
 * Carries a district, constituency, block or mandal that is written once, in a merged cell or in the title of
 * a section, down to the rows below it. A line by itself that has the shape of no title ends what was carried: whether
 * it names a unit, the tree of units shows later. Pass the rows of a worksheet in their order.
 */
export class CarryDown {
  private readonly mapping: ColumnMapping;
  private readonly columns: { field: CarriedField; column: number; font: SheetFont }[];
  private readonly near: string[];
  private carried: Carried;
  private line: string | undefined;
  private readonly defaults: PersonDefaults;
  private post: SheetRow['post'];

  constructor(mapping: ColumnMapping, { titles = [], worksheet = '', ...posts }: SheetContext = {}) {
    this.mapping = mapping;
    this.columns = mapping.flatMap(({ field, font }, column) =>
      isCarried(field) ? [{ field, column, font }] : [],
    );
    this.carried = Object.assign({}, ...titles.map(unitsNamedIn));
    this.near = [...(noName.test(worksheet) ? [] : [worksheet]), ...titles]
      .slice(0, mostNear)
      .map((text) => quoted(text, longestNear));
    this.defaults = posts.defaults ?? noPost;
    this.setPost(posts.post ?? this.defaults);
  }

  next(row: SheetRow): SheetRow {
    const section = sectionOf(row);
    const lone = section ? null : loneTextOf(row, this.mapping);
    const isLine = lone !== null && !isTotal(row, this.mapping) && !this.isPerson(lone);
    if (section) this.begin(section);
    else if (isLine) this.beginLine(lone.text);
    else this.continue(row);
    return {
      number: row.number,
      cells: row.cells,
      carried: this.carried,
      ...(row.isHidden && { isHidden: true }),
      ...(row.isTooWide && { isTooWide: true }),
      ...(isLine && { isLine }),
      ...(this.line !== undefined && { line: this.line }),
      ...(this.near.length > 0 && { near: this.near }),
      ...(this.post && { post: this.post }),
    };
  }

  /** Whether a name by itself belongs to a person: the unit stands in columns that are merged down. */
  private isPerson({ field }: LoneText): boolean {
    const isName = nameFields.includes(field);
    return isName && Object.values(this.carried).some(({ isTitle }) => !isTitle);
  }

  private begin(section: Carried): void {
    this.line = undefined;
    this.set(section);
  }

  private beginLine(text: string): void {
    const named = postWithin(text);
    if (isPostAlone(text)) {
      this.setPost(named ?? noPost);
      return;
    }
    this.end(text);
    // A post among other words may be that of somebody whom the line names.
    const present = this.post ?? this.defaults;
    const isSame = named?.post === present.post && (named?.level ?? null) === present.level;
    if (named !== null && !isSame) this.setPost(noPost);
  }

  private setPost({ post, level }: PersonDefaults): void {
    const isDefault = post === this.defaults.post && level === this.defaults.level;
    this.post = isDefault ? undefined : { post, level };
  }

  private end(line: string): void {
    this.line = quoted(line, longestNear);
    this.carried = {};
  }

  private continue(row: SheetRow): void {
    const title = unclearTitleOf(row, this.mapping);
    if (title !== null) this.end(title);
    for (const { field, column, font } of this.columns) {
      const text = tidy((row.cells[column] ?? '').slice(0, longestTitle));
      if (text !== '') this.set({ [field]: { text: inUnicode(text, font), isTitle: false } });
    }
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
