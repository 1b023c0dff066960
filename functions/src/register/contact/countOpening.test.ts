import {
  bareMap,
  type ContactOpenings,
  type Grant,
  mostOpeners,
  type Opener,
  openersByPost,
} from '@sangathan/model';
import { describe, expect, it } from 'vitest';
import { at } from '../../fixture.ts';
import { countOpening } from './countOpening.ts';

const opener = (officeBearerId: string, change: Partial<Grant> = {}) =>
  ({ officeBearerId, level: 'district', post: 'president', ...change }) as Grant;

/** The stored openings after one more, or as before if that is counted already. */
function after(former: ContactOpenings | null, who: Grant, day: string): ContactOpenings | null {
  const counted = countOpening(former, 'booth', who, day);
  return counted === null ? former : { ...counted, expiresAt: at(1) };
}

describe('an opened contact', () => {
  it('is counted once a day for each reader, however often it is asked for', () => {
    const once = after(null, opener('a'), '2026-11-27');
    expect(countOpening(once, 'booth', opener('a'), '2026-11-27')).toBeNull();
    const twice = after(once, opener('a'), '2026-11-28');
    expect(openersByPost(twice, '2026-11-28')).toEqual([
      { level: 'district', post: 'president', people: 1, days: 2 },
    ]);
  });

  it('is told by post: how many people, and on how many days', () => {
    let openings: ContactOpenings | null = null;
    for (const [id, level] of [
      ['a', 'district'],
      ['b', 'district'],
      ['c', 'block'],
    ] as const)
      openings = after(openings, opener(id, { level }), '2026-11-27');
    expect(openersByPost(openings, '2026-11-30')).toEqual([
      { level: 'district', post: 'president', people: 2, days: 2 },
      { level: 'block', post: 'president', people: 1, days: 1 },
    ]);
  });

  it('is of one month: the next begins anew', () => {
    const november = after(null, opener('a'), '2026-11-30');
    expect(openersByPost(november, '2026-12-01')).toEqual([]);
    const december = after(november, opener('b'), '2026-12-01');
    expect(Object.keys(december?.openers ?? {})).toEqual(['b']);
  });

  it('is refused to more readers than are kept, and not to those who are', () => {
    const one: Opener = { level: 'state', post: 'secretary', days: 1, lastDay: '2026-11-01' };
    const openers = bareMap(Array.from({ length: mostOpeners }, (_, index) => [`r${index}`, one] as const));
    const full = { officeBearerId: 'booth', month: '2026-11', openers, expiresAt: at(1) };
    expect(() => countOpening(full, 'booth', opener('late'), '2026-11-27')).toThrow('too-many-today');
    expect(countOpening(full, 'booth', opener('r1'), '2026-11-27')?.openers.r1?.days).toBe(2);
  });
});
