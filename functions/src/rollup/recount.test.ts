import { levelOf, levels, type Mark, type Path } from '@sangathan/model';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Clock, Pace } from '../platform/coalescingQueue.ts';
import { bottomUp, type Place, placeIdOf, placesOn } from './countScope.ts';
import { below, type Ledger, recount, type Standing, type Wish } from './recount.ts';
import { Drain } from './recountScheduler.ts';

/** A place as it is counted: what each entry adds, and the figure with all that is below. */
interface Counted {
  entries: Record<string, number>;
  below: string[];
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

/** The register in memory: units, entries, what is counted of them, and the events that its writes give rise to. */
class Register implements Ledger<Counted> {
  readonly units = new Map<string, Path>();
  readonly entries = new Map<string, Entry>();
  readonly counted = new Map<string, Counted>();
  /** A place that is no more keeps its version. */
  readonly versions = new Map<string, number>();
  readonly sheets = new Map<number, Mark[]>();
  /** Marks not yet on a sheet, and sheets not yet counted: each an event that awaits its answer. */
  readonly events: (Mark | number)[] = [];
  readonly #step: () => Promise<void>;
  #versions = 0;

  /** `step` lets time pass between any two steps, and throws where the worker dies there. */
  constructor(step: () => Promise<void>) {
    this.#step = step;
    this.units.set('RJ', state);
    for (const id of districts) this.units.set(id, { ...state, district: id });
    for (const [index, id] of blocks.entries()) this.place(id, districts[index % 2] ?? 'D1');
  }

  #mark(source: string, id: string, ...paths: (Path | undefined)[]): void {
    this.events.push({ ledger: 'test', source, id, paths: paths.flatMap((path) => path ?? []) });
  }

  /** Opens a block in a district, or moves it there; its entries follow one by one. */
  place(block: string, district: string): void {
    const former = this.units.get(block);
    const path = { ...state, district, block };
    this.units.set(block, path);
    this.#mark('units', block, former, path);
    for (const [id, entry] of this.entries) {
      if (entry.path.block === block) this.edit(id, { ...entry, path: boothIn(path, 1) });
    }
  }

  close(block: string): void {
    const former = this.units.get(block);
    this.units.delete(block);
    this.#mark('units', block, former);
  }

  edit(id: string, entry: Entry | null): void {
    const former = this.entries.get(id);
    if (entry) this.entries.set(id, entry);
    else this.entries.delete(id);
    this.#mark('entries', id, former?.path, entry?.path);
  }

  placesOn(path: Path): Place[] {
    return placesOn(path);
  }

  async read({ unitId }: Place): Promise<Standing<Counted>> {
    await this.#step();
    return { former: this.counted.get(unitId) ?? null, version: this.versions.get(unitId) ?? null };
  }

  async count({ unitId }: Place, former: Counted | null, wishes: Wish[]): Promise<Counted | null> {
    await this.#step();
    const entries = { ...(former?.entries ?? {}) };
    const read = former
      ? wishes.filter(({ source }) => source === 'entries').map(({ id }) => id)
      : this.entries.keys();
    for (const id of read) {
      await this.#step();
      const entry = this.entries.get(id);
      if (entry && placeIdOf(entry.path) === unitId) entries[id] = entry.value;
      else delete entries[id];
    }
    const asked = wishes.filter(({ source }) => source === below).map(({ id }) => id);
    const known = former ? new Set([...former.below, ...asked]) : this.counted.keys();
    const children = [...known].filter((id) => this.counted.get(id)?.parentId === unitId);
    await this.#step();
    const path = this.units.get(unitId);
    if (!path) return null;
    const parents = levels.flatMap((level) => path[level] ?? []);
    const figures = [...Object.values(entries), ...children.map((id) => this.counted.get(id)?.figure ?? 0)];
    const figure = figures.reduce((sum, value) => sum + value, 0);
    return { entries, below: children, path, parentId: parents.at(-2) ?? null, figure };
  }

  pathOf(_place: Place, { path }: Counted): Path {
    return path;
  }

