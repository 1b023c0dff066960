import { levelBelow } from '@sangathan/model';
import type { Fields } from '../support/client.ts';
import { stored, taken, type UnitId, unitOf } from '../support/register.ts';
import { gets, lists, type Operations, updates } from './operation.ts';

/** A new child unit, as the app writes one. */
export function newUnit(parentId: UnitId, id: string = taken): Fields {
  const parent = unitOf(parentId);
  const level = levelBelow(parent.level) ?? 'booth';
  return stored({
    ...parent,
    level,
    kind: level,
    parentId,
    closed: null,
    path: { ...parent.path, [level]: id },
  });
}

/** Three of the fields that only functions write; shapes.ts tries them all. */
const protectedFields: Fields = { path: { state: 'RJ', district: 'D9' }, closed: '2026-01-01', more: true };

const at = ({ unitId }: { unitId: string }) => `units/${unitId}`;

export const units: Operations = {
  g: gets('units', 'unit'),
  l: lists({ from: 'units' }, ({ unitId }) => ({ parentId: unitId })),
  c: ({ client, target }) => [
    () => client.trial({ create: `units/${taken}`, fields: newUnit(target.unitId) }),
  ],
  r: updates(at, { name: { hi: 'नया', en: 'New' } }),
  m: updates(at, protectedFields, { name: { hi: 'नया', en: 'New' } }),
  d: ({ client, target }) => [() => client.trial({ delete: at(target) })],
};
