import { covers, type Grant, type Path, unitIdsOn } from '@sangathan/model';

/** A constraint without which the rules deny a query: rules are not filters. */
export interface Scope {
  field: string;
  value: string | number;
}

/** The constraint of a list below the unit at `path`; null where the reader may list nothing. */
export function scopeBelow(grant: Grant, path: Path): Scope | null {
  switch (grant.sight) {
    case 'assembly':
      return grant.assembly === null ? null : { field: 'assembly', value: grant.assembly };
    case 'lokSabha':
      return grant.lokSabha === null ? null : { field: 'lokSabha', value: grant.lokSabha };
    default:
      return covers(grant, path) ? { field: `path.${grant.level}`, value: grant.unitId } : null;
  }
}

/** The constraint of a list of a unit's own committee; none on the reader's own chain. */
export function scopeOfCommittee(grant: Grant, unitId: string, path: Path): Scope | null {
  return unitIdsOn(grant.path).includes(unitId) ? null : scopeBelow(grant, path);
}

/** Whether the reader may list roll-ups below the unit: not by constituency, which roll-ups lack. */
export function mayListFigures(grant: Grant, path: Path): boolean {
  return grant.sight === 'subtree' && covers(grant, path);
}
