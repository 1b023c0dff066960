import { allIn, type Condition, conditionsIn, type Expression, type Span } from './parse.ts';

/** The mutation operators, each a plausible mistake. */
export const operators = {
  negate: 'negate a condition',
  drop: 'drop a condition from its chain',
  join: 'turn && into ||, or || into &&',
  compare: 'swap a comparison',
  widen: 'widen a list',
  narrow: 'take an item from a list',
  open: 'open a function or an allow',
  operation: 'allow more operations',
  limit: 'move a limit by one',
  word: 'expect another word',
  getAfter: 'read before instead of after',
} as const;
export type Operator = keyof typeof operators;

/** One mutation of a rules file. */
export interface Mutant extends Span {
  file: string;
  operator: Operator;
  /** The enclosing match blocks, then the function or operations. */
  place: string;
  /** The top-level function or match block that contains it. */
  part: string;
  line: number;
  /** How many mutants of the same name come before it. */
  before: number;
  from: string;
  to: string;
}

/** A mutant's name in the list of equivalent mutants, independent of line numbers. */
export function nameOf({
  file,
  place,
  operator,
  from,
  to,
  before,
}: Omit<Mutant, keyof Span | 'line' | 'part'>): string {
  const one = (text: string) => text.replace(/\s+/g, ' ');
  return `${file} | ${place} | ${operator} | ${one(from)} → ${one(to)}${before > 0 ? ` (${before + 1})` : ''}`;
}

type Change = Span & { operator: Operator; to: string };

const comparisons: Record<string, string[]> = {
  '==': ['!='],
  '!=': ['=='],
  '<=': ['<', '>'],
  '>=': ['>', '<'],
  '<': ['<=', '>='],
  '>': ['>=', '<='],
};

const isJoin = ({ kind, text }: Expression) => kind === 'binary' && (text === '&&' || text === '||');

/** The root and every operand of &&, || and !, each with the operator that joins it to its siblings. */
function conditionsOf(root: Expression): { condition: Expression; joinedBy: string | null }[] {
  const visit = (condition: Expression, joinedBy: string | null): ReturnType<typeof conditionsOf> => {
    if (isJoin(condition))
      return [{ condition, joinedBy }, ...condition.parts.flatMap((part) => visit(part, condition.text))];
    if (condition.kind === 'not')
      return [{ condition, joinedBy }, ...condition.parts.flatMap((part) => visit(part, null))];
    return [{ condition, joinedBy }];
  };
  return visit(root, null);
}

/** Whether it is an allow, or a function that returns a boolean. */
function isCondition({ kind, expression }: Condition): boolean {
  const yesOrNo = ['==', '!=', '<', '<=', '>', '>=', 'in', 'is', '&&', '||'];
  const asks = /^(is|has|may|in|on|decides|names)[A-Z]?|^(decides|matches|hasOnly|hasAll)$/;
  return (
    kind === 'allow' ||
    expression.kind === 'not' ||
    (expression.kind === 'binary' && yesOrNo.includes(expression.text)) ||
    (expression.kind === 'call' && asks.test(expression.text))
  );
}

function conditionChanges(condition: Condition, text: string): Change[] {
  if (!isCondition(condition)) return [];
  const source = ({ start, end }: Span) => text.slice(start, end);
  return conditionsOf(condition.expression).flatMap(({ condition: one, joinedBy }) => {
    const isRoot = one === condition.expression;
    const changes: Change[] = [];
    if (one.kind !== 'not' && !isJoin(one) && !(one.text in comparisons))
      changes.push({ ...one, operator: 'negate', to: `!(${source(one)})` });
    if (isRoot) changes.push({ ...one, operator: 'open', to: 'true' });
    else if (joinedBy && joinedBy !== one.text)
      changes.push({ ...one, operator: 'drop', to: joinedBy === '&&' ? 'true' : 'false' });
    if (one.operator && isJoin(one) && joinedBy !== one.text)
      changes.push({ ...one.operator, operator: 'join', to: one.text === '&&' ? '||' : '&&' });
    return changes;
  });
}

