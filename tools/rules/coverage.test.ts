import { expect, test } from 'vitest';
import { addReport, notBothWays, type Seen } from './coverage.ts';

const text = 'a == b && c';
const at = (start: number, end: number) => ({ line: 1, currentOffset: start, endOffset: end - 1 });
const answered = (...answers: boolean[]) => answers.map((boolValue) => ({ value: { boolValue } }));

test('a condition that had one answer alone is told, and a value is not', () => {
  const seen = new Map<string, Seen>();
  addReport(seen, [
    {
      sourcePosition: at(0, 11),
      values: answered(true, false),
      children: [
        { sourcePosition: at(0, 6), values: answered(true) },
        { sourcePosition: at(10, 11), values: answered(true) },
      ],
    },
  ]);
  const { all, left } = notBothWays(seen, text);
  expect(all).toBe(2);
  expect(left.map(({ start, end }) => text.slice(start, end))).toEqual(['a == b']);
});

test('reports add up', () => {
  const seen = new Map<string, Seen>();
  addReport(seen, [{ sourcePosition: at(0, 6), values: answered(true) }]);
  addReport(seen, [{ sourcePosition: at(0, 6), values: answered(false) }]);
  expect(notBothWays(seen, text).left).toEqual([]);
});