  async write({ unitId }: Place, counted: Counted | null, { version }: Standing<Counted>): Promise<boolean> {
    await this.#step();
    if ((this.versions.get(unitId) ?? null) !== version) return false;
    this.#versions += 1;
    this.versions.set(unitId, this.#versions);
    if (counted) this.counted.set(unitId, counted);
    else this.counted.delete(unitId);
    await this.#step();
    return true;
  }

  async store(marks: Mark[]): Promise<void> {
    await this.#step();
    this.#versions += 1;
    this.sheets.set(this.#versions, marks);
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

const pace: Pace = { perSecond: 20, apart: 1000, atOnce: 3 };
const paces = Object.fromEntries(bottomUp.map((level) => [level, pace])) as Record<
  (typeof levels)[number],
  Pace
>;

/** What becomes of one event: marks are stored on a sheet, a sheet is counted and then removed. */
async function handle(register: Register, drain: Drain, event: Mark | number): Promise<void> {
  if (typeof event !== 'number') return register.store([event]);
  await drain.settle(register.sheets.get(event) ?? []);
  register.sheets.delete(event);
}

/** Delivers every event at least once, in any order, some twice, each again until it is answered. */
async function deliver(
  register: Register,
  drains: Drain[],
  chance: (count: number) => number,
): Promise<void> {
  const open: Promise<void>[] = [];
  while (register.events.length > 0 || open.length > 0) {
    if (register.events.length === 0 || (open.length > 0 && chance(3) === 0)) {
      await open.splice(chance(open.length), 1)[0];
      continue;
    }
    const [event] = register.events.splice(chance(register.events.length), 1);
    const drain = drains[chance(drains.length)];
    if (event === undefined || !drain) continue;
    if (chance(4) === 0) register.events.push(event);
    open.push(handle(register, drain, event).catch(() => void register.events.push(event)));
  }
}

test('whatever is edited, moved, closed or deleted, and however events and workers fare, every figure equals a recount', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { minLength: 1, maxLength: 14 }),
      fc.integer({ min: 0, max: 15 }),
      fc.nat(),
      async (changes, deathsPerHundred, seed) => {
        const chance = chanceFrom(seed);
        const register = new Register(async () => {
          for (let ticks = chance(4); ticks > 0; ticks -= 1) await Promise.resolve();
          if (chance(100) < deathsPerHundred) throw new Killed();
        });
        const noPause = async () => {};
        const drains = [1, 2, 3].map(
          () => new Drain(async () => register, paces, { clock: jumpingClock(), pause: noPause }),
        );
        for (const apply of changes) {
          apply(register);
          if (chance(2) === 0) await deliver(register, drains, chance);
        }
        await deliver(register, drains, chance);
        expect(register.sheets.size).toBe(0);
        for (const unitId of ['RJ', ...districts, ...blocks]) {
          expect([unitId, register.counted.get(unitId)?.figure ?? 0]).toEqual([
            unitId,
            register.bruteForce(unitId),
          ]);
        }
        for (const unitId of register.counted.keys()) expect(register.units.has(unitId)).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
}, 60_000);

const noDeath = async () => {};
const block: Place = { level: 'block', unitId: 'B1' };

test('a slow count that read B does not undo A, though B was there twice in between', async () => {
  const register = new Register(noDeath);
  const path = boothIn({ ...state, district: 'D1', block: 'B1' }, 1);
  const wishes = [{ source: 'entries', id: 'a' }];
  register.edit('a', { path, value: 1 });
  await recount(register, block, 'all');
  const slow = await register.read(block);
  register.edit('a', { path, value: 2 });
  const slowCount = await register.count(block, slow.former, wishes);
  register.edit('a', { path, value: 1 });
  await recount(register, block, wishes);
  expect(await register.write(block, slowCount, slow)).toBe(false);
});

test('a slow first count does not land where the place was counted and closed in between', async () => {
  const register = new Register(noDeath);
  const path = boothIn({ ...state, district: 'D1', block: 'B1' }, 1);
  register.edit('a', { path, value: 1 });
  const slow = await register.read(block);
  const slowCount = await register.count(block, slow.former, []);
  await recount(register, block, 'all');
  register.close('B1');
  await recount(register, block, 'all');
  expect(register.counted.has('B1')).toBe(false);
  expect(await register.write(block, slowCount, slow)).toBe(false);
});

test('nor where the place was closed before it was ever written', async () => {
  const register = new Register(noDeath);
  const slow = await register.read(block);
  const slowCount = await register.count(block, slow.former, []);
  register.close('B1');
  await recount(register, block, 'all');
  expect(await register.write(block, slowCount, slow)).toBe(false);
});

test('a block that has moved is counted in its new district, though the event names the former one', async () => {
  const register = new Register(noDeath);
  const drain = new Drain(async () => register, paces, { clock: jumpingClock(), pause: noDeath });
  const path = boothIn({ ...state, district: 'D1', block: 'B1' }, 1);
  const edited = [{ ledger: 'test', source: 'entries', id: 'a', paths: [path] }];
  register.edit('a', { path, value: 1 });
  await drain.settle(edited);
  register.place('B1', 'D2');
  await drain.settle(edited);
  const figures = ['RJ', 'D1', 'D2'].map((unitId) => register.counted.get(unitId)?.figure);
  expect(figures).toEqual([1, 0, 1]);
});

test('a place that too many write at once is left to the event’s next delivery', async () => {
  const contested: Ledger<number> = {
    placesOn,
    read: async () => ({ former: 1, version: 1 }),
    count: async () => 1,
    pathOf: () => undefined,
    write: async () => false,
  };
  await expect(recount(contested, block, [], async () => {})).rejects.toThrow('B1');
});
