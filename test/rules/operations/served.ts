import { idOf } from '../support/actor.ts';
import { gets, lists, type Operations, writes } from './operation.ts';

/** Documents that only functions write, one for each unit, listed by the parent unit. */
export function figures(collection: string): Operations {
  return {
    g: gets(collection, 'unit'),
    l: lists({ from: collection }, ({ unitId }) => ({ parentId: unitId })),
    w: writes(collection, 'unit'),
  };
}

/** The same, listed by the unit. */
export function ofUnit(collection: string): Operations {
  return {
    g: gets(collection, 'unit'),
    l: lists({ from: collection }, ({ unitId }) => ({ unitId })),
    w: writes(collection, 'unit'),
  };
}

/** The same for each entry, listed by the entry. */
export function ofEntry(collection: string): Operations {
  return {
    g: gets(collection, 'entry'),
    l: lists({ from: collection }, (target) => ({ officeBearerId: idOf(target) })),
    w: writes(collection, 'entry'),
  };
}
