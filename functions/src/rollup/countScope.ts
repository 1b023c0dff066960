import { type Level, levels, type Path } from '@sangathan/model';

/** A unit that is counted in one go: a block with all that is in it, or the committee of a unit above. */
export interface Place {
  level: Level;
  unitId: string;
}

/**
 * The level that is counted from its documents, with a roll-up for each unit in it down to the mandals.
 * A block has about 135 booths: many changes all over the state still meet in its one count.
 */
export const countedLevel: Level = 'block';

/** The lowest level with a roll-up. A mandal's 25 booths can be read as they are. */
export const lowestRollup: Level = 'mandal';

/** The levels at which places are counted, from the bottom up. */
export const bottomUp: readonly Level[] = levels.toReversed();

/** The places that a document at `path` counts in, from the bottom up: its own, then those above. */
export function placesOn(path: Path): Place[] {
  const above = levels.slice(0, levels.indexOf(countedLevel) + 1).toReversed();
  return above.flatMap((level) => {
    const unitId = path[level];
    return unitId === undefined ? [] : [{ level, unitId }];
  });
}

/** The id of the place that a document at `path` is first counted in. */
export function placeIdOf(path: Path): string {
  return placesOn(path)[0]?.unitId ?? path.state;
}

/** The unit whose own figures a document at `path` is in: its mandal, or the committee's unit above. */
export function ownUnitOf(path: Path): string {
  return path.mandal ?? placeIdOf(path);
}
