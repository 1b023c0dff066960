import { covers, type Grant, type Path, unitIdsOn } from '@sangathan/model';

/** A constraint that a query must carry, or the rules deny it: they check queries and filter nothing. */
export interface Scope {
  field: string;
  value: string | number;
}

/** What a list of things below the unit at `path` must carry; `null` where the reader may list none. */
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

/** What a list of a unit's own committee must carry; nothing more on the reader's own chain. */
export function scopeOfCommittee(grant: Grant, unitId: string, path: Path): Scope | null {
  return unitIdsOn(grant.path).includes(unitId) ? null : scopeBelow(grant, path);
}

/** Whether the reader may list roll-ups below the unit: they carry no constituency. */
export function mayListFigures(grant: Grant, path: Path): boolean {
  return grant.sight === 'subtree' && covers(grant, path);
}
