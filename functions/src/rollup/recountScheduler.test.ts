import { levelOf, levels, type Path, type SourceChange } from '@sangathan/model';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Clock, QueueLimits } from '../platform/coalescingQueue.ts';
import { bottomUp, type CountScope, scopeIdOf, scopesOn } from './countScope.ts';
import { RecountScheduler, type Rollups } from './recountScheduler.ts';
import { recountScope } from './recountScope.ts';
import { type ChangedDocument, childRollup, type RollupStore, type StoredCounts } from './rollupStore.ts';

/** The counts of a scope: what each entry adds, and the figure of the whole subtree. */
interface Counted {
  entries: Record<string, number>;
  children: string[];
  path: Path;
  parentId: string | null;
  figure: number;
}

interface Entry {
  path: Path;
  value: number;
}

const state: Path = { state: 'RJ' };
const districts = ['D1', 'D2'];
const blocks = ['B1', 'B2', 'B3', 'B4'];
const boothIn = (path: Path, number: number): Path => ({
  ...path,
  mandal: `${path.block}-M`,
  booth: `P${number}`,
});

class Killed extends Error {}

/** Chance, drawn from the run's own randomness so that a failure can be repeated. */
function chanceFrom(seed: number) {
  let last = seed;
  return (count: number) => {
    last = (Math.imul(last, 1664525) + 1013904223) >>> 0;
    return Math.floor((last / 2 ** 32) * count);
  };
}

/** A register in memory: units, entries, their counts, and the events of its writes. */
class Register implements RollupStore<Counted> {
  readonly units = new Map<string, Path>();
  readonly entries = new Map<string, Entry>();
  readonly counted = new Map<string, Counted>();
  /** A deleted scope keeps its version. */
  readonly versions = new Map<string, number>();
  readonly batches = new Map<number, SourceChange[]>();
  /** The events not yet handled: a source change, or the number of a batch. */
  readonly events: (SourceChange | number)[] = [];
  readonly #step: () => Promise<void>;
  #versions = 0;

  /** `step` is awaited between any two steps; it throws where the worker is to die. */
  constructor(step: () => Promise<void>) {
    this.#step = step;
    this.units.set('RJ', state);
    for (const id of districts) this.units.set(id, { ...state, district: id });
    for (const [index, id] of blocks.entries()) this.place(id, districts[index % 2] ?? 'D1');
  }

