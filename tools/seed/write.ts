import {
  Contact,
  collections,
  contactPath,
  FiguresContributions,
  OfficeBearer,
  type Path,
  Rollup,
  Unit,
  Verification,
} from '@sangathan/model';
import { type BulkWriter, type Firestore, Timestamp } from 'firebase-admin/firestore';
import { packed } from '../../functions/src/platform/document.ts';
import {
  entryContribution,
  requestContribution,
  unitContribution,
} from '../../functions/src/register/figures/contribution.ts';
import { figuresOf } from '../../functions/src/register/figures/figures.rollup.ts';
import { type CountScope, scopeIdOf } from '../../functions/src/rollup/countScope.ts';
import type { SeedRequest } from './requests.ts';
import type { SeededUnit } from './state.ts';

/** Called from time to time with the number of units written. */
export type Progress = (units: number) => void;

function noContributions(): FiguresContributions {
  return { units: {}, entries: {}, requests: {}, children: [] };
}

/** The contributions of each scope, collected while the tree streams by. */
class Counts {
  readonly #contributions = new Map<string, FiguresContributions>();
  readonly #scopes: (CountScope & { parentId: string | null })[] = [];

  #contributionsAt(path: Path): FiguresContributions {
    const scopeId = scopeIdOf(path);
    const contributions = this.#contributions.get(scopeId) ?? noContributions();
    this.#contributions.set(scopeId, contributions);
    return contributions;
  }

  add({ id, unit, entries }: SeededUnit): void {
    const contributions = this.#contributionsAt(unit.path);
    const own = unitContribution(unit);
    if (own) contributions.units[id] = own;
    for (const entry of entries) {
      const held = entryContribution(entry.card);
      if (held) contributions.entries[entry.id] = held;
    }
    if (scopeIdOf(unit.path) === id)
      this.#scopes.push({ level: unit.level, unitId: id, parentId: unit.parentId });
  }

  addPending({ id, request }: SeedRequest): void {
    const contribution = requestContribution(request);
    if (contribution) this.#contributionsAt(request.path).requests[id] = contribution;
  }

  /** The scopes with their roll-ups, children before parents: the units were added parents first. */
  *counted(
    now: number,
  ): Generator<{ unitId: string; contributions: FiguresContributions; rollups: Rollup[] }> {
    const below = new Map<string, Rollup[]>();
    for (const { parentId, ...scope } of this.#scopes.toReversed()) {
      const { unitId } = scope;
      const children = below.get(unitId) ?? [];
      below.delete(unitId);
      const own = this.#contributions.get(unitId) ?? noContributions();
      const contributions = { ...own, children: children.map((child) => child.unitId) };
      const withRollup = Object.entries(contributions.units).filter(([, { path }]) => path !== undefined);
      const figures = figuresOf(
        scope,
        withRollup.map(([id]) => id),
        contributions,
        children.map(({ tally }) => tally),
        now,
      );
      const computedAt = Timestamp.fromMillis(now);
      const rollups = [...figures.values()].map((one) => ({ ...one, computedAt }));
      const rollup = rollups.find((one) => one.unitId === unitId);
      if (parentId && rollup) below.set(parentId, [...(below.get(parentId) ?? []), rollup]);
      yield { unitId, contributions, rollups };
    }
  }
}

function writeUnit(writer: BulkWriter, db: Firestore, { id, unit, entries }: SeededUnit): void {
  void writer.set(db.collection(collections.units).doc(id), Unit.parse(unit));
  for (const entry of entries) {
    const card = OfficeBearer.parse(entry.card);
    void writer.set(db.collection(collections.officeBearers).doc(entry.id), card);
    void writer.set(db.doc(contactPath(entry.id)), Contact.parse(entry.contact));
    if (entry.verification !== null)
      void writer.set(
        db.collection(collections.verifications).doc(entry.id),
        Verification.parse(entry.verification),
      );
  }
}

/** Units between two flushes, which bound the pending writes and so the memory. */
const flushEvery = 2000;

/** The state to write; units come parents first. */
export interface State {
  units: Iterable<SeededUnit>;
  /** The change requests among its documents that await a decision. */
  pending: SeedRequest[];
}

/** Writes units, entries and the roll-ups that they add up to; idempotent. */
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
  for (const { unitId, contributions, rollups } of counts.counted(now)) {
    void writer.set(
      db.collection(collections.contributions).doc(unitId),
      packed(FiguresContributions.parse(contributions)),
    );
    for (const rollup of rollups)
      void writer.set(db.collection(collections.rollups).doc(rollup.unitId), Rollup.parse(rollup));
  }
  await writer.close();
  progress(units);
}
