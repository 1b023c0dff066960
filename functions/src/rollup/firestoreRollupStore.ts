import { bareMap, levels, Packed, Path } from '@sangathan/model';
import {
  type CollectionReference,
  type DocumentData,
  FieldPath,
  type Query,
  Timestamp,
} from 'firebase-admin/firestore';
import { error as logError } from 'firebase-functions/logger';
import type * as z from 'zod/mini';
import { packed } from '../platform/document.ts';
import { commitUnlessContended } from '../platform/firestoreError.ts';
import { type CountScope, countedLevel } from './countScope.ts';
import { type ChangedDocument, childRollup, type RollupStore, type StoredCounts } from './rollupStore.ts';
import type { Contribution, SourceKind } from './sourceChange.ts';

/** What is stored of a scope: by source, what each document adds; and the units whose roll-ups are added. */
export interface Contributions {
  units: Record<string, Contribution & { path?: Path | undefined }>;
  children: string[];
}

/** A kind of document that a roll-up counts, with where its documents are. */
export interface Source<T extends { path: Path } = { path: Path }> extends SourceKind<T> {
  documents: CollectionReference;
  /** Most documents counted in one scope. */
  most: number;
  /** The documents of a scope. */
  within(scope: CountScope): Query;
}

/** What a roll-up is counted from, and where it is stored. */
export interface RollupDefinition<C extends Contributions, Figures extends object> {
  scopesOn(path: Path): CountScope[];
  /** By the name that source changes carry. `units` is one of them; it tells which units have a roll-up. */
  sources: Record<Exclude<keyof C, 'children'> & string, Source>;
  /** Where the contributions are stored, packed, and their schema. */
  contributions: CollectionReference;
  schema: z.ZodMiniType<C>;
  /** Where the figures are stored, one document for each unit. */
  rollups: CollectionReference;
  /** The figures of some units of a scope; `children` are the roll-ups of the scopes below. */
  figures(
    scope: CountScope,
    unitIds: string[],
    contributions: C,
    children: DocumentData[],
  ): Promise<Map<string, Figures>>;
}

/** The contributions of a scope, and the roll-ups to write; `null` for a unit that no longer has one. */
export interface Counts<C> {
  contributions: C;
  rollups: Map<string, object | null>;
}

/** A block is counted with its whole subtree, a unit above it with its own committee only. */
const hasWholeSubtree = ({ level }: CountScope) => levels.indexOf(level) >= levels.indexOf(countedLevel);

/** The documents of a scope. */
export function documentsIn(scope: CountScope, documents: CollectionReference): Query {
  return hasWholeSubtree(scope)
    ? documents.where(`path.${scope.level}`, '==', scope.unitId)
    : documents.where('unitId', '==', scope.unitId);
}

/** The units of a scope; their id is the document's own. */
export function unitsIn(scope: CountScope, units: CollectionReference): Query {
  return hasWholeSubtree(scope)
    ? documentsIn(scope, units)
    : units.where(FieldPath.documentId(), '==', units.doc(scope.unitId));
}

type Group = Record<string, Contribution>;
type Groups = Record<string, Group>;

/** The contributions by source, as copies that may be changed. */
function groupsOf<C extends Contributions>({ children: _ids, ...groups }: C): Groups {
  const entries = Object.entries(groups as Groups);
  return Object.fromEntries(entries.map(([name, group]) => [name, bareMap(Object.entries(group))]));
}

function logFull(scope: CountScope, source: string, id: string): void {
  logError('scope is full: document not counted', { unitId: scope.unitId, source, id });
}

/** The units of a scope that have a roll-up: those with a path, and those that anything is counted in. */
function unitsWithRollup({ children: _ids, ...groups }: Contributions): string[] {
  const { units, ...others } = groups as unknown as Record<'units', Contributions['units']> & Groups;
  const withPath = Object.entries(units).flatMap(([id, { path }]) => (path === undefined ? [] : [id]));
  const countedIn = Object.values(others).flatMap((group) => Object.values(group).map(({ at }) => at));
  return [...new Set([...withPath, ...countedIn])];
}