  #emit(source: string, id: string, ...paths: (Path | undefined)[]): void {
    this.events.push({ rollup: 'test', source, id, paths: paths.flatMap((path) => path ?? []) });
  }

  /** Opens a block in a district, or moves it there, and then its entries one by one. */
  place(block: string, district: string): void {
    const former = this.units.get(block);
    const path = { ...state, district, block };
    this.units.set(block, path);
    this.#emit('units', block, former, path);
    for (const [id, entry] of this.entries) {
      if (entry.path.block === block) this.edit(id, { ...entry, path: boothIn(path, 1) });
    }
  }

  close(block: string): void {
    const former = this.units.get(block);
    this.units.delete(block);
    this.#emit('units', block, former);
  }

  edit(id: string, entry: Entry | null): void {
    const former = this.entries.get(id);
    if (entry) this.entries.set(id, entry);
    else this.entries.delete(id);
    this.#emit('entries', id, former?.path, entry?.path);
  }

  scopesOn(path: Path): CountScope[] {
    return scopesOn(path);
  }

  async read({ unitId }: CountScope): Promise<StoredCounts<Counted>> {
    await this.#step();
    return { counts: this.counted.get(unitId) ?? null, version: this.versions.get(unitId) ?? null };
  }

  async count(
    { unitId }: CountScope,
    former: Counted | null,
    changed: ChangedDocument[],
  ): Promise<Counted | null> {
    await this.#step();
    const entries = { ...(former?.entries ?? {}) };
    const read = former
      ? changed.filter(({ source }) => source === 'entries').map(({ id }) => id)
      : this.entries.keys();
    for (const id of read) {
      await this.#step();
      const entry = this.entries.get(id);
      if (entry && scopeIdOf(entry.path) === unitId) entries[id] = entry.value;
      else delete entries[id];
    }
    const asked = changed.filter(({ source }) => source === childRollup).map(({ id }) => id);
    const known = former ? new Set([...former.children, ...asked]) : this.counted.keys();
    const children = [...known].filter((id) => this.counted.get(id)?.parentId === unitId);
    await this.#step();
    const path = this.units.get(unitId);
    if (!path) return null;
    const parents = levels.flatMap((level) => path[level] ?? []);
    const figures = [...Object.values(entries), ...children.map((id) => this.counted.get(id)?.figure ?? 0)];
    const figure = figures.reduce((sum, value) => sum + value, 0);
    return { entries, children, path, parentId: parents.at(-2) ?? null, figure };
  }

  pathOf(_scope: CountScope, { path }: Counted): Path {
    return path;
  }

  async write(
    { unitId }: CountScope,
    counted: Counted | null,
    { version }: StoredCounts<Counted>,
  ): Promise<boolean> {
    await this.#step();
    if ((this.versions.get(unitId) ?? null) !== version) return false;
    this.#versions += 1;
    this.versions.set(unitId, this.#versions);
    if (counted) this.counted.set(unitId, counted);
    else this.counted.delete(unitId);
    await this.#step();
    return true;
  }

  async store(changes: SourceChange[]): Promise<void> {
    await this.#step();
    this.#versions += 1;
    this.batches.set(this.#versions, changes);
    this.events.push(this.#versions);
    await this.#step();
  }

  bruteForce(unitId: string): number {
    const path = this.units.get(unitId);
    if (!path) return 0;
    const isHere = (entry: Entry) => {
      const block = entry.path.block && this.units.get(entry.path.block);
      const place = entry.path.block ? block : entry.path;
      return place !== undefined && place !== '' && place[levelOf(path)] === unitId;
    };
    return [...this.entries.values()].filter(isHere).reduce((sum, { value }) => sum + value, 0);
  }
}

/** A second roll-up, whose figures are read from the register's counts, as a turnout's expected number is. */
class Mirror implements RollupStore<{ path: Path; figure: number }> {
  readonly counted = new Map<string, { path: Path; figure: number }>();
  readonly #versions = new Map<string, number>();
  readonly #register: Register;
  readonly #step: () => Promise<void>;

  constructor(register: Register, step: () => Promise<void>) {
    this.#register = register;
    this.#step = step;
  }

  scopesOn(path: Path): CountScope[] {
    return scopesOn(path);
  }

  async read({ unitId }: CountScope) {
    await this.#step();
    return { counts: this.counted.get(unitId) ?? null, version: this.#versions.get(unitId) ?? null };
  }

  async count({ unitId }: CountScope) {
    await this.#step();
    const { path, figure } = this.#register.counted.get(unitId) ?? {};
    await this.#step();
    return path && figure !== undefined ? { path, figure } : null;
  }

  pathOf(_scope: CountScope, { path }: { path: Path }): Path {
    return path;
  }

  async write(
    { unitId }: CountScope,
    counts: { path: Path; figure: number } | null,
    { version }: StoredCounts<unknown>,
  ): Promise<boolean> {
    await this.#step();
    const present = this.#versions.get(unitId) ?? null;
    if (present !== version) return false;
    this.#versions.set(unitId, (present ?? 0) + 1);
    if (counts) this.counted.set(unitId, counts);
    else this.counted.delete(unitId);
    await this.#step();
    return true;
  }
}

/** The register's counts, and those that depend on them. */
function rollupsOf(register: Register, mirror?: Mirror): Rollups {
  const dependent = (change: SourceChange) =>
    mirror && change.rollup === 'test' ? [{ ...change, rollup: 'mirror' }] : [];
  return {
    find: async (name) => (name === 'mirror' ? (mirror ?? null) : register),
    dependentChanges: async (counted) => counted.flatMap(dependent),
  };
}

type Change = (register: Register) => void;

const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({
        id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
        at: fc.constantFrom('RJ', ...districts, ...blocks, null),
        value: fc.integer({ min: 1, max: 9 }),
      })
      .map(
        ({ id, at, value }): Change =>
          (register) => {
            const path = at === null ? undefined : register.units.get(at);
            register.edit(id, path ? { path: path.block ? boothIn(path, 1) : path, value } : null);
          },
      ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(...blocks), fc.constantFrom(...districts)).map(
      ([block, district]): Change =>
        (register) =>
          register.place(block, district),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...blocks).map(
      (block): Change =>
        (register) =>
          register.close(block),
    ),
  },
);

/** A clock that jumps. */
function jumpingClock(): Clock {
  let now = 0;
  return {
    now: () => now,
    wait: async (milliseconds) => {
      now += milliseconds;
    },
  };
}

const limits: QueueLimits = { perSecond: 20, cooldown: 1000, concurrency: 3 };
const allLimits = Object.fromEntries(bottomUp.map((level) => [level, limits])) as Record<
  (typeof levels)[number],
  QueueLimits
>;

/** Handles one event: a source change is stored in a batch, a batch is counted and then deleted. */
async function handle(
  register: Register,
  scheduler: RecountScheduler,
  event: SourceChange | number,
): Promise<void> {
  if (typeof event !== 'number') return register.store([event]);
  await scheduler.recount(register.batches.get(event) ?? []);
  register.batches.delete(event);
}

/** Delivers every event at least once, in any order, some twice, and again after each failure. */
async function deliver(
  register: Register,
  schedulers: RecountScheduler[],
  chance: (count: number) => number,
): Promise<void> {
  const open: Promise<void>[] = [];
  while (register.events.length > 0 || open.length > 0) {
    if (register.events.length === 0 || (open.length > 0 && chance(3) === 0)) {
      await open.splice(chance(open.length), 1)[0];
      continue;
    }
    const [event] = register.events.splice(chance(register.events.length), 1);
    const scheduler = schedulers[chance(schedulers.length)];
    if (event === undefined || !scheduler) continue;
    if (chance(4) === 0) register.events.push(event);
    open.push(handle(register, scheduler, event).catch(() => void register.events.push(event)));
  }
}

test('whatever changes, and however events are delivered and workers die, every figure equals a brute-force count', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { minLength: 1, maxLength: 14 }),
      fc.integer({ min: 0, max: 15 }),
      fc.nat(),
      async (changes, deathsPerHundred, seed) => {
        const chance = chanceFrom(seed);
        const step = (among: number) => async () => {
          for (let ticks = chance(4); ticks > 0; ticks -= 1) await Promise.resolve();
          if (chance(among) < deathsPerHundred) throw new Killed();
        };
        const register = new Register(step(100));
        // Whoever dies here counts the register again first: as many deaths would never come to an end.
        const mirror = new Mirror(register, step(1000));
        const rollups = rollupsOf(register, mirror);
        const schedulers = [1, 2, 3].map(
          () => new RecountScheduler(rollups, allLimits, { clock: jumpingClock(), backoff: noWait }),
        );
        for (const apply of changes) {
          apply(register);
          if (chance(2) === 0) await deliver(register, schedulers, chance);
        }
        await deliver(register, schedulers, chance);
        expect(register.batches.size).toBe(0);
        for (const unitId of ['RJ', ...districts, ...blocks]) {
          expect([unitId, register.counted.get(unitId)?.figure ?? 0]).toEqual([
            unitId,
            register.bruteForce(unitId),
          ]);
        }
        for (const unitId of register.counted.keys()) expect(register.units.has(unitId)).toBe(true);
        const figures = (counted: Map<string, { figure: number }>) =>
          [...counted].map(([id, { figure }]) => [id, figure]).sort();
        expect(figures(mirror.counted)).toEqual(figures(register.counted));
      },
    ),
    { numRuns: 300 },
  );
}, 60_000);

