import { describe, expect, it } from 'vitest';
import { coverageOf } from '../figures/figures.ts';
import { committeeOrder, mostVacant, ordered } from './order.ts';

const evidence = { collected: 0, verified: 0, approved: 0, reconfirmed: 0, stale: 0 };
const unit = (hi: string, filled: number, expected: number) => ({
  name: { hi, en: '' },
  coverage: coverageOf({ seats: { booth_president: { filled, expected } }, evidence }),
});
const units = [unit('बूथ 10', 5, 5), unit('बूथ 9', 1, 2), unit('बूथ 2', 50, 100)];
const unknown = { name: { hi: 'बूथ 1', en: '' }, coverage: null };
const names = (list: { name: { hi: string } }[]) => list.map(({ name }) => name.hi);

describe('units', () => {
  it('are sorted by coverage, then by name, with unknown coverage last', () => {
    expect(names(ordered([unknown, ...units], 'coverage', 'hi'))).toEqual(['बूथ 2', 'बूथ 9', 'बूथ 10', 'बूथ 1']);
  });

  it('are sorted by name, digits numerically', () => {
    expect(names(ordered(units, 'name', 'hi'))).toEqual(['बूथ 2', 'बूथ 9', 'बूथ 10']);
  });

  it('are listed by vacancies, without those that have none', () => {
    expect(names(mostVacant(units, 5))).toEqual(['बूथ 2', 'बूथ 9']);
    expect(names(mostVacant(units, 1))).toEqual(['बूथ 2']);
  });
});

it('the president comes first in a committee', () => {
  const members = [{ post: 'mla' }, { post: 'secretary' }, { post: 'president' }] as const;
  expect(committeeOrder(members).map(({ post }) => post)).toEqual(['president', 'secretary', 'mla']);
});
