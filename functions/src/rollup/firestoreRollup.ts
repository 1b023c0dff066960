import { bareMap, levels, mostParts, Packed, Path } from '@sangathan/model';
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
import { countedLevel, type Place } from './countScope.ts';
import { below, type Ledger, type Standing, type Wish } from './recount.ts';

/** What is kept of a place: by source, what each document adds; and the units whose roll-ups are added. */
export interface Parts {
  units: Record<string, { path?: Path | undefined; at: string }>;
  below: string[];
}

/** A kind of document that figures are counted from. */
export interface Source {
  documents: CollectionReference;
  /** What its documents' ids are like; one that is not adds nothing. */
  ids: z.ZodMiniType<string>;
  /** Those in a place. */
  within(place: Place): Query;
  /** What one adds, in the place that it stands in; `null` for nothing. */
  partOf(document: DocumentData): { at: string } | null;
}

/** What a document adds. One that is not as declared adds nothing, so that it holds up nobody else's figures. */
export function partBy<T>(schema: z.ZodMiniType<T>, partOf: (document: T) => { at: string } | null) {
  return (document: DocumentData) => {
    const { data, error } = schema.safeParse(document);
    if (data !== undefined) return partOf(data);
    logError('document not counted', { issues: error?.issues.map(({ path, code }) => ({ path, code })) });
    return null;
  };
}

/** A ledger, declared: what is counted, from what, and where it stands. */
export interface Declaration<P extends Parts, Figures extends object> {
  placesOn(path: Path): Place[];
  /** By the name that marks give it; `units` is one of them, and tells which units have a roll-up. */
  sources: Record<Exclude<keyof P, 'below'> & string, Source>;
  /** Where the parts are kept, packed, and their schema. */
  parts: CollectionReference;
  schema: z.ZodMiniType<P>;
  /** Where the figures stand, a document for each unit. */
  rollups: CollectionReference;
  /** The figures of some units of a place; `children` are the roll-ups below it. */
  figures(place: Place, unitIds: string[], parts: P, children: DocumentData[]): Promise<Map<string, Figures>>;
}

/** Parts, and what they make of the roll-ups that they touch; `null` where a unit has none any more. */
export interface Counted<P> {
  parts: P;
  rollups: Map<string, object | null>;
}

/** The documents of a place: a block's whole subtree; of a unit above, those of its own. */
export function standingIn(place: Place, documents: CollectionReference): Query {
  const isWhole = levels.indexOf(place.level) >= levels.indexOf(countedLevel);
  return isWhole
    ? documents.where(`path.${place.level}`, '==', place.unitId)
    : documents.where('unitId', '==', place.unitId);
}

/** The same for units, which carry their own id as the document's. */
export function unitsIn(place: Place, units: CollectionReference): Query {
  const isWhole = levels.indexOf(place.level) >= levels.indexOf(countedLevel);
  return isWhole
    ? standingIn(place, units)
    : units.where(FieldPath.documentId(), '==', units.doc(place.unitId));
}

type Group = Record<string, { at: string }>;
type Groups = Record<string, Group>;

/** Parts as they were, to be changed without changing the former ones. */
function copied<P extends Parts>({ below: _ids, ...groups }: P): Groups {
  const entries = Object.entries(groups as Groups);
  return Object.fromEntries(entries.map(([name, group]) => [name, bareMap(Object.entries(group))]));
}

/** Most documents of a kind that a place keeps parts of. */
const mostOf = (source: string): number => (mostParts as Record<string, number>)[source] ?? mostParts.units;

function tellFull(place: Place, source: string, id: string): void {
  logError('place is full: document not counted', { unitId: place.unitId, source, id });
}

/** The units of a place that have a roll-up: those that say where they stand, and those that something is in. */
function unitsWithRollup({ below: _ids, ...groups }: Parts): string[] {
  const { units, ...others } = groups as unknown as Record<'units', Parts['units']> & Groups;
  const placed = Object.entries(units).flatMap(([id, { path }]) => (path === undefined ? [] : [id]));
  return [
    ...new Set([
      ...placed,
      ...Object.values(others).flatMap((group) => Object.values(group).map(({ at }) => at)),
    ]),
  ];
}

/** A ledger in Firestore, as it is declared. A place's parts and the roll-ups that they touch are written together. */
export class FirestoreLedger<P extends Parts, Figures extends object> implements Ledger<Counted<P>> {
  readonly #declared: Declaration<P, Figures>;
  readonly #sources: Map<string, Source>;

  constructor(declaration: Declaration<P, Figures>) {
    this.#declared = declaration;
    this.#sources = new Map(Object.entries(declaration.sources));
  }

  placesOn(path: Path): Place[] {
    return this.#declared.placesOn(path);
  }

  async read({ unitId }: Place): Promise<Standing<Counted<P>>> {
    const found = await this.#declared.parts.doc(unitId).get();
    const parts = found.exists ? this.#unpacked(unitId, found.data()) : null;
    const former = parts?.units[unitId] ? { parts, rollups: new Map() } : null;
    return { former, version: found.updateTime ?? null };
  }

