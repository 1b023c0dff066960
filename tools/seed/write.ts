import {
  type ChangeRequest,
  Contact,
  collections,
  contactPath,
  DirectoryParts,
  OfficeBearer,
  type Path,
  Rollup,
  Unit,
} from '@sangathan/model';
import { type BulkWriter, type Firestore, Timestamp } from 'firebase-admin/firestore';
import { packed } from '../../functions/src/platform/document.ts';
import { entryPart, requestPart, unitPart } from '../../functions/src/register/figures/contribution.ts';
import { directoryFigures } from '../../functions/src/register/figures/figures.rollup.ts';
import { type Place, placeIdOf } from '../../functions/src/rollup/countScope.ts';
import type { SeededUnit } from './state.ts';

/** A change request with its id. */
export interface SeededRequest {
  id: string;
  request: ChangeRequest;
}

/** Told now and then how many units have been written. */
export type Progress = (units: number) => void;

function noParts(): DirectoryParts {
  return { units: {}, entries: {}, requests: {}, below: [] };
}

/** The parts of each place, filled while the tree streams by. */
class Counts {
  readonly #parts = new Map<string, DirectoryParts>();
  readonly #places: (Place & { parentId: string | null })[] = [];

  #partsAt(path: Path): DirectoryParts {
    const placeId = placeIdOf(path);
    const parts = this.#parts.get(placeId) ?? noParts();
    this.#parts.set(placeId, parts);
    return parts;
  }

  add({ id, unit, entries }: SeededUnit): void {
    const parts = this.#partsAt(unit.path);
    const part = unitPart(unit);
    if (part) parts.units[id] = part;
    for (const entry of entries) {
      const held = entryPart(entry.card);
      if (held) parts.entries[entry.id] = held;
    }
    if (placeIdOf(unit.path) === id)
      this.#places.push({ level: unit.level, unitId: id, parentId: unit.parentId });
  }

  addPending({ id, request }: SeededRequest): void {
    const part = requestPart(request);
    if (part) this.#partsAt(request.path).requests[id] = part;
  }

  /** The places with their roll-ups, children before parents: the tree came parents first. */
  *counted(now: number): Generator<{ unitId: string; parts: DirectoryParts; rollups: Rollup[] }> {
    const below = new Map<string, Rollup[]>();
    for (const { parentId, ...place } of this.#places.toReversed()) {
      const { unitId } = place;
      const children = below.get(unitId) ?? [];
      below.delete(unitId);
      const own = this.#parts.get(unitId) ?? noParts();
      const parts = { ...own, below: children.map((child) => child.unitId) };
      const withRollup = Object.entries(parts.units).filter(([, { path }]) => path !== undefined);
      const figures = directoryFigures(
        place,
        withRollup.map(([id]) => id),
        parts,
        children.map(({ tally }) => tally),
        now,
      );
      const computedAt = Timestamp.fromMillis(now);
      const rollups = [...figures.values()].map((one) => ({ ...one, computedAt }));
      const rollup = rollups.find((one) => one.unitId === unitId);
      if (parentId && rollup) below.set(parentId, [...(below.get(parentId) ?? []), rollup]);
      yield { unitId, parts, rollups };
    }
  }
}

function writeUnit(writer: BulkWriter, db: Firestore, { id, unit, entries }: SeededUnit): void {
  void writer.set(db.collection(collections.units).doc(id), Unit.parse(unit));
  for (const entry of entries) {
    const card = OfficeBearer.parse(entry.card);
    void writer.set(db.collection(collections.officeBearers).doc(entry.id), card);
    void writer.set(db.doc(contactPath(entry.id)), Contact.parse(entry.contact));
  }
}

/** Units between two looks at how much is still on its way, so that memory stays flat. */
const flushEvery = 2000;

/** What is written together, parents before children. */
export interface State {
  units: Iterable<SeededUnit>;
  /** The change requests among its documents that await a decision. */
  pending: SeededRequest[];
}

/** Writes units, entries and the roll-ups that they add up to. Written again, it is the same state again. */
export async function writeState(
  db: Firestore,
  { units: state, pending }: State,
  now: number,
  progress: Progress,
): Promise<void> {
  const writer = db.bulkWriter({ throttling: false });
  const counts = new Counts();
  let units = 0;
  for (const seeded of state) {
    writeUnit(writer, db, seeded);
    counts.add(seeded);
    units += 1;
    if (units % flushEvery === 0) {
      await writer.flush();
      progress(units);
    }
  }
  for (const request of pending) counts.addPending(request);
  for (const { unitId, parts, rollups } of counts.counted(now)) {
    void writer.set(db.collection(collections.parts).doc(unitId), packed(DirectoryParts.parse(parts)));
    for (const rollup of rollups)
      void writer.set(db.collection(collections.rollups).doc(rollup.unitId), Rollup.parse(rollup));
  }
  await writer.close();
  progress(units);
}
