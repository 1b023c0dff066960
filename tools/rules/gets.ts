import { type Condition, conditionsIn, type Expression } from './parse.ts';

/** What one `allow` of a rules file costs in documents read. */
export interface Cost {
  /** The match blocks and the operations. */
  rule: string;
  /** The number that the comment before it gives; `null` where there is none. */
  told: number | null;
  /** The documents that its condition can read, each once, as the rules name them. */
  reads: string[];
}

const readers = ['get', 'getAfter', 'exists', 'existsAfter'];

/** The text of an expression with its parameters filled in, and blanks left out: the same text reads the same document. */
function filledIn(expression: Expression, text: string, filling: Record<string, string>): string {
  const names = everyName(expression).filter(({ text: name }) => name in filling);
  const ordered = names.toSorted((one, other) => other.start - one.start);
  const filled = ordered.reduce(
    (so, { start, end, text: name }) =>
      so.slice(0, start - expression.start) + filling[name] + so.slice(end - expression.start),
    text.slice(expression.start, expression.end),
  );
  return filled.replace(/\s+/g, '');
}

function everyName(expression: Expression): Expression[] {
  if (expression.kind === 'name') return [expression];
  return expression.parts.flatMap(everyName);
}

/** `get` and its like, in Storage's rules behind `firestore.`; a map has a `get` of its own. */
function isReader({ kind, text, parts }: Expression): boolean {
  const isFunction = kind === 'name' || (kind === 'member' && parts[0]?.text === 'firestore');
  return isFunction && readers.includes(text);
}

/** Every document that a condition can read, with those that the functions it calls can read. */
function readsOf(
  expression: Expression,
  text: string,
  functions: readonly Condition[],
  filling: Record<string, string> = {},
): string[] {
  const inner = expression.parts.flatMap((part) => readsOf(part, text, functions, filling));
  if (expression.kind !== 'call') return inner;
  const [callee, ...given] = expression.parts;
  const values = given.map((one) => filledIn(one, text, filling));
  if (callee && isReader(callee)) return [...inner, values.join()];
  const called = callee?.kind === 'name' ? functions.find(({ name }) => name === expression.text) : undefined;
  if (!called) return inner;
  const theirs = Object.fromEntries(called.parameters.map((name, index) => [name, values[index] ?? '']));
  return [...inner, ...readsOf(called.expression, text, functions, theirs)];
}

/** The number in the comment right before an `allow`: "gets: 2, the grant and the parent". */
function toldBefore(text: string, start: number): number | null {
  const comments = /((?:^[ \t]*\/\/[^\n]*\n)+)[ \t]*allow\s*$/m.exec(text.slice(0, start))?.[1];
  const [, told] = /gets: (\d+)/.exec(comments ?? '') ?? [];
  return told === undefined ? null : Number(told);
}

/** The cost of every `allow` in a rules file, at most: no condition spares another. */
export function costsIn(text: string): Cost[] {
  const conditions = conditionsIn(text);
  return conditions
    .filter(({ kind }) => kind === 'allow')
    .map(({ within, name, operations, expression }) => {
      const inScope = conditions.filter(
        (one) => one.kind === 'function' && one.within.every((block, index) => block === within[index]),
      );
      return {
        rule: `${within.join('')} ${name}`,
        told: toldBefore(text, operations?.start ?? 0),
        reads: [...new Set(readsOf(expression, text, inScope))],
      };
    });
}
