import * as z from 'zod/mini';
import { Count, Id, Name, Timestamp } from '../platform/scalar.ts';
import { line } from '../platform/text/schema.ts';
import { Level } from '../register/level.ts';
import { Path } from '../register/path.ts';
import { Post } from '../register/post.ts';
import {
  ColumnMapping,
  DayOrder,
  ImportField,
  longestCell,
  mostPeopleInRow,
  mostSheetColumns,
  nameFields,
  PersonDefaults,
  PersonIndex,
  SheetColumn,
  SheetKind,
} from './columns.ts';
import { RowIssue } from './issue.ts';
import { ImportWorksheet, mostWorksheets, SkipReason, TakenFor } from './skip.ts';
import { ImportFailureCode } from './texts.ts';

/**
 * The state of an import. `uploading` waits for the file, `mapping` for a person to answer what the columns are,
 * `checked` for a person to commit the dry run. `stopped` can be resumed where it stopped, or undone. `expired` was
 * still unfinished when its retention ended.
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

/** States that need no further step. */
export const finishedStates: readonly ImportState[] = ['committed', 'undone', 'failed', 'expired'];

/** The phases after reading: states in which workers process the chunks of an import. */
export const WorkingState = z.enum(['checking', 'comparing', 'committing', 'undoing']);
export type WorkingState = z.infer<typeof WorkingState>;

/** The phases that a chunk has been through, in order. */
export const chunkStates = ['read', 'checked', 'compared', 'committed', 'undone'] as const;
export const ChunkState = z.enum(chunkStates);
export type ChunkState = z.infer<typeof ChunkState>;

/**
 * Maximum number of rows in a chunk. A chunk is committed in one transaction of up to three writes a row, and
 * their index entries must fit into it; hence the exemptions in `firestore.indexes.json`.
 */
export const chunkRows = 300;

/**
 * Days after the last step of an import until its file and rows, which are personal data, are deleted; until
 * then it can be resumed or undone. Fewer for one whose file was never uploaded.
 */
export const retentionDays = { import: 30, upload: 2 } as const;

/** Longest file name, in UTF-16 units. */
export const longestFileName = 200;

/** Number of sample cells shown with each column of a question. */
export const sampleCells = 3;

/** Counts of rows. Each row with a person is in exactly one of the first five. */
export const figureNames = [
  'new',
  'changed',
  'same',
  'repeated',
  'refused',
  /** Not refused, with a warning. */
  'warned',
  /** With a possible duplicate in the register or in the sheet. */
  'duplicates',
  /** Without a person: titles, totals, blank rows; and hidden ones. */
  'skipped',
  /** Committed; and not committed because the register had moved since the dry run. */
  'written',
  'overtaken',
  /** Undone; and not undone because somebody had changed the entry since the commit. */
  'restored',
  'kept',
] as const;
export const FigureName = z.enum(figureNames);
export type FigureName = z.infer<typeof FigureName>;
export const Figures = z.record(FigureName, Count);
export type Figures = z.infer<typeof Figures>;

const People = z.array(PersonDefaults).check(z.minLength(1), z.maxLength(mostPeopleInRow));

/** What the columns of a sheet are, and where its table begins. */
export const SheetMapping = z.strictObject({
  /** The number of the (last) heading row in the import; 0 if there is none. */
  headingRow: Count,
  columns: ColumnMapping,
  /** The lines above the headings, which may name the unit of all rows. */
  titles: z.array(z.string()),
  /** The people of a row, usually one; each with the post and level of rows that name none. */
  people: People,
  dayOrder: DayOrder,
});
export type SheetMapping = z.infer<typeof SheetMapping>;

/** The question what the columns are, with what was recognised and sample cells of each. */
export const ColumnQuestion = z.strictObject({
  headingRow: Count,
  columns: z
    .array(z.extend(SheetColumn, { samples: z.array(line(longestCell)).check(z.maxLength(sampleCells)) }))
    .check(z.maxLength(mostSheetColumns)),
  titles: z.array(z.string()),
  people: People,
});
export type ColumnQuestion = z.infer<typeof ColumnQuestion>;

