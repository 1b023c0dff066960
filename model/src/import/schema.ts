import * as z from 'zod/mini';
import { FailureCode } from '../failures.ts';
import { Count, Id, line, Name, Timestamp } from '../platform/scalar.ts';
import type { Grant } from '../register/grant.ts';
import { Level } from '../register/level.ts';
import { covers, Path } from '../register/path.ts';
import { Post } from '../register/post.ts';
import {
  ColumnMapping,
  ImportField,
  longestCell,
  mostSheetColumns,
  RowIssue,
  SheetColumn,
  SheetKind,
} from './columns.ts';

/**
 * Where an import stands. `uploading` waits for the file, `mapping` for a person to say what the columns
 * are, `checked` for a person to look at the dry run; `stopped` can go on where it stopped, or be undone;
 * `expired` was left unfinished for as long as sheets are kept.
 */
export const importStates = [
  'uploading',
  'reading',
  'mapping',
  'checking',
  'comparing',
  'checked',
  'committing',
  'committed',
  'undoing',
  'undone',
  'stopped',
  'failed',
  'expired',
] as const;
export const ImportState = z.enum(importStates);
export type ImportState = z.infer<typeof ImportState>;

/** The states in which the chunks of an import are worked on: its phases, once it has been read. */
export const WorkingState = z.enum(['checking', 'comparing', 'committing', 'undoing']);
export type WorkingState = z.infer<typeof WorkingState>;

/** How far a chunk has come, in order. */
export const chunkStates = ['read', 'checked', 'compared', 'committed', 'undone'] as const;
export const ChunkState = z.enum(chunkStates);
export type ChunkState = z.infer<typeof ChunkState>;

/**
 * Most rows in a chunk: a chunk is committed in one transaction of at most three writes for each, whose
 * index entries have to fit one commit. That is why what no query asks for is exempt from indexing.
 */
export const chunkRows = 300;

/**
 * Days after the last step of an import until its file and rows, which are personal data, are deleted; until
 * then it can be resumed or undone. Fewer for one whose file was never uploaded.
 */
export const retentionDays = { import: 30, upload: 2 } as const;

/** Longest file name that is kept, in UTF-16 units. */
export const longestFileName = 200;

/** How many sample cells a person sees under a heading that they are asked about. */
export const sampleCells = 3;

/** Rows by what would become of them, or did. Every row that holds a person is in exactly one of the first five. */
export const figureNames = [
  'new',
  'changed',
  'same',
  'repeated',
  'refused',
  /** Of the ones that are not refused: with a warning. */
  'warned',
  /** With a possible duplicate in the register or in the sheet. */
  'duplicates',
  /** Rows that hold nobody: titles, sums, blanks. */
  'skipped',
  /** Written when committed, and not written because the register had moved since the dry run. */
  'written',
  'overtaken',
  /** Put back when undone, and left because somebody has touched them since. */
  'restored',
  'kept',
] as const;
export const FigureName = z.enum(figureNames);
export type FigureName = z.infer<typeof FigureName>;
export const Figures = z.record(FigureName, Count);
export type Figures = z.infer<typeof Figures>;

/** What the columns of a sheet are, and where its table begins. */
export const SheetMapping = z.strictObject({
  /** The sheet's number of the heading row; 0 where it has none. */
  headingRow: Count,
  columns: ColumnMapping,
  /** What stands above the headings, and can name the place of all rows. */
  titles: z.array(z.string()),
  /** The post, and the level, of rows that name none. */
  post: z.nullable(Post),
  level: z.nullable(Level),
});
export type SheetMapping = z.infer<typeof SheetMapping>;

/** What a person is asked: the columns as they were found, each with cells from below its heading. */
export const ColumnQuestion = z.strictObject({
  headingRow: Count,
  columns: z
    .array(z.extend(SheetColumn, { samples: z.array(line(longestCell)).check(z.maxLength(sampleCells)) }))
    .check(z.maxLength(mostSheetColumns)),
  titles: z.array(z.string()),
  post: z.nullable(Post),
  level: z.nullable(Level),
});
export type ColumnQuestion = z.infer<typeof ColumnQuestion>;