/** A roll-up in Firestore. The contributions of a scope and the roll-ups they change are written in one batch. */
export class FirestoreRollupStore<C extends Contributions, Figures extends object>
  implements RollupStore<Counts<C>>
{
  readonly #definition: RollupDefinition<C, Figures>;
  readonly #sources: Map<string, Source>;

  constructor(definition: RollupDefinition<C, Figures>) {
    this.#definition = definition;
    this.#sources = new Map(Object.entries(definition.sources));
  }

  scopesOn(path: Path): CountScope[] {
    return this.#definition.scopesOn(path);
  }

  async read({ unitId }: CountScope): Promise<StoredCounts<Counts<C>>> {
    const found = await this.#definition.contributions.doc(unitId).get();
    const contributions = found.exists ? this.#unpacked(unitId, found.data()) : null;
    const counts = contributions?.units[unitId] ? { contributions, rollups: new Map() } : null;
    return { counts, version: found.updateTime ?? null };
  }

  /** Null if the contributions cannot be read; the scope is then counted from its documents. */
  #unpacked(unitId: string, data: DocumentData | undefined): C | null {
    try {
      return this.#definition.schema.parse(JSON.parse(Packed.parse(data).json));
    } catch {
      logError('contributions cannot be read, counting all documents', { unitId });
      return null;
    }
  }

  /** What is stored of a deleted scope, for its version. */
  #tombstone(): object {
    const empty = [...this.#sources.keys()].map((name) => [name, bareMap()]);
    return { ...Object.fromEntries(empty), children: [] };
  }

  /** What a document adds to a scope. A malformed document adds nothing, so that it does not block the others. */
  #contributionIn(scope: CountScope, source: Source, id: string, data: DocumentData | undefined) {
    const path = Path.safeParse(data?.path).data;
    const isHere = path !== undefined && this.scopesOn(path)[0]?.unitId === scope.unitId;
    if (!isHere || !source.ids.safeParse(id).success) return null;
    const { data: document, error } = source.schema.safeParse(data);
    if (document !== undefined) return source.contributionOf(document);
    logError('document not counted', { issues: error?.issues.map(({ path, code }) => ({ path, code })) });
    return null;
  }

  /** The roll-ups of the scopes below: of the units named, or all. */
  async #children(scope: CountScope, unitIds: string[] | null) {
    const { rollups } = this.#definition;
    if (scope.level === countedLevel || unitIds?.length === 0) return [];
    const found = unitIds
      ? await rollups.firestore.getAll(...unitIds.map((id) => rollups.doc(id)))
      : (await rollups.where('parentId', '==', scope.unitId).get()).docs;
    return found.filter((child) => child.get('parentId') === scope.unitId);
  }

  /** Reads all documents of a scope. */
  async #readAll(scope: CountScope): Promise<{ groups: Groups; touched: null }> {
    const groups = [...this.#sources].map(async ([name, source]) => {
      const { docs } = await source.within(scope).get();
      const contributions = docs.flatMap((found) => {
        const contribution = this.#contributionIn(scope, source, found.id, found.data());
        return contribution === null ? [] : [[found.id, contribution] as const];
      });
      for (const [id] of contributions.slice(source.most)) logFull(scope, name, id);
      return [name, bareMap(contributions.slice(0, source.most))] as const;
    });
    return { groups: Object.fromEntries(await Promise.all(groups)), touched: null };
  }

  /** Reads the changed documents again; `touched` are the units whose own figures that may change. */
  async #readChanged(scope: CountScope, former: C, changed: ChangedDocument[]) {
    const groups = groupsOf(former);
    const touched = new Set([scope.unitId]);
    const toRead = changed.flatMap(({ source: name, id }) => {
      const [source, group] = [this.#sources.get(name), groups[name]];
      // An id that is no key of the map, such as `constructor`, must not be looked up in it.
      const isCounted = source && group && source.ids.safeParse(id).success;
      return isCounted ? [{ name, source, group, id }] : [];
    });
    const references = toRead.map(({ source, id }) => source.documents.doc(id));
    const { firestore } = this.#definition.contributions;
    const found = references.length > 0 ? await firestore.getAll(...references) : [];
    for (const [index, { name, source, group, id }] of toRead.entries()) {
      const contribution = this.#contributionIn(scope, source, id, found[index]?.data());
      for (const side of [group[id], contribution]) if (side) touched.add(side.at);
      const isFull = !(id in group) && Object.keys(group).length >= source.most;
      if (contribution && isFull) logFull(scope, name, id);
      else if (contribution) group[id] = contribution;
      else delete group[id];
    }
    return { groups, touched };
  }

  async count(
    scope: CountScope,
    former: Counts<C> | null,
    changed: ChangedDocument[],
  ): Promise<Counts<C> | null> {
    const changedChildren = changed.filter(({ source }) => source === childRollup).map(({ id }) => id);
    const childIds = former && [...new Set([...former.contributions.children, ...changedChildren])];
    const [{ groups, touched }, children] = await Promise.all([
      former ? this.#readChanged(scope, former.contributions, changed) : this.#readAll(scope),
      this.#children(scope, childIds),
    ]);
    const contributions = { ...groups, children: children.map(({ id }) => id) } as unknown as C;
    if (contributions.units[scope.unitId] === undefined) return null;
    const unitIds = touched && changed.length > 0 ? [...touched] : unitsWithRollup(contributions);
    const childRollups = children.map((child) => child.data() ?? {});
    const figures = await this.#definition.figures(scope, unitIds, contributions, childRollups);
    return { contributions, rollups: new Map(unitIds.map((id) => [id, figures.get(id) ?? null])) };
  }

  pathOf({ unitId }: CountScope, { contributions }: Counts<C>): Path | undefined {
    return contributions.units[unitId]?.path;
  }

  async write(
    { unitId }: CountScope,
    counts: Counts<C> | null,
    stored: StoredCounts<Counts<C>>,
  ): Promise<boolean> {
    const { contributions, rollups } = this.#definition;
    const lastUpdateTime = stored.version as Timestamp | null;
    const computedAt = Timestamp.now();
    const batch = contributions.firestore.batch();
    const reference = contributions.doc(unitId);
    const content = packed(counts?.contributions ?? this.#tombstone());
    if (lastUpdateTime === null) batch.create(reference, content);
    else batch.update(reference, content, { lastUpdateTime });
    const former = stored.counts ? unitsWithRollup(stored.counts.contributions) : [];
    const gone = counts ? [] : [unitId, ...former].map((id) => [id, null] as const);
    for (const [id, figures] of [...(counts?.rollups ?? []), ...gone]) {
      if (figures) batch.set(rollups.doc(id), { ...figures, computedAt });
      else batch.delete(rollups.doc(id));
    }
    return commitUnlessContended(batch);
  }
}
