/** One expression in the emulator's coverage report, with the values that it had; `endOffset` is its last letter. */
export interface ReportNode {
  sourcePosition: { line?: number; currentOffset?: number; endOffset?: number };
  values?: { value?: { boolValue?: boolean; undefined?: object } }[];
  children?: ReportNode[];
}

/** An expression of the rules, by its place in the text, and what it came to. */
export interface Seen {
  line: number;
  start: number;
  end: number;
  /** Whether it had any value at all; an error is none. */
  hadValue: boolean;
  /** The answers that it gave, if it asks for yes or no. */
  answers: Set<boolean>;
}

/** Adds what a report shows to what others showed. */
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

/** A name, or a value in a document: it may be `true` because a test put that there, and asks nothing. */
const isValue = (source: string) => /^[\w.]+$/.test(source);

const isIn = (one: Seen, other: Seen) => one !== other && one.start >= other.start && one.end <= other.end;

/**
 * The conditions that were not seen both ways, in the text's order, and among them every expression that was
 * never evaluated: whether it is a condition nobody knows. What lies in one of these is not told again.
 */
export function notBothWays(seen: ReadonlyMap<string, Seen>, text: string): { all: number; left: Seen[] } {
  const asked = [...seen.values()].filter(({ start, end }) => !isValue(text.slice(start, end)));
  const unseen = asked.filter(({ hadValue }) => !hadValue);
  const conditions = asked.filter(({ answers }) => answers.size > 0);
  const left = [
    ...conditions.filter(({ answers }) => answers.size < 2),
    ...unseen.filter((one) => !unseen.some((other) => isIn(one, other))),
  ];
  return { all: conditions.length, left: left.toSorted((one, other) => one.start - other.start) };
}
