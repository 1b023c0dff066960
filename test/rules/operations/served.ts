import { idOf } from '../support/actor.ts';
import { gets, lists, type Operations, writes } from './operation.ts';

/** What functions alone write: documents for each unit, listed by the unit above. */
export function figures(collection: string): Operations {
  return {
    g: gets(collection, 'unit'),
    l: lists({ from: collection }, ({ unitId }) => ({ parentId: unitId })),
    w: writes(collection, 'unit'),
  };
}

/** Documents for each unit, listed by the unit. */
export function ofUnit(collection: string): Operations {
  return {
    g: gets(collection, 'unit'),
    l: lists({ from: collection }, ({ unitId }) => ({ unitId })),
    w: writes(collection, 'unit'),
  };
}

/** Documents for each entry, listed by the entry. */
export function ofEntry(collection: string): Operations {
  return {
    g: gets(collection, 'entry'),
    l: lists({ from: collection }, (target) => ({ officeBearerId: idOf(target) })),
    w: writes(collection, 'entry'),
  };
}