/** `imports/{id}`. Written by functions only. */
export const Import = z.strictObject({
  unitId: Id,
  level: Level,
  path: Path,
  /** Who uploads the file. */
  uid: z.string(),
  officeBearerId: Id,
  /** Who started the present phase. Each chunk checks this person's grant again. */
  actor: z.strictObject({ uid: z.string(), officeBearerId: Id }),
  fileName: line(longestFileName),
  kind: SheetKind,
  /** Bytes. */
  size: Count,
  state: ImportState,
  /** The phase to resume; set in `stopped` only. */
  stoppedIn: z.nullable(WorkingState),
  failure: z.nullable(ImportFailureCode),
  /** Null until the file has been opened. */
  takenFor: z.nullable(TakenFor),
  /** Those of the file that are not empty, once all are read. */
  worksheets: z.array(ImportWorksheet).check(z.maxLength(mostWorksheets)),
  /** Rows without anybody that are neither kept nor listed: a serial number alone, or one value dragged far down. */
  droppedRows: Count,
  headings: z.array(z.string()).check(z.maxLength(mostSheetColumns)),
  mapping: z.nullable(SheetMapping),
  question: z.nullable(ColumnQuestion),
  /** Rows read so far, below the headings. */
  rows: Count,
  /** The number of chunks; null until all are written. */
  chunks: z.nullable(Count),
  /** Rows and chunks done in the present phase, or in the last one while a person is waited for. */
  doneRows: Count,
  doneChunks: Count,
  figures: Figures,
  /** Incremented by each resume, so that the jobs that are left are handed out again. */
  round: Count,
  startedAt: Timestamp,
  /** When the present state began. */
  stateAt: Timestamp,
  /** When its file and rows are due to be deleted; null once they are. */
  retainUntil: z.nullable(Timestamp),
  /** When their deletion began: from then on the import can neither be resumed nor undone. */
  clearedAt: z.nullable(Timestamp),
});
export type Import = z.infer<typeof Import>;

/** `imports/{id}/chunks/{n}`, from 0. Read and written by functions only, as are the payloads. */
export const ImportChunk = z.strictObject({
  chunk: Count,
  rows: Count,
  state: ChunkState,
  figures: Figures,
  /** Numbers of the rows that are not committed, because an earlier row of the sheet is about the same entry. */
  leftOut: z.array(Count),
});
export type ImportChunk = z.infer<typeof ImportChunk>;

/** `imports/{id}/payloads/{kind}-{n}`: the contents of chunk n, packed. */
export const payloadKinds = ['rows', 'plan', 'keys', 'undo'] as const;
export type PayloadKind = (typeof payloadKinds)[number];

/** The details of an entry that a sheet can have, in the order of the entry form. */
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

/** What a commit would do with a row that is not refused. */
export const PlannedRow = z.strictObject({
  number: Count,
  kind: z.enum(['new', 'changed', 'same']),
  officeBearerId: Id,
  unitId: Id,
  post: Post,
  /** All details of a new entry, from null; the different ones of an existing entry. */
  changes: SheetChanges,
});
export type PlannedRow = z.infer<typeof PlannedRow>;
export const Plan = z.array(PlannedRow);

/**
 * A possible duplicate, by its id alone: each reader of the row reads who it is under their own rights. An entry
 * outside the units of the import is none.
 */
export const Twin = z.strictObject({
  /** Of an entry in the register; else `row` is of the same sheet. */
  officeBearerId: z.nullable(Id),
  row: z.nullable(Count),
  by: z.enum(['mobile', 'name']),
});
export type Twin = z.infer<typeof Twin>;

/** Maximum number of twins stored with a row. */
export const mostTwins = 5;

/** What a row is compared by with the other rows of its sheet. */
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

/** What the commit of a row has changed, and the fingerprint of the entry after it. */
export const AppliedRow = z.strictObject({
  number: Count,
  officeBearerId: Id,
  isNew: z.boolean(),
  changes: SheetChanges,
  fingerprint: z.string(),
});
export type AppliedRow = z.infer<typeof AppliedRow>;
export const Applied = z.array(AppliedRow);

export const rowOutcomes = ['new', 'changed', 'same', 'repeated', 'refused', 'skipped'] as const;
export const RowOutcome = z.enum(rowOutcomes);
export type RowOutcome = z.infer<typeof RowOutcome>;