  /** What is kept, or `null` where it can't be read: it is then counted anew from everything. */
  #unpacked(unitId: string, data: DocumentData | undefined): P | null {
    try {
      return this.#declared.schema.parse(JSON.parse(Packed.parse(data).json));
    } catch {
      logError('parts can’t be read, counted anew', { unitId });
      return null;
    }
  }

  /** What is kept of a place that is no more, for its version. */
  #nothing(): object {
    return { ...Object.fromEntries([...this.#sources.keys()].map((name) => [name, bareMap()])), below: [] };
  }

  /** What a document adds in a place; nothing if it stands elsewhere. */
  #partIn(place: Place, { ids, partOf }: Source, id: string, data: DocumentData | undefined) {
    if (!ids.safeParse(id).success) return null;
    const path = Path.safeParse(data?.path).data;
    const standsHere = path !== undefined && this.placesOn(path)[0]?.unitId === place.unitId;
    return data && standsHere ? partOf(data) : null;
  }

  /** The roll-ups below a place: of the units named, or of all. */
  async #children(place: Place, unitIds: string[] | null) {
    const { rollups } = this.#declared;
    if (place.level === countedLevel || unitIds?.length === 0) return [];
    const found = unitIds
      ? await rollups.firestore.getAll(...unitIds.map((id) => rollups.doc(id)))
      : (await rollups.where('parentId', '==', place.unitId).get()).docs;
    return found.filter((child) => child.get('parentId') === place.unitId);
  }

  /** Reads everything that a place is counted from. */
  async #whole(place: Place): Promise<{ groups: Groups; touched: null }> {
    const groups = [...this.#sources].map(async ([name, source]) => {
      const { docs } = await source.within(place).get();
      const parts = docs.flatMap((found) => {
        const part = this.#partIn(place, source, found.id, found.data());
        return part === null ? [] : [[found.id, part] as const];
      });
      for (const [id] of parts.slice(mostOf(name))) tellFull(place, name, id);
      return [name, bareMap(parts.slice(0, mostOf(name)))] as const;
    });
    return { groups: Object.fromEntries(await Promise.all(groups)), touched: null };
  }

  /** Reads anew what the wishes name, and tells the units whose own figures that may change. */
  async #refreshed(place: Place, former: P, wishes: Wish[]) {
    const groups = copied(former);
    const touched = new Set([place.unitId]);
    const read = wishes.flatMap(({ source: name, id }) => {
      const [source, group] = [this.#sources.get(name), groups[name]];
      // Counted without a place in the map, an id that JavaScript reserves would find what is no part.
      const isKnown = source && group && source.ids.safeParse(id).success;
      return isKnown ? [{ name, source, group, reference: source.documents.doc(id) }] : [];
    });
    const references = read.map(({ reference }) => reference);
    const found = read.length > 0 ? await this.#declared.parts.firestore.getAll(...references) : [];
    for (const [
      index,
      {
        name,
        source,
        group,
        reference: { id },
      },
    ] of read.entries()) {
      const part = this.#partIn(place, source, id, found[index]?.data());
      for (const side of [group[id], part]) if (side) touched.add(side.at);
      const isFull = !(id in group) && Object.keys(group).length >= mostOf(name);
      if (part && isFull) tellFull(place, name, id);
      else if (part) group[id] = part;
      else delete group[id];
    }
    return { groups, touched };
  }

  async count(place: Place, former: Counted<P> | null, wishes: Wish[]): Promise<Counted<P> | null> {
    const asked = wishes.filter(({ source }) => source === below).map(({ id }) => id);
    const known = former && [...new Set([...former.parts.below, ...asked])];
    const [{ groups, touched }, children] = await Promise.all([
      former ? this.#refreshed(place, former.parts, wishes) : this.#whole(place),
      this.#children(place, known),
    ]);
    const parts = { ...groups, below: children.map(({ id }) => id) } as unknown as P;
    if (parts.units[place.unitId] === undefined) return null;
    const unitIds = touched && wishes.length > 0 ? [...touched] : unitsWithRollup(parts);
    const found = children.map((child) => child.data() ?? {});
    const figures = await this.#declared.figures(place, unitIds, parts, found);
    return { parts, rollups: new Map(unitIds.map((id) => [id, figures.get(id) ?? null])) };
  }

  pathOf({ unitId }: Place, { parts }: Counted<P>): Path | undefined {
    return parts.units[unitId]?.path;
  }

  async write(
    { unitId }: Place,
    counted: Counted<P> | null,
    { former, version }: Standing<Counted<P>>,
  ): Promise<boolean> {
    const { parts, rollups } = this.#declared;
    const lastUpdateTime = version as Timestamp | null;
    const computedAt = Timestamp.now();
    const batch = parts.firestore.batch();
    const reference = parts.doc(unitId);
    const content = packed(counted?.parts ?? this.#nothing());
    if (lastUpdateTime === null) batch.create(reference, content);
    else batch.update(reference, content, { lastUpdateTime });
    const gone = counted ? [] : [unitId, ...(former ? unitsWithRollup(former.parts) : [])];
    for (const [id, figures] of [...(counted?.rollups ?? []), ...gone.map((id) => [id, null] as const)]) {
      if (figures) batch.set(rollups.doc(id), { ...figures, computedAt });
      else batch.delete(rollups.doc(id));
    }
    return landed(batch.commit());
  }
}

/** What Firestore says when a precondition does not hold, or a document to create is there already. */
const contended = new Set([5, 6, 9, 10]);

async function landed(commit: Promise<unknown>): Promise<boolean> {
  try {
    await commit;
    return true;
  } catch (error) {
    if (contended.has((error as { code?: number }).code ?? -1)) return false;
    throw error;
  }
}
