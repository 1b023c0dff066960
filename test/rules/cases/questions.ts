import { matrixProbes } from '../operations/index.ts';
import { shapeProbes } from '../shapes/shape.ts';
import { shapes } from '../shapes/shapes.ts';
import type { Probe } from '../support/probe.ts';
import { bucketCases } from './bucketCases.ts';
import { cases } from './cases.ts';

const filed: readonly string[] = ['uploads', 'variants', 'sheets'];

/** Every question of fixed tables that these tests ask, by the rules file that answers it. */
export function questions(file: string): Probe[] {
  const isFiled = file === 'storage.rules';
  const probes = [...matrixProbes(), ...shapes.flatMap(shapeProbes), ...cases, ...bucketCases];
  return probes.filter(({ about }) => filed.includes(about) === isFiled);
}
