import { expect, test } from 'vitest';
import { goalsOf } from './goals.ts';
import type { Measured, Run } from './measure.ts';

const measured: Measured = { errors: 0, writesPerEntry: 0.3, readsPerEntry: 1.5, seconds: 30 };
const run: Run = {
  entries: 5400,
  floorSeconds: 10,
  counts: { ...measured, stateWritesPerSecond: 1, mostEvents: 1, mostBatches: 1, failures: 0 },
  lone: { writes: 1, reads: 1, p50: 200, p95: 300 },
  peakRssMiB: 300,
  naive: { ...measured, errors: 1, seconds: 20 },
  sharded: { ...measured, seconds: 40 },
};
const missed = (changed: Partial<Run>) =>
  goalsOf({ ...run, ...changed })
    .filter(({ met }) => !met)
    .map(({ name }) => name);

test('a design that ends with a wrong figure never counts as right, so one that is right beats it', () => {
  expect(missed({})).toEqual([]);
  expect(missed({ naive: { ...measured, seconds: 20 } })).toEqual(['seconds until right, ahead of (a)']);
  expect(missed({ counts: { ...run.counts, errors: 1 } })).toEqual([
    'wrong units',
    'seconds until right, ahead of (a)',
    'seconds until right, ahead of (b)',
  ]);
});

test('a burst may take twice the floor and fifteen seconds', () => {
  expect(missed({ floorSeconds: 7 })).toEqual(['seconds until exact, 2 times the floor and 15']);
});

test('durations are no goal at sizes where the emulator’s scans dominate them', () => {
  expect(missed({ entries: 54_000, floorSeconds: 7 })).toEqual([]);
});
