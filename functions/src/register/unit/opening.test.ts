import { type Name, unitLimits } from '@sangathan/model';
import { expect, test } from 'vitest';
import { type Child, openingOf } from './opening.ts';

const now = Date.parse('2026-11-27T06:00:00Z');
const name = (en: string): Name => ({ hi: '', en });

function children(open: number, closed = 0, opened = '2026-01-01'): Child[] {
  return Array.from({ length: open + closed }, (_, index) => ({
    id: `u${index}`,
    name: name(`Booth ${index}`),
    opened,
    closed: index < open ? null : '2026-02-01',
  }));
}

const inMandal = (existing: Child[], wanted = 'New', isApproved = false) =>
  openingOf('M1', 'mandal', name(wanted), existing, now, isApproved).state;

const { open, most, perDay } = unitLimits.mandal;

test.each([
  ['the first one', [], false, 'open'],
  ['the last one that needs no asking', children(open - 1), false, 'open'],
  ['one more', children(open), false, 'ask'],
  ['one more, approved', children(open), true, 'open'],
  ['more than there may be at all', children(most), true, 'full'],
  ['one more, as closed units do not count', children(open - 1, 200), false, 'open'],
  ['the last of a day', children(perDay - 1, 0, '2026-11-27'), false, 'open'],
  ['one more in a day', children(perDay, 0, '2026-11-27'), false, 'tomorrow'],
  [
    'one more in a day, after those of the day were closed',
    children(0, perDay, '2026-11-27'),
    false,
    'tomorrow',
  ],
  ['one more in a day, approved', children(perDay, 0, '2026-11-27'), true, 'tomorrow'],
] as const)('%s', (_what, existing, isApproved, expected) => {
  expect(inMandal([...existing], 'New', isApproved)).toBe(expected);
});

test('an existing unit is not opened again, a closed one is', () => {
  expect(openingOf('M1', 'mandal', name('Booth 0'), children(1), now, false)).toEqual({
    state: 'there',
    unitId: 'u0',
  });
  expect(inMandal(children(0, 1), 'Booth 0')).toBe('open');
});

test('the same wish has the same id, and another one another', () => {
  const idOf = (wanted: string, existing: Child[]) => {
    const opening = openingOf('M1', 'mandal', name(wanted), existing, now, false);
    return opening.state === 'open' ? opening.unitId : '';
  };
  expect(idOf('New', [])).toBe(idOf('New', []));
  expect(new Set([idOf('New', []), idOf('Other', []), idOf('New', children(0, 1))]).size).toBe(3);
});
