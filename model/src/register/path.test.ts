import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Id } from '../platform/scalar.ts';
import { levels } from './level.ts';
import { covers, levelOf, Path, pathUnder, unitIdsOn } from './path.ts';

const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/).filter((text) => Id.safeParse(text).success);

/** A path of any depth. */
const path = fc.array(id, { minLength: 1, maxLength: levels.length }).map((ids) => {
  const entries = ids.map((unitId, rank) => [levels[rank], unitId]);
  return Path.parse(Object.fromEntries(entries));
});

describe('a path', () => {
  it.each([
    ['of the state', { state: 'RJ' }, true],
    ['of a block', { state: 'RJ', district: 'RJ-D07', block: 'RJ-B112' }, true],
    ['with a gap', { state: 'RJ', block: 'RJ-B112' }, false],
    ['without a state', { district: 'RJ-D07' }, false],
    ['of an unknown level', { state: 'RJ', tehsil: 'T1' }, false],
    ['with a slash in an id', { state: 'RJ/units' }, false],
    ['that is empty', {}, false],
  ])('%s is taken or refused', (_, value, taken) => {
    expect(Path.safeParse(value).success).toBe(taken);
  });

  it('has as many units as its level’s depth', () => {
    fc.assert(
      fc.property(path, (value) => {
        expect(unitIdsOn(value)).toHaveLength(levels.indexOf(levelOf(value)) + 1);
      }),
    );
  });

  it('extends by one unit, and is covered by all that covered it before', () => {
    fc.assert(
      fc.property(path, id, (parent, unitId) => {
        const below = levels[levels.indexOf(levelOf(parent)) + 1];
        fc.pre(below !== undefined);
        if (below === undefined) return;
        const child = pathUnder(parent, below, unitId);
        expect(levelOf(child)).toBe(below);
        for (const level of levels.slice(0, levels.indexOf(below))) {
          expect(covers({ level, unitId: parent[level] ?? '' }, child)).toBe(true);
        }
      }),
    );
  });

  it('is not covered by a unit of the same id at another level', () => {
    expect(covers({ level: 'block', unitId: 'X' }, { state: 'RJ', district: 'X' })).toBe(false);
  });
});
