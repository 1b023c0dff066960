import { codeStep, spokenStep } from '@sangathan/model';
import { describe, expect, it } from 'vitest';
import { clockAhead, grouped, needsRefill, shownAt } from './codes.ts';

const codes = {
  qr: Array.from({ length: 40 }, (_, index) => ({ from: index * codeStep, code: `qr${index}` })),
  spoken: [
    { from: 0, code: '000001' },
    { from: spokenStep, code: '000002' },
  ],
};

describe('the code on the screen', () => {
  it.each([
    [0, 'qr0', codeStep],
    [codeStep - 1, 'qr0', 1],
    [codeStep, 'qr1', codeStep],
  ])('at %i ms is %s for %i ms more', (now, code, left) => {
    expect(shownAt(codes, 'qr', now)).toEqual({ code, left });
  });

  it('is null when none is left', () => {
    expect(shownAt(codes, 'qr', 40 * codeStep)).toBeNull();
    expect(shownAt(codes, 'spoken', 2 * spokenStep)).toBeNull();
  });

  it('is valid for five minutes when spoken', () => {
    expect(shownAt(codes, 'spoken', spokenStep + 1000)).toEqual({ code: '000002', left: spokenStep - 1000 });
  });
});

it('more codes are fetched when less than 15 minutes of them are left', () => {
  expect(needsRefill(null, 0)).toBe(true);
  expect(needsRefill(codes, 0)).toBe(false);
  expect(needsRefill(codes, 5 * 60_000 - 1)).toBe(false);
  expect(needsRefill(codes, 5 * 60_000 + 1)).toBe(true);
});

it('the clock difference assumes an answer at half the round trip', () => {
  expect(clockAhead(10_500, 900, 1100)).toBe(9500);
});

it('six digits are grouped', () => {
  expect(grouped('482915')).toBe('482 915');
});
