import {
  type Figures,
  type Grant,
  type Import,
  type ImportRow,
  longestFound,
  mayReadContact,
  maySee,
  mostTwins,
  type PlannedRow,
  type RowIssue,
  type RowKeys,
  type SheetEntry,
  severityOf,
  type Twin,
} from '@sangathan/model';
import * as z from 'zod/mini';
import { carriedFields, type SheetRow } from '../file/sheet.ts';
import { type RowReading, readRow } from '../row/row.ts';
import { emptyRow } from '../rows.ts';
import { noFigures } from '../store.ts';
import { type ImportUnit, unitIssue } from '../unit/unitFinder.ts';
import type { Tree } from '../unit/unitTree.ts';
import { likenessKeys } from './duplicate.ts';
import { isAlike, planRow } from './plan.ts';
import type { Found, Surroundings } from './surroundings.ts';

/** The rows of a chunk, as they are kept between reading and checking. */
export const ChunkRows = z.array(
  z.strictObject({
    number: z.int(),
    cells: z.array(z.string()),
    under: z.partialRecord(z.enum(carriedFields), z.strictObject({ text: z.string(), isTitle: z.boolean() })),
  }),
);

/** A row with what it says and where. */
interface Placed {
  row: SheetRow;
  reading: RowReading;
  unit: ImportUnit | null;
  issues: RowIssue[];
}

/** What the check of a chunk comes to. */
export interface Checked {
  figures: Figures;
  plan: PlannedRow[];
  keys: RowKeys[];
  /** The rows of which there is something to see. */
  shown: ImportRow[];
}

const issueOf = (code: RowIssue['code'], found = ''): RowIssue => ({
  code,
  field: null,
  cell: null,
  found: found.slice(0, longestFound),
});

function placed(row: SheetRow, mapping: NonNullable<Import['mapping']>, tree: Tree): Placed {
  const reading = readRow(row, mapping.columns, { post: mapping.post, level: mapping.level });
  if (reading.state === 'skipped') return { row, reading, unit: null, issues: [] };
  if (reading.state === 'refused') return { row, reading, unit: null, issues: reading.issues };
  const { unit: hints } = reading.entry;
  const answer = tree.finder.find(hints);
  const code = unitIssue(answer);
  const named =
    hints.code ?? hints.booth ?? hints.name ?? hints.mandal ?? hints.block ?? hints.district ?? '';
  const issues = code === null ? reading.issues : [...reading.issues, issueOf(code, named)];
  return { row, reading, unit: answer.state === 'found' ? answer.unit : null, issues };
}

/** Somebody of the register as a possible duplicate: no more of them than the importer may see. */
function twinOf(found: Found, by: Twin['by'], grant: Grant, tree: Tree): Twin {
  const isSeen = maySee(grant, found.card);
  const isCalled = mayReadContact(grant, { ...found.card, officeBearerId: found.id });
  return {
    officeBearerId: isSeen ? found.id : null,
    row: null,
    by,
    name: isSeen ? found.card.name : null,
    post: isSeen ? found.card.post : null,
    unitName: isSeen ? (tree.unit(found.card.unitId)?.name ?? null) : null,
    mobile: isCalled ? found.contact.mobile : null,
  };
}

function twinsOf(entry: SheetEntry, unit: ImportUnit, ownId: string, around: Surroundings) {
  const others = (found: Found) => found.id !== ownId && found.card.until === null;
  const byMobile = (entry.mobile === null ? [] : around.withMobile(entry.mobile)).filter(others);
  const byName = around
    .inUnit(unit.id)
    .filter((found) => others(found) && !byMobile.includes(found))
    .filter(({ card }) => isAlike(unit.id, card.name, entry.name));
  return [
    ...byMobile.map((found) => ({ found, by: 'mobile' as const })),
    ...byName.map((found) => ({ found, by: 'name' as const })),
  ];
}

/** The places that a row stands under, as their cells would say them. */
export function placesOver({ under = {} }: SheetRow): ImportRow['under'] {
  return Object.fromEntries(Object.entries(under).map(([field, place]) => [field, place.text]));
}

/** A refused row keeps its cells, so that it can be sent again once it is mended. */
function refusedRow(place: Placed, issues: RowIssue[]): ImportRow {
  return { ...emptyRow(place.row.number), cells: place.row.cells, under: placesOver(place.row), issues };
}

interface Judged {
  row: ImportRow | null;
  plan?: PlannedRow;
  keys?: RowKeys;
}

function judge(place: Placed, around: Surroundings, grant: Grant, tree: Tree): Judged {
  const { reading, unit, issues, row } = place;
  if (reading.state === 'skipped') return { row: null };
  const isRefused = issues.some(({ code }) => severityOf(code) === 'refusal');
  if (reading.state === 'refused' || unit === null || isRefused) return { row: refusedRow(place, issues) };
  const { entry } = reading;
  const withMobile = entry.mobile === null ? [] : around.withMobile(entry.mobile);
  const plan = planRow(entry, { unit, here: around.inUnit(unit.id), withMobile }, grant);
  const told = plan.issue === null ? issues : [...issues, issueOf(plan.issue)];
  if (plan.outcome === 'refused') return { row: refusedRow(place, told) };
  const { officeBearerId, changes, kept, outcome } = plan;
  const twins = twinsOf(entry, unit, officeBearerId, around);
  const label = { name: entry.name, post: entry.post, unitName: unit.name, mobile: entry.mobile };
  const likeness = { ...entry, unitId: unit.id };
  return {
    row: {
      ...emptyRow(row.number),
      ...label,
      outcome,
      isWarned: told.length > 0,
      issues: told,
      officeBearerId,
      changes: outcome === 'changed' ? changes : {},
      kept,
      twins: twins.slice(0, mostTwins).map(({ found, by }) => twinOf(found, by, grant, tree)),
      hasTwins: twins.length > 0,
    },
    plan: { number: row.number, kind: outcome, officeBearerId, unitId: unit.id, post: entry.post, changes },
    keys: { number: row.number, outcome, officeBearerId, keys: likenessKeys(likeness), ...label },
  };
}

function isShown(row: ImportRow): boolean {
  return row.outcome === 'refused' || row.outcome === 'changed' || row.isWarned || row.hasTwins;
}

function figuresOf(judged: Judged[]): Figures {
  const figures = noFigures();
  for (const { row } of judged) {
    if (row === null) {
      figures.skipped += 1;
      continue;
    }
    figures[row.outcome] += 1;
    if (row.isWarned) figures.warned += 1;
    if (row.hasTwins) figures.duplicates += 1;
  }
  return figures;
}

/** Checks the rows of a chunk against the register as it stands. */
export async function checkRows(
  rows: SheetRow[],
  mapping: NonNullable<Import['mapping']>,
  grant: Grant,
  tree: Tree,
  lookUp: (unitIds: Set<string>, mobiles: Set<string>) => Promise<Surroundings>,
): Promise<Checked> {
  const places = rows.map((row) => placed(row, mapping, tree));
  const unitIds = new Set(places.flatMap(({ unit }) => unit?.id ?? []));
  const mobiles = new Set(
    places.flatMap(({ reading }) => (reading.state === 'read' && reading.entry.mobile) || []),
  );
  const around = await lookUp(unitIds, mobiles);
  const judged = places.map((place) => judge(place, around, grant, tree));
  return {
    figures: figuresOf(judged),
    plan: judged.flatMap(({ plan }) => plan ?? []),
    keys: judged.flatMap(({ keys }) => keys ?? []),
    shown: judged.flatMap(({ row }) => (row && isShown(row) ? [row] : [])),
  };
}