/**
 * `imports/{id}/rows/{n}`: a row with something to report; `n` is its number in the import, see `rowPlaceOf`. Contact
 * details that the register has are masked in it.
 */
export const ImportRow = z.strictObject({
  number: Count,
  outcome: RowOutcome,
  isWarned: z.boolean(),
  /** Why it was skipped; null for any other. */
  skipped: z.nullable(SkipReason),
  /** The cells of a refused row, so that it can be downloaded and corrected, and of a skipped one; else empty. */
  cells: z.array(z.string()),
  /** The units above a refused row that titles or merged cells name once for many rows. */
  carried: z.partialRecord(z.enum(['district', 'assembly', 'block', 'mandal']), z.string()),
  issues: z.array(RowIssue),
  officeBearerId: z.nullable(Id),
  name: z.nullable(Name),
  post: z.nullable(Post),
  unitName: z.nullable(Name),
  mobile: Value,
  changes: SheetChanges,
  /** Differences that are not committed because the holder has verified the entry. */
  declined: SheetChanges,
  twins: z.array(Twin).check(z.maxLength(mostTwins)),
  hasTwins: z.boolean(),
  /** Not committed, because the register had moved since the dry run. */
  isOvertaken: z.boolean(),
  /** Not undone, because somebody had changed the entry since the commit. */
  isKept: z.boolean(),
});
export type ImportRow = z.infer<typeof ImportRow>;

/** What the columns of a sheet are, whose headings have this key together. */
export const SheetLayout = z.strictObject({
  key: z.string(),
  columns: z
    .array(z.strictObject({ field: ImportField, person: PersonIndex }))
    .check(z.maxLength(mostSheetColumns)),
  people: People,
});
export type SheetLayout = z.infer<typeof SheetLayout>;

/** Number of layouts that are remembered; a newer one takes the place of another. */
export const rememberedLayouts = 16;

/** `importMappings/{unitId}`: the answers about headings that are remembered for a district or state. */
export const ImportMapping = z.strictObject({
  unitId: Id,
  path: Path,
  /** By heading key; of headings that stand over one column alone. */
  fields: z.record(z.string().check(z.maxLength(200)), ImportField),
  /** By slot. */
  layouts: z.record(z.string(), SheetLayout),
  at: Timestamp,
});
export type ImportMapping = z.infer<typeof ImportMapping>;

/** Where a browser uploads the file of an import. */
export function sheetPath(uid: string, importId: string): string {
  return `imports/${uid}/${importId}`;
}

/** Parses a path of `sheetPath`; null for any other object in the bucket. */
export function parseSheetPath(path: string) {
  const [root, uid, importId, ...rest] = path.split('/');
  if (root !== 'imports' || !uid || !importId || rest.length > 0) return null;
  return { uid, importId };
}

/** The media type with which each kind of sheet is uploaded. */
export const sheetTypes: Record<SheetKind, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  xls: 'application/vnd.ms-excel',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  vcf: 'text/vcard',
};

const unitColumns = ['unitName', 'unitCode', 'district', 'block', 'mandal', 'booth'] as const;
/** Fields that are of one person, so that two people of a row never share their column. */
export const personalFields: readonly ImportField[] = [
  ...nameFields,
  ...(['mobile', 'alternativeMobile', 'email'] as const),
  ...(['facebook', 'x', 'instagram', 'youtube'] as const),
];

/** Whether a mapping has what every person of a row needs: a name, a unit and a post. */
export function isMapped({ columns, people }: Pick<SheetMapping, 'columns' | 'people'>): boolean {
  const isWide = people.length > 1;
  const isPlaced = columns.every(
    ({ field, person }) =>
      (person ?? 0) < people.length && !(isWide && person === null && personalFields.includes(field)),
  );
  return (
    isPlaced &&
    people.every(({ post }, index) => {
      const own = columns.filter(({ person }) => person === null || person === index);
      const has = (wanted: readonly ImportField[]) => own.some(({ field }) => wanted.includes(field));
      return has(nameFields) && has(unitColumns) && (post !== null || has(['post']));
    })
  );
}
