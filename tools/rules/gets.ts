import { type Condition, conditionsIn, type Expression } from './parse.ts';

/** The documents that one `allow` reads. */
export interface Cost {
  /** Its match path and operations. */
  rule: string;
  /** The count declared in the comment above it; `null` without one. */
  declared: number | null;
  /** The distinct documents that its condition can read, as the rules name them. */
  reads: string[];
}

const readers = ['get', 'getAfter', 'exists', 'existsAfter'];

/** An expression's source with arguments substituted and whitespace removed: equal texts read the same document. */
function substituted(expression: Expression, text: string, bindings: Record<string, string>): string {
  const names = everyName(expression).filter(({ text: name }) => name in bindings);
  const ordered = names.toSorted((one, other) => other.start - one.start);
  const filled = ordered.reduce(
    (source, { start, end, text: name }) =>
      source.slice(0, start - expression.start) + bindings[name] + source.slice(end - expression.start),
    text.slice(expression.start, expression.end),
  );
  return filled.replace(/\s+/g, '');
}

function everyName(expression: Expression): Expression[] {
  if (expression.kind === 'name') return [expression];
  return expression.parts.flatMap(everyName);
}

/** Whether it is `get`, `exists` or the like (in Storage's rules `firestore.get`), and not the `get` of a map. */
function isReader({ kind, text, parts }: Expression): boolean {
  const isFunction = kind === 'name' || (kind === 'member' && parts[0]?.text === 'firestore');
  return isFunction && readers.includes(text);
}

/** The documents that a condition can read, including those read by the functions it calls. */
function readsOf(
  expression: Expression,
  text: string,
  functions: readonly Condition[],
  bindings: Record<string, string> = {},
): string[] {
  const inner = expression.parts.flatMap((part) => readsOf(part, text, functions, bindings));
  if (expression.kind !== 'call') return inner;
  const [callee, ...given] = expression.parts;
  const values = given.map((one) => substituted(one, text, bindings));
  if (callee && isReader(callee)) return [...inner, values.join()];
  const called = callee?.kind === 'name' ? functions.find(({ name }) => name === expression.text) : undefined;
  if (!called) return inner;
  const calleeBindings = Object.fromEntries(
    called.parameters.map((name, index) => [name, values[index] ?? '']),
  );
  return [...inner, ...readsOf(called.expression, text, functions, calleeBindings)];
}

/** The number in the comment right before an `allow`: "gets: 2, the grant and the parent". */
function declaredBefore(text: string, start: number): number | null {
  const comments = /((?:^[ \t]*\/\/[^\n]*\n)+)[ \t]*allow\s*$/m.exec(text.slice(0, start))?.[1];
  const [, declared] = /gets: (\d+)/.exec(comments ?? '') ?? [];
  return declared === undefined ? null : Number(declared);
}

/** The worst-case cost of every `allow` in a rules file: short-circuiting is ignored. */
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
        declared: declaredBefore(text, operations?.start ?? 0),
        reads: [...new Set(readsOf(expression, text, inScope))],
      };
    });
}
