import {
  bareMap,
  ChangeRequest,
  collections,
  FiguresContributions,
  Id,
  mostContributions,
  OfficeBearer,
  parentIdOn,
  RequestId,
  Rollup,
  type SourceChange,
  type Tally,
  Unit,
} from '@sangathan/model';
import type { Firestore } from 'firebase-admin/firestore';
import { type CountScope, scopesOn } from '../../rollup/countScope.ts';
import {
  type Counts,
  documentsIn,
  FirestoreRollupStore,
  unitsIn,
} from '../../rollup/firestoreRollupStore.ts';
import type { RollupKind } from '../../rollup/rollupKind.ts';
import type { RollupStore } from '../../rollup/rollupStore.ts';
import { sourceChanges, type Written } from '../../rollup/sourceChange.ts';
import { entryContribution, requestContribution, unitContribution } from './contribution.ts';
import { addTallies, tallyOfContributions } from './tally.ts';

type Figures = Omit<Rollup, 'computedAt'>;

/** The name of the register's roll-up in source changes. */
export const figuresName = 'figures';

/** The kinds of documents that figures count, by the names that source changes carry. */
const kinds = {
  units: { ids: Id, schema: Unit, contributionOf: unitContribution, most: mostContributions.units },
  entries: {
    ids: Id,
    schema: OfficeBearer,
    contributionOf: entryContribution,
    most: mostContributions.entries,
  },
  requests: {
    ids: RequestId,
    schema: ChangeRequest,
    contributionOf: requestContribution,
    most: mostContributions.requests,
  },
};

const change = (source: keyof typeof kinds, id: string) => ({ rollup: figuresName, source, id });

export function changesOfUnit(id: string, written: Written): SourceChange[] {
  return sourceChanges(change('units', id), kinds.units, written);
}

export function changesOfEntry(id: string, written: Written): SourceChange[] {
  return sourceChanges(change('entries', id), kinds.entries, written);
}

export function changesOfRequest(id: string, written: Written): SourceChange[] {
  return sourceChanges(change('requests', id), kinds.requests, written);
}

function inUnit<C extends { at: string }>(contributions: Record<string, C>, unitId: string) {
  return bareMap(Object.entries(contributions).filter(([, { at }]) => at === unitId));
}

/** The figures of some units of a scope: its own unit's from everything, a unit within from its own subtree. */
export function figuresOf(
  scope: CountScope,
  unitIds: string[],
  contributions: FiguresContributions,
  children: Tally[],
  now: number,
): Map<string, Figures> {
  return new Map(
    unitIds.flatMap((unitId) => {
      const { path, level } = contributions.units[unitId] ?? {};
      if (path === undefined || level === undefined) return [];
      const isScope = unitId === scope.unitId;
      const own = isScope
        ? contributions
        : {
            units: inUnit(contributions.units, unitId),
            entries: inUnit(contributions.entries, unitId),
            requests: inUnit(contributions.requests, unitId),
          };
      const tally = addTallies([tallyOfContributions(own, now), ...(isScope ? children : [])]);
      return [[unitId, { unitId, parentId: parentIdOn(path), level, path, tally }]];
    }),
  );
}

/** The register's figures: `rollups/{unitId}` for every unit above the booths. */
export function figuresStore(db: Firestore): RollupStore<Counts<FiguresContributions>> {
  const units = db.collection(collections.units);
  const entries = db.collection(collections.officeBearers);
  const requests = db.collection(collections.changeRequests);
  return new FirestoreRollupStore<FiguresContributions, Figures>({
    scopesOn,
    sources: {
      units: { ...kinds.units, documents: units, within: (scope) => unitsIn(scope, units) },
      entries: { ...kinds.entries, documents: entries, within: (scope) => documentsIn(scope, entries) },
      requests: {
        ...kinds.requests,
        documents: requests,
        within: (scope) => documentsIn(scope, requests).where('state', '==', 'pending'),
      },
    },
    contributions: db.collection(collections.contributions),
    schema: FiguresContributions,
    rollups: db.collection(collections.rollups),
    figures: async (scope, unitIds, contributions, children) => {
      const tallies = children.map((child) => Rollup.parse(child).tally);
      return figuresOf(scope, unitIds, contributions, tallies, Date.now());
    },
  });
}

export const figures: RollupKind = { name: figuresName, open: async (db) => figuresStore(db) };
