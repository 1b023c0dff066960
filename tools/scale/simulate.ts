import { type Level, type Path, pathUnder, type SourceChange } from '@sangathan/model';
import { CoalescingQueue } from '../../functions/src/platform/coalescingQueue.ts';
import { batchLimits } from '../../functions/src/rollup/changeBatch.ts';
import { type CountScope, scopesOn } from '../../functions/src/rollup/countScope.ts';
import { productionLimits, RecountScheduler } from '../../functions/src/rollup/recountScheduler.ts';
import {
  type ChangedDocument,
  childRollup,
  type RollupStore,
  type StoredCounts,
} from '../../functions/src/rollup/rollupStore.ts';
import { Random } from '../seed/random.ts';
import { SimulatedClock } from './clock.ts';

/** A tree as large as the average of 36: 1,050,000 booths in all. */
export interface Tree {
  districts: number;
  blocksPerDistrict: number;
  mandalsPerBlock: number;
  boothsPerMandal: number;
}

export interface Scenario {
  tree: Tree;
  /** Trees that one process counts. */
  trees: number;
  /** Check-ins in each tree, and within how many seconds they arrive. */
  checkIns: number;
  seconds: number;
}

/** Duration of one request to Firestore, in milliseconds. */
const request = 25;

/** Documents that one check-in reads (grant, attendance twice, meeting, key) and writes (attendance). */
export const checkInCost = { reads: 5, writes: 1 };

/** The most writes a second to any one document of a level, over ten seconds. */
export type Hot = Record<Level, number>;

export interface Outcome {
  reads: number;
  writes: number;
  batches: number;
  /** Most change batches that one process held at the same time. */
  mostBatches: number;
  /** How long the slowest batch was held, in seconds. */
  slowestBatch: number;
  /** From the last check-in until every figure is right, in seconds. */
  exactAfter: number;
  hot: Hot;
  /** The most reads and writes a second, over ten seconds. */
  perSecond: { reads: number; writes: number };
}

interface Counted {
  children: Set<string>;
  mandals: Set<string>;
}

const window = 10_000;

/** Counts events in windows of ten seconds. */
class Rate {
  readonly #counts = new Map<number, number>();

  add(at: number, count: number): void {
    const key = Math.floor(at / window);
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + count);
  }

  get most(): number {
    return Math.max(0, ...this.#counts.values()) / (window / 1000);
  }
}

/** A meeting's turnout without figures: it keeps only what a count reads and writes, and adds up the cost. */
class CostStore implements RollupStore<Counted> {
  readonly reads = new Rate();
  readonly writes = new Rate();
  readonly documents = new Map<string, { level: Level; rate: Rate }>();
  readonly #clock: SimulatedClock;
  readonly #scopes = new Map<string, Counted>();
  readonly #mandalOf: (booth: string) => string;
  totalReads = 0;
  totalWrites = 0;

  constructor(clock: SimulatedClock, mandalOf: (booth: string) => string) {
    this.#clock = clock;
    this.#mandalOf = mandalOf;
  }

  scopesOn(path: Path): CountScope[] {
    return scopesOn(path);
  }

