import type { OfficeBearer } from '@sangathan/model';
import { expect, test } from 'vitest';
import { anOfficeBearer, aUnit } from '../../../../functions/src/fixture.ts';
import { vacantSince } from './vacancy.ts';

const unit = aUnit({ opened: '2020-01-01' });
const president = { post: 'president', seat: null } as const;
const left = (until: string, changes: Partial<OfficeBearer> = {}) => anOfficeBearer({ until, ...changes });

test.each([
  ['a post that nobody ever held: since the unit was opened', [], '2020-01-01'],
  ['a post that was left', [left('2025-03-04')], '2025-03-04'],
  [
    'a post that several have left: since the last one',
    [left('2025-03-04'), left('2023-01-01')],
    '2025-03-04',
  ],
  ['another post that was left', [left('2025-03-04', { post: 'secretary' })], '2020-01-01'],
])('%s', (_what, cards, day) => {
  expect(vacantSince(unit, president, cards)).toBe(day);
});

test('an MLA’s seat is vacant since its own holder left, not since another did', () => {
  const cards = [
    left('2025-03-04', { post: 'mla', assembly: 1 }),
    left('2026-05-06', { post: 'mla', assembly: 2 }),
  ];
  expect(vacantSince(unit, { post: 'mla', seat: 1 }, cards)).toBe('2025-03-04');
});
