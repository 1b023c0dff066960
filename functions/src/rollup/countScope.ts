import { type Level, levels, type Path } from '@sangathan/model';

/** What is counted in one go: a block with everything in it, or the committee of a unit above. */
export interface CountScope {
  level: Level;
  unitId: string;
}

/**
 * The level whose units are counted whole from their documents, with a roll-up for each unit in them down to
 * the mandals. A block has about 135 booths, so that many changes all over the state share one count.
 */
export const countedLevel: Level = 'block';

/** The lowest level with roll-ups. A mandal's 25 booths are few enough to read one by one. */
export const lowestRollup: Level = 'mandal';

export const bottomUp: readonly Level[] = levels.toReversed();

/** The scopes that a document at `path` counts in, from the bottom up. */
export function scopesOn(path: Path): CountScope[] {
  const counted = levels.slice(0, levels.indexOf(countedLevel) + 1).toReversed();
  return counted.flatMap((level) => {
    const unitId = path[level];
    return unitId === undefined ? [] : [{ level, unitId }];
  });
}

/** The id of the lowest scope that a document at `path` counts in. */
export function scopeIdOf(path: Path): string {
  return scopesOn(path)[0]?.unitId ?? path.state;
}

/** The unit whose own figures a document at `path` is in: its mandal, or the unit above whose committee it is in. */
export function ownUnitOf(path: Path): string {
  return path.mandal ?? scopeIdOf(path);
}
