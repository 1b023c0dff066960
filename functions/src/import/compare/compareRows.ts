import { createHash } from 'node:crypto';
import {
  type Figures,
  type ImportRow,
  type IssueCode,
  mostEntriesOfMobile,
  mostTwins,
  type RowIssue,
  type RowKeys,
  severityOf,
  type Twin,
} from '@sangathan/model';

/** 48 bits of a key's hash, so that the keys of 100,000 rows take few megabytes. */
function numberOf(key: string): number {
  return createHash('sha1').update(key).digest().readUIntBE(0, 6);
}

const targetKey = ({ officeBearerId }: RowKeys) => `entry:${officeBearerId}`;
const keysOf = (row: RowKeys) => [targetKey(row), ...row.keys];

/** Knows which keys several rows of an import have in common, once all rows have been added. */
export class KeyIndex {
  readonly #once = new Set<number>();
  readonly #twice = new Set<number>();

  add(rows: RowKeys[]): void {
    for (const key of rows.flatMap(keysOf).map(numberOf)) {
      if (this.#once.has(key)) this.#twice.add(key);
      else this.#once.add(key);
    }
  }

  get isEmpty(): boolean {
    return this.#twice.size === 0;
  }

  isShared(row: RowKeys): boolean {
    return keysOf(row).some((key) => this.#twice.has(numberOf(key)));
  }
}

/** What comparing a row with the others of its sheet has shown. */
export interface Comparison {
  number: number;
  /** Why the row is left out; null if it is not. */
  issue: RowIssue['code'] | null;
  twins: Twin[];
  count: number;
}

function differ(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}

/** The issue of the later of two rows about one entry. */
function issueBetween(
  first: RowKeys,
  later: RowKeys,
  isAlike: (one: RowKeys, other: RowKeys) => boolean,
): IssueCode {
  if (!isAlike(first, later)) return 'post-held-in-sheet';
  return differ(first.mobile, later.mobile) ? 'name-held-in-sheet' : 'row-repeated';
}

/** Whether a person has answered a form again: the same number, post and name, perhaps with the unit put right. */
function isAnsweredAgain(
  row: RowKeys,
  later: RowKeys,
  isAlike: (one: RowKeys, other: RowKeys) => boolean,
): boolean {
  const isSameTarget = row.officeBearerId === later.officeBearerId && !differ(row.mobile, later.mobile);
  const isSameNumber = row.mobile !== null && row.mobile === later.mobile && row.post === later.post;
  return (isSameTarget || isSameNumber) && isAlike(row, later);
}

/** The answers that a later one of the same person replaces, by number. `rows` are in their order. */
function replacedAnswers(
  rows: RowKeys[],
  isAlike: (one: RowKeys, other: RowKeys) => boolean,
): Map<number, RowKeys> {
  const groups = byKey(rows);
  const places = new Map(rows.map((row, index) => [row.number, index]));
  const replaced = new Map<number, RowKeys>();
  for (const row of rows) {
    const place = places.get(row.number) ?? 0;
    const others = new Set(keysOf(row).flatMap((key) => groups.get(key) ?? []));
    const later = [...others].findLast(
      (other) => (places.get(other.number) ?? 0) > place && isAnsweredAgain(row, other, isAlike),
    );
    if (later) replaced.set(row.number, later);
  }
  return replaced;
}

function twinFrom({ number }: RowKeys, by: Twin['by']): Twin {
  return { officeBearerId: null, row: number, by };
}

function byKey(rows: RowKeys[]): Map<string, RowKeys[]> {
  const groups = new Map<string, RowKeys[]>();
  for (const row of rows)
    for (const key of keysOf(row)) {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  return groups;
}

/** The numbers of the rows whose mobile is in the maximum number of entries before them. */
function overMobileLimit(rows: RowKeys[]): Set<number> {
  const entriesOf = new Map<string, Set<string>>();
  const numbers = new Set<number>();
  for (const { number, mobile, officeBearerId } of rows) {
    if (mobile === null) continue;
    const entries = entriesOf.get(mobile) ?? new Set();
    entriesOf.set(mobile, entries);
    if (entries.size < mostEntriesOfMobile) entries.add(officeBearerId);
    else if (!entries.has(officeBearerId)) numbers.add(number);
  }
  return numbers;
}

/**
 * Compares rows that share keys; pass them in the order of the sheet. Of several rows about one entry the first
 * is taken; rows with the same mobile, or the same name in one unit, are possible duplicates of each other. Of the
 * answers of one person to a form the last is taken.
 */
export function compareRows(
  all: RowKeys[],
  isAlike: (one: RowKeys, other: RowKeys) => boolean,
  { areAnswers = false } = {},
): Comparison[] {
  const replaced = areAnswers ? replacedAnswers(all, isAlike) : new Map<number, RowKeys>();
  const rows = all.filter(({ number }) => !replaced.has(number));
  const earlier = [...replaced].map(([number, later]): Comparison => {
    return { number, issue: 'row-replaced', twins: [twinFrom(later, 'name')], count: 1 };
  });
  const groups = byKey(rows);
  const isOverLimit = overMobileLimit(rows);
  const compared = rows.flatMap((row): Comparison[] => {
    const first = groups.get(targetKey(row))?.[0];
    const isLater = first !== undefined && first !== row;
    const issue = isLater
      ? issueBetween(first, row, isAlike)
      : isOverLimit.has(row.number)
        ? 'number-in-too-many'
        : null;
    const twins = new Map<number, Twin>();
    for (const key of row.keys)
      for (const other of groups.get(key) ?? []) {
        const isOther = other.number !== row.number && other.officeBearerId !== row.officeBearerId;
        if (isOther && !twins.has(other.number))
          twins.set(other.number, twinFrom(other, key.startsWith('mobile:') ? 'mobile' : 'name'));
      }
    if (isLater) twins.set(first.number, twinFrom(first, 'name'));
    if (issue === null && twins.size === 0) return [];
    return [{ number: row.number, issue, twins: [...twins.values()].slice(0, mostTwins), count: twins.size }];
  });
  return [...earlier, ...compared];
}

/** What a refused row needs to be imported again. */
type Source = Pick<ImportRow, 'cells' | 'carried'>;

/** The row with its comparison. Idempotent. */
export function comparedRow(row: ImportRow, comparison: Comparison, source: Source): ImportRow {
  const { issue } = comparison;
  const fromRegister = row.twins.filter(({ officeBearerId }) => officeBearerId !== null);
  const twins = [...fromRegister, ...comparison.twins].slice(0, mostTwins);
  const hasTwins = row.hasTwins || comparison.count > 0;
  if (issue === null) return { ...row, twins, hasTwins };
  const issues = [
    ...row.issues.filter(({ code }) => code !== issue),
    { code: issue, field: null, cell: null, found: '' },
  ];
  const isRefused = severityOf(issue) === 'refusal';
  return {
    ...row,
    issues,
    twins,
    hasTwins,
    outcome: isRefused ? 'refused' : 'repeated',
    isWarned: !isRefused,
    changes: {},
    ...(isRefused && source),
  };
}

/** The figures of a chunk after comparison; `before` and `after` are the compared rows, in the same order. */
export function comparedFigures(base: Figures, before: ImportRow[], after: ImportRow[]): Figures {
  const figures = { ...base };
  for (const [index, row] of after.entries()) {
    const former = before[index];
    if (!former) continue;
    figures[former.outcome] -= 1;
    figures[row.outcome] += 1;
    figures.warned += Number(row.isWarned) - Number(former.isWarned);
    figures.duplicates += Number(row.hasTwins) - Number(former.hasTwins);
  }
  return figures;
}
