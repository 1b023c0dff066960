import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { shapeProbes } from './shapes/shape.ts';
import { shapes } from './shapes/shapes.ts';
import { loadRules } from './support/client.ts';
import { loadEverything } from './support/load.ts';
import { failingNames } from './support/probe.ts';

beforeAll(loadEverything);

describe('rules and schemas accept and refuse the same', () => {
  // Fresh rules for each shape: see forEachRenewed.
  beforeEach(() => loadRules());

  test.each(shapes)('$name', async (shape) => {
    expect(await failingNames(shapeProbes(shape))).toEqual([]);
  });

  test('each kind of write has values that are accepted and values that are refused', () => {
    for (const shape of shapes) {
      const expected = new Set(shapeProbes(shape).map((probe) => probe.expected));
      expect([shape.name, expected.size]).toEqual([shape.name, 2]);
    }
  });
});