/** `imports/{id}`: one sheet on its way into the register. Written by functions alone. */
export const Import = z.strictObject({
  unitId: Id,
  level: Level,
  path: Path,
  /** Who sent the file. */
  uid: z.string(),
  officeBearerId: Id,
  /** Who started what is going on now; each chunk asks for this person's grant again. */
  actor: z.strictObject({ uid: z.string(), officeBearerId: Id }),
  fileName: line(longestFileName),
  kind: SheetKind,
  /** In bytes. */
  size: Count,
  state: ImportState,
  /** Where it goes on after `stopped`. */
  stoppedIn: z.nullable(WorkingState),
  failure: z.nullable(FailureCode),
  headings: z.array(z.string()).check(z.maxLength(mostSheetColumns)),
  mapping: z.nullable(SheetMapping),
  question: z.nullable(ColumnQuestion),
  /** Rows read so far, without those above the heading. */
  rows: Count,
  /** How many chunks there are; `null` until all is read. */
  chunks: z.nullable(Count),
  /** Rows and chunks that the present state is done with. */
  doneRows: Count,
  doneChunks: Count,
  figures: Figures,
  /** Counts the times that its chunks were handed out: one more hands out again what is not done. */
  round: Count,
  startedAt: Timestamp,
  /** When the present state began: rows per second are `doneRows` since then. */
  stateAt: Timestamp,
  /** When its file and rows are due to be deleted; null once they are. */
  retainUntil: z.nullable(Timestamp),
  /** When their deletion began: from then on the import can neither be resumed nor undone. */
  clearedAt: z.nullable(Timestamp),
});
export type Import = z.infer<typeof Import>;

/** `imports/{id}/chunks/{n}`: how far one chunk of rows has come. For functions alone, as are the payloads. */
export const ImportChunk = z.strictObject({
  chunk: Count,
  rows: Count,
  state: ChunkState,
  figures: Figures,
  /** Numbers of the rows that are not committed, because an earlier row of the sheet is about the same entry. */
  leftOut: z.array(Count),
});
export type ImportChunk = z.infer<typeof ImportChunk>;

/** `imports/{id}/payloads/{kind}-{n}`: the contents of a chunk, packed. */
export const payloadKinds = ['rows', 'plan', 'keys', 'undo'] as const;
export type PayloadKind = (typeof payloadKinds)[number];

/** The details of an entry that a sheet can give, in the form's order. */
export const sheetFields = [
  'nameHi',
  'nameEn',
  'village',
  'jurisdiction',
  'mobile',
  'alternativeMobile',
  'email',
  'facebook',
  'x',
  'instagram',
  'youtube',
  'since',
] as const satisfies ImportField[];
export const SheetField = z.enum(sheetFields);
export type SheetField = z.infer<typeof SheetField>;

const Value = z.nullable(z.string());
export const SheetChange = z.strictObject({ from: Value, to: Value });
export const SheetChanges = z.partialRecord(SheetField, SheetChange);
export type SheetChanges = z.infer<typeof SheetChanges>;

/** What would become of a row that was not refused. */
export const PlannedRow = z.strictObject({
  number: Count,
  kind: z.enum(['new', 'changed', 'same']),
  officeBearerId: Id,
  unitId: Id,
  post: Post,
  /** For a new entry: each detail from nothing; for an existing one: what differs. */
  changes: SheetChanges,
});
export type PlannedRow = z.infer<typeof PlannedRow>;
export const Plan = z.array(PlannedRow);

/** A person as the list of possible duplicates shows them; `null` where it is not the importer's to see. */
export const Twin = z.strictObject({
  /** An entry of the register, or a row of the same sheet. */
  officeBearerId: z.nullable(Id),
  row: z.nullable(Count),
  by: z.enum(['mobile', 'name']),
  name: z.nullable(Name),
  post: z.nullable(Post),
  unitName: z.nullable(Name),
  mobile: Value,
});
export type Twin = z.infer<typeof Twin>;

/** Most twins listed for one row; a number typed in everywhere has more. */
export const mostTwins = 5;