function expressionChanges(expression: Expression, text: string): Change[] {
  const { kind, parts, operator } = expression;
  const source = ({ start, end }: Span) => text.slice(start, end);
  if (kind === 'binary' && operator)
    return (comparisons[expression.text] ?? []).map((to) => ({
      ...operator,
      operator: 'compare' as const,
      to,
    }));
  if (kind === 'list' && parts.length > 0) {
    const items = parts.map(source);
    const without = (index: number) => `[${items.filter((_, at) => at !== index).join(', ')}]`;
    return [
      { ...expression, operator: 'widen', to: `[${[...items, "'more'"].join(', ')}]` },
      ...parts.map((_, index) => ({ ...expression, operator: 'narrow' as const, to: without(index) })),
    ];
  }
  if (kind === 'number')
    return [1, -1].map((by) => ({
      ...expression,
      operator: 'limit',
      to: String(Number(expression.text) + by),
    }));
  if (kind === 'call' && expression.text === 'getAfter')
    return [{ ...expression, operator: 'getAfter', to: source(expression).replace('getAfter', 'get') }];
  if (kind === 'string') return stringChanges(expression);
  return [];
}

/** Moves the repetition counts of a pattern by one; replaces a plain word. */
function stringChanges(expression: Expression): Change[] {
  const { text, start } = expression;
  const counts = [...text.matchAll(/(?<=\{|\{\d+,)\d+(?=[,}])/g)];
  if (counts.length > 0)
    return counts.flatMap(({ 0: count, index }) =>
      [1, -1].map((by) => ({
        start: start + index,
        end: start + index + count.length,
        operator: 'limit' as const,
        to: String(Math.max(0, Number(count) + by)),
      })),
    );
  return /^'\w+'$/.test(text) ? [{ ...expression, operator: 'word', to: `'${text.slice(1, -1)}X'` }] : [];
}

const wider: Record<string, string[]> = {
  get: ['read'],
  list: ['read'],
  create: ['create, update'],
  update: ['update, delete', 'create, update'],
  read: ['read, write'],
  'create, update': ['write'],
};

function operationChanges({ name, operations }: Condition): Change[] {
  if (!operations) return [];
  return (wider[name] ?? []).map((to) => ({ ...operations, operator: 'operation' as const, to }));
}

/** The functions whose patterns `patterns.test.ts` compares with the model's, so that no count in them can move. */
export const comparedTexts = ['isWords', 'isPlaceText', 'isNameText', 'isSentence'];
export const comparedLinks = ['isFacebook', 'isX', 'isInstagram', 'isYoutube'];
const compared = new Set([...comparedTexts, ...comparedLinks]);

function changesIn(condition: Condition, text: string): Change[] {
  const isCompared = condition.kind === 'function' && compared.has(condition.name);
  const all = allIn(condition.expression).filter(({ kind }) => kind !== 'string' || !isCompared);
  // 'narrow' already removes each item of a list, so 'word' skips them.
  const items = all.filter(({ kind }) => kind === 'list').flatMap(({ parts }) => parts);
  const isItem = ({ start, end }: Span) => items.some((item) => item.start <= start && end <= item.end);
  return [
    ...conditionChanges(condition, text),
    ...operationChanges(condition),
    ...all
      .flatMap((expression) => expressionChanges(expression, text))
      .filter((change) => change.operator !== 'word' || !isItem(change)),
  ];
}

/** Every mutant of a rules file. */
export function mutantsOf(file: string, text: string): Mutant[] {
  const seen = new Map<string, number>();
  return conditionsIn(text).flatMap((condition) =>
    changesIn(condition, text).map(({ start, end, operator, to }) => {
      const place = [...condition.within, condition.name].join(' ');
      const part = condition.within[0] ?? condition.name;
      const what = { file, operator, place, part, from: text.slice(start, end), to };
      const name = nameOf({ ...what, before: 0 });
      const before = seen.get(name) ?? 0;
      seen.set(name, before + 1);
      return { ...what, before, line: text.slice(0, start).split('\n').length, start, end };
    }),
  );
}

/** The rules file with the mutation applied. */
export function applied(text: string, { start, end, to }: Mutant): string {
  return text.slice(0, start) + to + text.slice(end);
}
