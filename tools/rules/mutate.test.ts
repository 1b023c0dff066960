import { describe, expect, test } from 'vitest';
import { applied, mutantsOf, nameOf, type Operator } from './mutate.ts';
import { conditionsIn } from './parse.ts';
import { sampled } from './sample.ts';

/** A rules file with this one condition. */
const rules = (condition: string) =>
  `rules_version = '2';\nservice cloud.firestore {\n  match /databases/{database}/documents {\n    match /things/{id} { // all\n      allow get: if ${condition};\n    }\n  }\n}\n`;

/** The condition in each mutant of that operator. */
function mutated(condition: string, operator: Operator): string[] {
  const text = rules(condition);
  return mutantsOf('rules', text)
    .filter((mutant) => mutant.operator === operator)
    .map((mutant) => /allow get: if ([\s\S]*);\n/.exec(applied(text, mutant))?.[1] ?? '');
}

describe('a mutant', () => {
  test.each<[Operator, string, string[]]>([
    ['negate', 'a() && b.c', ['!(a()) && b.c', 'a() && !(b.c)']],
    ['drop', 'a && b && c', ['true && b && c', 'a && true && c', 'a && b && true']],
    ['drop', 'a || b', ['false || b', 'a || false']],
    ['drop', 'a && (b || c)', ['true && (b || c)', 'a && true', 'a && (false || c)', 'a && (b || false)']],
    ['join', 'a && b', ['a || b']],
    ['join', 'a && (b || c)', ['a || (b || c)', 'a && (b && c)']],
    ['compare', 'a == b', ['a != b']],
    ['compare', 'a.size() <= 3', ['a.size() < 3', 'a.size() > 3']],
    ['widen', "a in ['x']", ["a in ['x', 'more']"]],
    ['narrow', "a in ['x', 'y']", ["a in ['y']", "a in ['x']"]],
    ['open', 'a && b', ['true']],
    ['limit', 'a < 10', ['a < 11', 'a < 9']],
    [
      'limit',
      "a.matches('x{1,64}')",
      ["a.matches('x{2,64}')", "a.matches('x{0,64}')", "a.matches('x{1,65}')", "a.matches('x{1,63}')"],
    ],
    ['word', "a == 'x'", ["a == 'xX'"]],
    ['getAfter', 'getAfter(/a/$(id)).data.x', ['get(/a/$(id)).data.x']],
  ])('%s: %s', (operator, condition, expected) => {
    expect(mutated(condition, operator)).toEqual(expected);
  });

  test('may allow more operations', () => {
    const mutants = mutantsOf('rules', rules('a')).filter(({ operator }) => operator === 'operation');
    expect(mutants.map(({ to }) => to)).toEqual(['read']);
  });

  test('has a unique name', () => {
    const names = mutantsOf('rules', rules("a == 'x' && b == 'x' && (c || d == e[f])")).map(nameOf);
    expect(new Set(names).size).toBe(names.length);
  });
});

test('a syntax error is reported with its line', () => {
  expect(() => conditionsIn(rules('a &&'))).toThrow('line 5');
});

test('the same seed draws the same sample', () => {
  const items = Array.from({ length: 100 }, (_, number) => ({ number }));
  expect(sampled(items, 5, 'today')).toEqual(sampled(items, 5, 'today'));
  expect(sampled(items, 5, 'today')).not.toEqual(sampled(items, 5, 'tomorrow'));
});
