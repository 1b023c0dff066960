import { matrixProbes } from '../operations/index.ts';
import { shapeProbes } from '../shapes/shape.ts';
import { shapes } from '../shapes/shapes.ts';
import type { Probe } from '../support/probe.ts';
import { bucketCases } from './bucketCases.ts';
import { cases } from './cases.ts';

const storageSections: readonly string[] = ['uploads', 'variants', 'sheets'];

/** All probes that are not random, by the rules file that they test. */
export function fixedProbes(file: string): Probe[] {
  const isStorage = file === 'storage.rules';
  const probes = [...matrixProbes(), ...shapes.flatMap(shapeProbes), ...cases, ...bucketCases];
  return probes.filter(({ about }) => storageSections.includes(about) === isStorage);
}
