import { expect, test } from 'vitest';
import { addReport, type ReportNode, type Seen, uncoveredConditions } from './coverage.ts';

const text = 'a == b && c';
const at = (start: number, end: number) => ({ line: 1, currentOffset: start, endOffset: end - 1 });
const answered = (...answers: boolean[]) => answers.map((boolValue) => ({ value: { boolValue } }));

/** The number of conditions in these reports, and the source of those without both outcomes. */
function coverageOf(...reports: ReportNode[][]): { total: number; uncovered: string[] } {
  const seen = new Map<string, Seen>();
  for (const report of reports) addReport(seen, report);
  const { total, uncovered } = uncoveredConditions(seen, text);
  return { total, uncovered: uncovered.map(({ start, end }) => text.slice(start, end)) };
}

test('a condition with only one outcome is uncovered; a value is not a condition', () => {
  const children = [
    { sourcePosition: at(0, 6), values: answered(true) },
    { sourcePosition: at(10, 11), values: answered(true) },
  ];
  const whole = { sourcePosition: at(0, 11), values: answered(true, false), children };
  expect(coverageOf([whole])).toEqual({ total: 2, uncovered: ['a == b'] });
});

test('an expression that was never evaluated is listed once, without its subexpressions', () => {
  const children = [{ sourcePosition: at(0, 6) }];
  expect(coverageOf([{ sourcePosition: at(0, 11), children }]).uncovered).toEqual([text]);
});

test('an expression that only ever raised an error is uncovered', () => {
  const errors = [{ value: { undefined: {} } }];
  expect(coverageOf([{ sourcePosition: at(0, 6), values: errors }]).uncovered).toEqual(['a == b']);
});

test('reports are merged', () => {
  const report = (answer: boolean) => [{ sourcePosition: at(0, 6), values: answered(answer) }];
  expect(coverageOf(report(true), report(false)).uncovered).toEqual([]);
});