  /** Records reads of so many documents. */
  hasRead(count: number): void {
    this.totalReads += count;
    this.reads.add(this.#clock.now(), count);
  }

  /** Records one write; with a `level`, also in the document's own rate. */
  hasWritten(id: string, level: Level | null): void {
    this.totalWrites += 1;
    this.writes.add(this.#clock.now(), 1);
    if (level === null) return;
    const document = this.documents.get(id) ?? { level, rate: new Rate() };
    this.documents.set(id, document);
    document.rate.add(this.#clock.now(), 1);
  }

  async read({ unitId }: CountScope): Promise<StoredCounts<Counted>> {
    await this.#clock.wait(request);
    this.hasRead(1);
    const counts = this.#scopes.get(unitId) ?? { children: new Set(), mandals: new Set() };
    return { counts, version: 1 };
  }

  async count(_scope: CountScope, former: Counted | null, changed: ChangedDocument[]): Promise<Counted> {
    await this.#clock.wait(2 * request);
    const children = new Set(former?.children);
    const mandals = new Set<string>();
    for (const { source, id } of changed) {
      if (source === childRollup) children.add(id);
      else mandals.add(this.#mandalOf(id));
    }
    const attendance = changed.filter(({ source }) => source !== childRollup).length;
    this.hasRead(attendance + children.size + mandals.size + 1);
    return { children, mandals };
  }

  /** No unit moves on an election day. */
  pathOf(): undefined {
    return undefined;
  }

  async write({ unitId, level }: CountScope, counted: Counted | null): Promise<boolean> {
    await this.#clock.wait(request);
    if (counted) this.#scopes.set(unitId, counted);
    this.hasWritten(`contributions ${unitId}`, null);
    this.hasWritten(unitId, level);
    for (const mandal of counted?.mandals ?? []) this.hasWritten(mandal, 'mandal');
    return true;
  }

  hot(): Hot {
    const hot: Hot = { state: 0, district: 0, block: 0, mandal: 0, booth: 0 };
    for (const { level, rate } of this.documents.values()) hot[level] = Math.max(hot[level], rate.most);
    return hot;
  }
}

/** The path of a booth by its number, in one of several trees. */
function pathOf(
  { districts, blocksPerDistrict, mandalsPerBlock, boothsPerMandal }: Tree,
  tree: number,
  booth: number,
): Path {
  const mandal = Math.floor(booth / boothsPerMandal);
  const block = Math.floor(mandal / mandalsPerBlock);
  const district = Math.floor(block / blocksPerDistrict) % districts;
  const state = `S${tree}`;
  return pathUnder(
    { state, district: `${state}-D${district}`, block: `${state}-B${block}`, mandal: `${state}-M${mandal}` },
    'booth',
    `${state}-P${booth}`,
  );
}

export function boothsOf({ districts, blocksPerDistrict, mandalsPerBlock, boothsPerMandal }: Tree): number {
  return districts * blocksPerDistrict * mandalsPerBlock * boothsPerMandal;
}

/** Runs a burst of check-ins through the real queue and scheduler on a simulated clock. */
export async function simulate({ tree, trees, checkIns, seconds }: Scenario): Promise<Outcome> {
  const clock = new SimulatedClock();
  const random = new Random(1);
  const mandalOf = (booth: string) => {
    const [state, number = ''] = booth.split('-P');
    return `${state}-M${Math.floor(Number(number) / tree.boothsPerMandal)}`;
  };
  const store = new CostStore(clock, mandalOf);
  // The meeting is read once for each batch.
  const find = async () => {
    store.hasRead(1);
    return store;
  };
  const rollups = { find, dependentChanges: async () => [] };
  const scheduler = new RecountScheduler(rollups, productionLimits, { clock });
  let [batches, held, mostBatches, slowestBatch] = [0, 0, 0, 0];
  const countBatch = async (changes: SourceChange[]) => {
    const began = clock.now();
    held += 1;
    mostBatches = Math.max(mostBatches, held);
    await scheduler.recount(changes);
    store.hasWritten('batch', null);
    held -= 1;
    slowestBatch = Math.max(slowestBatch, clock.now() - began);
  };
  const queue = new CoalescingQueue<SourceChange>(
    async (_key, changes) => {
      await clock.wait(request);
      batches += 1;
      store.hasWritten('batch', null);
      void countBatch(changes);
    },
    batchLimits,
    clock,
  );
  const booths = boothsOf(tree);
  const arrivals = async () => {
    const [all, step] = [checkIns * trees, 100];
    const perStep = all / ((seconds * 1000) / step);
    for (let arrived = 0, due = perStep; arrived < all; due += perStep) {
      for (; arrived < Math.min(all, due); arrived += 1) {
        const path = pathOf(tree, arrived % trees, Math.floor(random.next() * booths));
        void queue.add('batch', [
          { rollup: 'turnout', source: 'attendance', id: path.booth ?? '', paths: [path] },
        ]);
      }
      await clock.wait(step);
    }
  };
  void arrivals();
  await clock.run();
  return {
    reads: store.totalReads,
    writes: store.totalWrites,
    batches,
    mostBatches,
    slowestBatch: slowestBatch / 1000,
    exactAfter: clock.now() / 1000 - seconds,
    hot: store.hot(),
    perSecond: { reads: store.reads.most, writes: store.writes.most },
  };
}
