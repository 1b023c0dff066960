import { doorsOpen } from '@sangathan/model';
import { describe, expect, it } from 'vitest';
import { inPhase, isOpen, phaseOf, together } from './phase.ts';

const at = (millis: number) => ({ seconds: millis / 1000, nanoseconds: 0, toMillis: () => millis });
const meeting = (id: string, from: number, to: number) => ({ id, startsAt: at(from), endsAt: at(to) });

describe('a meeting from 100 to 200', () => {
  it.each([
    [99, 'toCome'],
    [100, 'now'],
    [200, 'now'],
    [201, 'over'],
  ])('at %i is %s', (now, phase) => {
    expect(phaseOf(meeting('m', 100, 200), now)).toBe(phase);
  });
});

it.each([
  [10_000_000 - doorsOpen - 1, false],
  [10_000_000 - doorsOpen, true],
  [20_000_000, true],
  [20_000_001, false],
])('at %i codes of a meeting from 10,000,000 to 20,000,000 are taken: %s', (now, open) => {
  expect(isOpen(meeting('m', 10_000_000, 20_000_000), now)).toBe(open);
});

describe('a list of meetings', () => {
  const meetings = [
    meeting('late', 300, 400),
    meeting('next', 200, 250),
    meeting('old', 1, 2),
    meeting('last', 50, 60),
  ];

  it('has future meetings soonest first, and past ones latest first', () => {
    const ids = (phase: 'toCome' | 'over') => inPhase(meetings, phase, 100).map(({ id }) => id);
    expect(ids('toCome')).toEqual(['next', 'late']);
    expect(ids('over')).toEqual(['last', 'old']);
  });

  it('has a meeting of two queries once', () => {
    expect(together(meetings, meetings)).toHaveLength(4);
  });
});