/** A row as it is compared with the other rows of its sheet. */
export const RowKeys = z.strictObject({
  number: Count,
  outcome: PlannedRow.shape.kind,
  officeBearerId: Id,
  keys: z.array(z.string()),
  name: Name,
  post: Post,
  unitName: Name,
  mobile: Value,
});
export type RowKeys = z.infer<typeof RowKeys>;
export const ChunkKeys = z.array(RowKeys);

/** What one row has changed in the register, and a fingerprint of the entry as it left it. */
export const AppliedRow = z.strictObject({
  number: Count,
  officeBearerId: Id,
  isNew: z.boolean(),
  changes: SheetChanges,
  fingerprint: z.string(),
});
export type AppliedRow = z.infer<typeof AppliedRow>;
export const Applied = z.array(AppliedRow);

export const rowOutcomes = ['new', 'changed', 'same', 'repeated', 'refused'] as const;
export const RowOutcome = z.enum(rowOutcomes);
export type RowOutcome = z.infer<typeof RowOutcome>;

/** `imports/{id}/rows/{n}`: a row of which there is something to see; `n` is its number in the sheet. */
export const ImportRow = z.strictObject({
  number: Count,
  outcome: RowOutcome,
  isWarned: z.boolean(),
  /** The cells as they were read, for the sheet of refused rows; empty for others. */
  cells: z.array(z.string()),
  /** The places that it stood under, where they were written once for many rows. */
  under: z.partialRecord(z.enum(['district', 'assembly', 'block', 'mandal']), z.string()),
  issues: z.array(RowIssue),
  officeBearerId: z.nullable(Id),
  name: z.nullable(Name),
  post: z.nullable(Post),
  unitName: z.nullable(Name),
  mobile: Value,
  changes: SheetChanges,
  /** What the sheet says otherwise, and the entry keeps: its holder has shown that it is theirs. */
  declined: SheetChanges,
  twins: z.array(Twin).check(z.maxLength(mostTwins)),
  hasTwins: z.boolean(),
  /** Not written: the register had moved since the dry run. */
  isOvertaken: z.boolean(),
  /** Not undone: touched by somebody since. */
  isKept: z.boolean(),
});
export type ImportRow = z.infer<typeof ImportRow>;

/** `importMappings/{unitId}`: what a unit's people have said of its sheets' headings, by heading key. */
export const ImportMapping = z.strictObject({
  unitId: Id,
  path: Path,
  fields: z.record(z.string().check(z.maxLength(200)), ImportField),
  at: Timestamp,
});
export type ImportMapping = z.infer<typeof ImportMapping>;

/** Whether the holder may import for a unit: its own or one below it. */
export function mayImport(grant: Grant, unit: { path: Path }): boolean {
  return grant.rights.includes('import') && grant.sight === 'subtree' && covers(grant, unit.path);
}

/** Whether anything of an import may be in the register. */
export function mayBeUndone({ state, stoppedIn }: Pick<Import, 'state' | 'stoppedIn'>): boolean {
  if (state === 'stopped') return stoppedIn === 'committing' || stoppedIn === 'undoing';
  return state === 'committed';
}

/** Where a browser puts a sheet: the uploader's own area, under the import's id. */
export function sheetPath(uid: string, importId: string): string {
  return `imports/${uid}/${importId}`;
}

/** The parts of a sheet's path, or `null` for any other object in the bucket. */
export function parseSheetPath(path: string) {
  const [root, uid, importId, ...rest] = path.split('/');
  if (root !== 'imports' || !uid || !importId || rest.length > 0) return null;
  return { uid, importId };
}

/** The media types of each kind of sheet, as browsers name them; CSV has many names. */
export const sheetTypes: Record<SheetKind, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
};

const unitColumns = ['unitName', 'unitCode', 'district', 'block', 'mandal', 'booth'] as const;
const nameColumns = ['name', 'nameHi', 'nameEn'] as const;

/** Whether a mapping says enough to read people by: a name, a unit and a post. */
export function isMapped({ columns, post }: Pick<SheetMapping, 'columns' | 'post'>): boolean {
  const has = (wanted: readonly ImportField[]) => columns.some(({ field }) => wanted.includes(field));
  return has(nameColumns) && has(unitColumns) && (post !== null || has(['post']));
}
