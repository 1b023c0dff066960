/** One expression in the emulator's coverage report, with its values; `endOffset` is that of its last character. */
export interface ReportNode {
  sourcePosition: { line?: number; currentOffset?: number; endOffset?: number };
  values?: { value?: { boolValue?: boolean; undefined?: object } }[];
  children?: ReportNode[];
}

/** An expression of the rules by its position, with its results in all reports. */
export interface Seen {
  line: number;
  start: number;
  end: number;
  /** Whether it was ever evaluated without an error. */
  hadValue: boolean;
  /** Its boolean results; empty for an expression of another type. */
  answers: Set<boolean>;
}

/** Merges a report into `seen`. */
export function addReport(seen: Map<string, Seen>, report: readonly ReportNode[]): void {
  for (const { sourcePosition, values = [], children = [] } of report) {
    const { line = 0, currentOffset: start = 0, endOffset = 0 } = sourcePosition;
    const end = endOffset + 1;
    const key = `${start}-${end}`;
    const one = seen.get(key) ?? { line, start, end, hadValue: false, answers: new Set() };
    for (const { value } of values) {
      if (value !== undefined && value.undefined === undefined) one.hadValue = true;
      if (value?.boolValue !== undefined) one.answers.add(value.boolValue);
    }
    seen.set(key, one);
    addReport(seen, children);
  }
}

/** A name or a member access: its value comes from a test's data, so it is no condition. */
const isValue = (source: string) => /^[\w.]+$/.test(source);

const isIn = (one: Seen, other: Seen) => one !== other && one.start >= other.start && one.end <= other.end;

/**
 * The conditions without both outcomes, in source order. An expression that was never evaluated is among them,
 * as its type is unknown, but not its subexpressions.
 */
export function uncoveredConditions(
  seen: ReadonlyMap<string, Seen>,
  text: string,
): { total: number; uncovered: Seen[] } {
  const asked = [...seen.values()].filter(({ start, end }) => !isValue(text.slice(start, end)));
  const unseen = asked.filter(({ hadValue }) => !hadValue);
  const conditions = asked.filter(({ answers }) => answers.size > 0);
  const uncovered = [
    ...conditions.filter(({ answers }) => answers.size < 2),
    ...unseen.filter((one) => !unseen.some((other) => isIn(one, other))),
  ];
  return { total: conditions.length, uncovered: uncovered.toSorted((one, other) => one.start - other.start) };
}
