import {
  auditValue,
  type Figures,
  type Grant,
  type Import,
  type ImportRow,
  Level,
  longestFound,
  mostTwins,
  type PlannedRow,
  Post,
  type RowIssue,
  type RowKeys,
  rowPlaceOf,
  type SheetChanges,
  type SheetEntry,
  type SkipReason,
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

/** The payload `rows` of a chunk. */
export const ChunkRows = z.array(
  z.strictObject({
    number: z.int(),
    cells: z.array(z.string()),
    carried: z.partialRecord(
      z.enum(carriedFields),
      z.strictObject({ text: z.string(), isTitle: z.boolean() }),
    ),
    isHidden: z.optional(z.boolean()),
    line: z.optional(z.string()),
    isLine: z.optional(z.boolean()),
    near: z.optional(z.array(z.string())),
    post: z.optional(z.strictObject({ post: z.nullable(Post), level: z.nullable(Level) })),
    isAbove: z.optional(z.boolean()),
    isTooWide: z.optional(z.boolean()),
  }),
);

/** A row as it was read, with the unit that it names. */
export interface LocatedRow {
  row: SheetRow;
  reading: RowReading;
  unit: ImportUnit | null;
  issues: RowIssue[];
}

/** The result of checking a chunk. */
export interface Checked {
  figures: Figures;
  plan: PlannedRow[];
  keys: RowKeys[];
  /** The rows with something to report; only these are stored. */
  shown: ImportRow[];
}

const issueOf = (code: RowIssue['code'], found = ''): RowIssue => ({
  code,
  field: null,
  cell: null,
  found: found.slice(0, longestFound),
});

/** Reads a row, and finds its unit. */
export function locate(row: SheetRow, mapping: NonNullable<Import['mapping']>, tree: Tree): LocatedRow {
  const defaults = mapping.people[rowPlaceOf(row.number).person];
  const reading = readRow(row, mapping.columns, defaults, mapping.dayOrder);
  if (reading.state === 'skipped') return { row, reading, unit: null, issues: [] };
  if (reading.state === 'refused') return { row, reading, unit: null, issues: reading.issues };
  const { unit: hints } = reading.entry;
  const answer = tree.finder.find(hints);
  // A name by itself that is a unit's: the title of what follows, and nobody.
  if (row.isLine && ['found', 'ambiguous', 'outside'].includes(answer.state))
    return { row, reading: { state: 'skipped', reason: 'section' }, unit: null, issues: [] };
  const code = unitIssue(answer);
  const named =
    hints.code ??
    hints.booth ??
    hints.name ??
    hints.mandal ??
    hints.block ??
    hints.district ??
    hints.line ??
    '';
  const issues = code === null ? reading.issues : [...reading.issues, issueOf(code, named)];
  return { row, reading, unit: answer.state === 'found' ? answer.unit : null, issues };
}

/** The possible duplicates of a row in the register, by their ids; in the units of the import alone. */
function twinsOf(entry: SheetEntry, unit: ImportUnit, ownId: string, surroundings: Surroundings): Twin[] {
  const others = (found: Found) => found.id !== ownId && found.card.until === null;
  const byMobile = (entry.mobile === null ? [] : surroundings.withMobile(entry.mobile)).filter(others);
  const byName = surroundings
    .inUnit(unit.id)
    .filter((found) => others(found) && !byMobile.includes(found))
    .filter(({ card }) => isAlike(unit.id, card.name, entry.name));
  return [
    ...byMobile.map(({ id }) => ({ officeBearerId: id, row: null, by: 'mobile' as const })),
    ...byName.map(({ id }) => ({ officeBearerId: id, row: null, by: 'name' as const })),
  ];
}

/** The texts that were carried down to a row, by field. */
export function carriedTexts({ carried = {}, line }: SheetRow): ImportRow['carried'] {
  const texts = Object.fromEntries(Object.entries(carried).map(([field, unit]) => [field, unit.text]));
  // Sent again without its title, the row must not be found elsewhere.
  return line === undefined ? texts : { block: line, ...texts };
}

const contactFields = ['mobile', 'alternativeMobile', 'email'] as const;

/** The changes as a row shows them: a contact detail that the register has is masked, as in the audit log. */
function withMaskedContact(changes: SheetChanges): SheetChanges {
  const shown = { ...changes };
  for (const field of contactFields) {
    const change = shown[field];
    if (change) shown[field] = { from: auditValue(field, change.from), to: change.to };
  }
  return shown;
}

/** With its cells, so that it can be corrected and imported again. */
function refusedRow(located: LocatedRow, issues: RowIssue[]): ImportRow {
  return {
    ...emptyRow(located.row.number),
    cells: located.row.cells,
    carried: carriedTexts(located.row),
    issues,
  };
}

function skippedRow({ number, cells }: SheetRow, reason: SkipReason): ImportRow {
  return { ...emptyRow(number), outcome: 'skipped', skipped: reason, cells };
}

interface CheckedRow {
  row: ImportRow;
  plan?: PlannedRow;
  keys?: RowKeys;
}

function checkRow(located: LocatedRow, surroundings: Surroundings, grant: Grant): CheckedRow {
  const { reading, unit, issues, row } = located;
  if (reading.state === 'skipped') return { row: skippedRow(row, reading.reason) };
  const isRefused = issues.some(({ code }) => severityOf(code) === 'refusal');
  if (reading.state === 'refused' || unit === null || isRefused) return { row: refusedRow(located, issues) };
  const { entry } = reading;
  const idsWithMobile = entry.mobile === null ? [] : surroundings.idsWithMobile(entry.mobile);
  const plan = planRow(entry, { unit, here: surroundings.inUnit(unit.id), idsWithMobile }, grant);
  const allIssues = plan.issue === null ? issues : [...issues, issueOf(plan.issue)];
  if (plan.outcome === 'refused') return { row: refusedRow(located, allIssues) };
  const { officeBearerId, changes, declined, outcome } = plan;
  const twins = twinsOf(entry, unit, officeBearerId, surroundings);
  const label = { name: entry.name, post: entry.post, unitName: unit.name, mobile: entry.mobile };
  const likeness = { ...entry, unitId: unit.id };
  return {
    row: {
      ...emptyRow(row.number),
      ...label,
      outcome,
      isWarned: allIssues.length > 0,
      issues: allIssues,
      officeBearerId,
      changes: outcome === 'changed' ? withMaskedContact(changes) : {},
      declined: withMaskedContact(declined),
      twins: twins.slice(0, mostTwins),
      hasTwins: twins.length > 0,
    },
    plan: { number: row.number, kind: outcome, officeBearerId, unitId: unit.id, post: entry.post, changes },
    keys: { number: row.number, outcome, officeBearerId, keys: likenessKeys(likeness), ...label },
  };
}

function isShown(row: ImportRow): boolean {
  if (row.outcome === 'skipped') return row.skipped !== 'blank';
  return row.outcome === 'refused' || row.outcome === 'changed' || row.isWarned || row.hasTwins;
}

function figuresOf(checked: CheckedRow[]): Figures {
  const figures = noFigures();
  for (const { row } of checked) {
    figures[row.outcome] += 1;
    if (row.isWarned) figures.warned += 1;
    if (row.hasTwins) figures.duplicates += 1;
  }
  return figures;
}

/** Plans the rows of a chunk against the present register. */
export async function checkRows(
  rows: SheetRow[],
  mapping: NonNullable<Import['mapping']>,
  grant: Grant,
  tree: Tree,
  lookUp: (unitIds: Set<string>, mobiles: Set<string>) => Promise<Surroundings>,
): Promise<Checked> {
  const located = rows.map((row) => locate(row, mapping, tree));
  const unitIds = new Set(located.flatMap(({ unit }) => unit?.id ?? []));
  const mobiles = new Set(
    located.flatMap(({ reading }) => (reading.state === 'read' && reading.entry.mobile) || []),
  );
  const surroundings = await lookUp(unitIds, mobiles);
  const checked = located.map((row) => checkRow(row, surroundings, grant));
  return {
    figures: figuresOf(checked),
    plan: checked.flatMap(({ plan }) => plan ?? []),
    keys: checked.flatMap(({ keys }) => keys ?? []),
    shown: checked.flatMap(({ row }) => (isShown(row) ? [row] : [])),
  };
}
