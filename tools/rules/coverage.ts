/** One expression in the emulator's coverage report, with the values that it had; `endOffset` is its last letter. */
export interface ReportNode {
  sourcePosition: { line?: number; currentOffset?: number; endOffset?: number };
  values?: { value?: { boolValue?: boolean; undefined?: object } }[];
  children?: ReportNode[];
}

/** A yes-or-no expression of the rules, by its place in the text, and the answers that it gave. */
export interface Seen {
  line: number;
  start: number;
  end: number;
  answers: Set<boolean>;
}

/** Adds what a report shows to what others showed. Values that are neither yes nor no don't count. */
export function addReport(seen: Map<string, Seen>, report: readonly ReportNode[]): void {
  for (const { sourcePosition, values = [], children = [] } of report) {
    const { line = 0, currentOffset: start = 0, endOffset = 0 } = sourcePosition;
    const end = endOffset + 1;
    const key = `${start}-${end}`;
    const one = seen.get(key) ?? { line, start, end, answers: new Set() };
    for (const { value } of values) if (value?.boolValue !== undefined) one.answers.add(value.boolValue);
    seen.set(key, one);
    addReport(seen, children);
  }
}

/** A name, or a value in a document: it may be `true` because a test put that there, and asks nothing. */
const isValue = (source: string) => /^[\w.]+$/.test(source);

/** The conditions that were not seen both ways, in the text's order. */
export function notBothWays(seen: ReadonlyMap<string, Seen>, text: string): { all: number; left: Seen[] } {
  const conditions = [...seen.values()].filter(
    ({ start, end, answers }) => answers.size > 0 && !isValue(text.slice(start, end)),
  );
  const left = conditions.filter(({ answers }) => answers.size < 2);
  return { all: conditions.length, left: left.toSorted((one, other) => one.start - other.start) };
}
