import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { agreement, type Given, type Shape } from './shapes/shape.ts';
import { shapes } from './shapes/shapes.ts';
import { loadRules, type Value } from './support/client.ts';
import { loadEverything } from './support/load.ts';
import { perturbed } from './support/perturb.ts';
import { failingNames } from './support/probe.ts';

const perShape = 200;

/** A value of a field's table, or a slightly perturbed one; empty only if the table has an empty value. */
function near(values: Value[]): fc.Arbitrary<Value> {
  const listed = fc.constantFrom(...values);
  const perturbedOne = listed.chain(perturbed).filter((value) => value !== '' || values.includes(''));
  return fc.oneof({ weight: 1, arbitrary: listed }, { weight: 3, arbitrary: perturbedOne });
}

/** One to three fields of a shape with such values; a patch has a single one, which decides. */
function given({ free, about, isNew }: Shape): fc.Arbitrary<Given[]> {
  const fields = Object.entries(free);
  const most = about === 'changeRequests' && isNew ? 1 : Math.min(3, fields.length);
  return fc
    .uniqueArray(fc.constantFrom(...fields), { minLength: 1, maxLength: most, selector: ([path]) => path })
    .chain((chosen) =>
      fc.tuple(...chosen.map(([path, values]) => near(values).map((value): Given => [path, value]))),
    );
}

beforeAll(loadEverything);

describe('rules and schemas accept and refuse the same generated documents', () => {
  beforeEach(() => loadRules());

  const free = shapes.filter(({ free }) => Object.keys(free).length > 0);
  test.each(free)('$name', async (shape) => {
    const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
    const drawn = fc.sample(given(shape), { numRuns: perShape, seed });
    const probes = drawn.map((one) => agreement(shape, ...one));
    expect(await failingNames(probes), `reproduce with SEED=${seed}`).toEqual([]);
    expect(new Set(probes.map(({ expected }) => expected))).toEqual(new Set(['allowed', 'denied']));
  });
});