const noWait = async () => {};
const block: CountScope = { level: 'block', unitId: 'B1' };

test('a slow count of a former value cannot overwrite a newer count, also if the value has come back (ABA)', async () => {
  const register = new Register(noWait);
  const path = boothIn({ ...state, district: 'D1', block: 'B1' }, 1);
  const changed = [{ source: 'entries', id: 'a' }];
  register.edit('a', { path, value: 1 });
  await recountScope(register, block, 'all');
  const slow = await register.read(block);
  register.edit('a', { path, value: 2 });
  const slowCount = await register.count(block, slow.counts, changed);
  register.edit('a', { path, value: 1 });
  await recountScope(register, block, changed);
  expect(await register.write(block, slowCount, slow)).toBe(false);
});

test('a slow first count cannot bring back a scope that was counted and deleted meanwhile', async () => {
  const register = new Register(noWait);
  const path = boothIn({ ...state, district: 'D1', block: 'B1' }, 1);
  register.edit('a', { path, value: 1 });
  const slow = await register.read(block);
  const slowCount = await register.count(block, slow.counts, []);
  await recountScope(register, block, 'all');
  register.close('B1');
  await recountScope(register, block, 'all');
  expect(register.counted.has('B1')).toBe(false);
  expect(await register.write(block, slowCount, slow)).toBe(false);
});

test('nor one that was deleted before it was ever counted', async () => {
  const register = new Register(noWait);
  const slow = await register.read(block);
  const slowCount = await register.count(block, slow.counts, []);
  register.close('B1');
  await recountScope(register, block, 'all');
  expect(await register.write(block, slowCount, slow)).toBe(false);
});

test('a block that has moved is counted in its new district, though the source change has its former path', async () => {
  const register = new Register(noWait);
  const scheduler = new RecountScheduler(rollupsOf(register), allLimits, {
    clock: jumpingClock(),
    backoff: noWait,
  });
  const path = boothIn({ ...state, district: 'D1', block: 'B1' }, 1);
  const edited = [{ rollup: 'test', source: 'entries', id: 'a', paths: [path] }];
  register.edit('a', { path, value: 1 });
  await scheduler.recount(edited);
  register.place('B1', 'D2');
  await scheduler.recount(edited);
  const figures = ['RJ', 'D1', 'D2'].map((unitId) => register.counted.get(unitId)?.figure);
  expect(figures).toEqual([1, 0, 1]);
});

test('a contended scope fails after some attempts, so that the event is redelivered', async () => {
  const contended: RollupStore<number> = {
    scopesOn,
    read: async () => ({ counts: 1, version: 1 }),
    count: async () => 1,
    pathOf: () => undefined,
    write: async () => false,
  };
  await expect(recountScope(contended, block, [], async () => {})).rejects.toThrow('B1');
});
