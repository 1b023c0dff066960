import { expect, test } from 'vitest';
import { addReport, notBothWays, type ReportNode, type Seen } from './coverage.ts';

const text = 'a == b && c';
const at = (start: number, end: number) => ({ line: 1, currentOffset: start, endOffset: end - 1 });
const answered = (...answers: boolean[]) => answers.map((boolValue) => ({ value: { boolValue } }));

/** How many conditions there are after such reports, and the parts of the text that are told as not seen both ways. */
function told(...reports: ReportNode[][]): { all: number; left: string[] } {
  const seen = new Map<string, Seen>();
  for (const report of reports) addReport(seen, report);
  const { all, left } = notBothWays(seen, text);
  return { all, left: left.map(({ start, end }) => text.slice(start, end)) };
}

test('a condition that had one answer alone is told, and a value is not', () => {
  const children = [
    { sourcePosition: at(0, 6), values: answered(true) },
    { sourcePosition: at(10, 11), values: answered(true) },
  ];
  const whole = { sourcePosition: at(0, 11), values: answered(true, false), children };
  expect(told([whole])).toEqual({ all: 2, left: ['a == b'] });
});

test('an expression that was never evaluated is told, once for all that is in it', () => {
  const children = [{ sourcePosition: at(0, 6) }];
  expect(told([{ sourcePosition: at(0, 11), children }]).left).toEqual([text]);
});

test('an expression that only ever was an error is told', () => {
  const errors = [{ value: { undefined: {} } }];
  expect(told([{ sourcePosition: at(0, 6), values: errors }]).left).toEqual(['a == b']);
});

test('reports add up', () => {
  const report = (answer: boolean) => [{ sourcePosition: at(0, 6), values: answered(answer) }];
  expect(told(report(true), report(false)).left).toEqual([]);
});
