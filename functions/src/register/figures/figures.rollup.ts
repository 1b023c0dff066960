import {
  bareMap,
  ChangeRequest,
  collections,
  DirectoryParts,
  Id,
  OfficeBearer,
  parentIdOn,
  RequestId,
  Rollup,
  type Tally,
  Unit,
} from '@sangathan/model';
import type { Firestore } from 'firebase-admin/firestore';
import { type Place, placesOn } from '../../rollup/countScope.ts';
import { type Counted, FirestoreLedger, partBy, standingIn, unitsIn } from '../../rollup/firestoreRollup.ts';
import type { Ledger } from '../../rollup/recount.ts';
import { entryPart, requestPart, unitPart } from './contribution.ts';
import { addTallies, tallyOfParts } from './tally.ts';

type Figures = Omit<Rollup, 'computedAt'>;

/** The name of the directory's ledger in marks. */
export const directory = 'directory';

function inUnit<Part extends { at: string }>(parts: Record<string, Part>, unitId: string) {
  return bareMap(Object.entries(parts).filter(([, part]) => part.at === unitId));
}

/** The figures of some units of a place: the place's own from all its parts, of a unit in it from its parts alone. */
export function directoryFigures(
  place: Place,
  unitIds: string[],
  parts: DirectoryParts,
  children: Tally[],
  now: number,
): Map<string, Figures> {
  return new Map(
    unitIds.flatMap((unitId) => {
      const { path, level } = parts.units[unitId] ?? {};
      if (path === undefined || level === undefined) return [];
      const isPlace = unitId === place.unitId;
      const own = isPlace
        ? parts
        : {
            units: inUnit(parts.units, unitId),
            entries: inUnit(parts.entries, unitId),
            requests: inUnit(parts.requests, unitId),
          };
      const tally = addTallies([tallyOfParts(own, now), ...(isPlace ? children : [])]);
      return [[unitId, { unitId, parentId: parentIdOn(path), level, path, tally }]];
    }),
  );
}

/** The directory's ledger: `rollups/{unitId}` for every unit above the booths. */
export function directoryLedger(db: Firestore): Ledger<Counted<DirectoryParts>> {
  const [units, entries, requests] = [
    db.collection(collections.units),
    db.collection(collections.officeBearers),
    db.collection(collections.changeRequests),
  ];
  return new FirestoreLedger<DirectoryParts, Figures>({
    placesOn,
    sources: {
      units: {
        documents: units,
        ids: Id,
        within: (place) => unitsIn(place, units),
        partOf: partBy(Unit, unitPart),
      },
      entries: {
        documents: entries,
        ids: Id,
        within: (place) => standingIn(place, entries),
        partOf: partBy(OfficeBearer, entryPart),
      },
      requests: {
        documents: requests,
        ids: RequestId,
        within: (place) => standingIn(place, requests).where('state', '==', 'pending'),
        partOf: partBy(ChangeRequest, requestPart),
      },
    },
    parts: db.collection(collections.parts),
    schema: DirectoryParts,
    rollups: db.collection(collections.rollups),
    figures: async (place, unitIds, parts, children) =>
      directoryFigures(
        place,
        unitIds,
        parts,
        children.map((child) => Rollup.parse(child).tally),
        Date.now(),
      ),
  });
}
