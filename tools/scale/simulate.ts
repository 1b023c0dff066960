import { type Level, type Mark, type Path, pathUnder } from '@sangathan/model';
import { Lanes } from '../../functions/src/platform/coalescingQueue.ts';
import { sheetPace } from '../../functions/src/rollup/changeBatch.ts';
import { type Place, placesOn } from '../../functions/src/rollup/countScope.ts';
import { below, type Ledger, type Standing, type Wish } from '../../functions/src/rollup/recount.ts';
import { Drain, paces } from '../../functions/src/rollup/recountScheduler.ts';
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
  /** Trees whose marks one process counts. */
  trees: number;
  /** Check-ins in each tree, and within how many seconds they come. */
  checkIns: number;
  seconds: number;
}

/** How long one request to Firestore takes, in milliseconds. */
const request = 25;

/** What a check-in itself reads and writes: grant, attendance twice, meeting and key; one attendance. */
export const checkInCost = { reads: 5, writes: 1 };

/** What happened to a kind of hot document: the most writes of one in any ten seconds, for each of them. */
export type Hot = Record<Level, number>;

export interface Outcome {
  reads: number;
  writes: number;
  sheets: number;
  /** Sheets that one process held at the same time, at most. */
  mostSheets: number;
  /** How long the slowest sheet was held, in seconds. */
  slowestSheet: number;
  /** From the last check-in until every figure was right, in seconds. */
  exactAfter: number;
  /** Most writes per second to one document of a level, and most reads and writes in all. */
  hot: Hot;
  perSecond: { reads: number; writes: number };
}

interface Counted {
  children: Set<string>;
  mandals: Set<string>;
}

const window = 10_000;

/** Counts events by ten seconds. */
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

/** A meeting's turnout, of which nothing is kept but who has been counted where, and what it cost. */
class CostLedger implements Ledger<Counted> {
  readonly reads = new Rate();
  readonly writes = new Rate();
  readonly documents = new Map<string, { level: Level; rate: Rate }>();
  readonly #clock: SimulatedClock;
  readonly #places = new Map<string, Counted>();
  readonly #mandalOf: (booth: string) => string;
  totalReads = 0;
  totalWrites = 0;

  constructor(clock: SimulatedClock, mandalOf: (booth: string) => string) {
    this.#clock = clock;
    this.#mandalOf = mandalOf;
  }

  placesOn(path: Path): Place[] {
    return placesOn(path);
  }

  /** Notes so many documents as read. */
  hasRead(count: number): void {
    this.totalReads += count;
    this.reads.add(this.#clock.now(), count);
  }

  /** Notes one document as written; `level` where its own rate is of interest. */
  hasWritten(id: string, level: Level | null): void {
    this.totalWrites += 1;
    this.writes.add(this.#clock.now(), 1);
    if (level === null) return;
    const document = this.documents.get(id) ?? { level, rate: new Rate() };
    this.documents.set(id, document);
    document.rate.add(this.#clock.now(), 1);
  }

  async read({ unitId }: Place): Promise<Standing<Counted>> {
    await this.#clock.wait(request);
    this.hasRead(1);
    const former = this.#places.get(unitId) ?? { children: new Set(), mandals: new Set() };
    return { former, version: 1 };
  }

  async count(_place: Place, former: Counted | null, wishes: Wish[]): Promise<Counted> {
    await this.#clock.wait(2 * request);
    const children = new Set(former?.children);
    const mandals = new Set<string>();
    for (const { source, id } of wishes) {
      if (source === below) children.add(id);
      else mandals.add(this.#mandalOf(id));
    }
    const attendance = wishes.filter(({ source }) => source !== below).length;
    this.hasRead(attendance + children.size + mandals.size + 1);
    return { children, mandals };
  }

  /** Nothing moves on an election day. */
  pathOf(): undefined {
    return undefined;
  }

  async write({ unitId, level }: Place, counted: Counted | null): Promise<boolean> {
    await this.#clock.wait(request);
    if (counted) this.#places.set(unitId, counted);
    this.hasWritten(`parts ${unitId}`, null);
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

/** Plays a burst of check-ins through the engine's own lanes and drain, on a clock of its own. */
export async function simulate({ tree, trees, checkIns, seconds }: Scenario): Promise<Outcome> {
  const clock = new SimulatedClock();
  const random = new Random(1);
  const mandalOf = (booth: string) => {
    const [state, number = ''] = booth.split('-P');
    return `${state}-M${Math.floor(Number(number) / tree.boothsPerMandal)}`;
  };
  const ledger = new CostLedger(clock, mandalOf);
  // The drain asks for the meeting whose ledger it is, for each sheet and for each count.
  const meetings = async () => {
    ledger.hasRead(1);
    return ledger;
  };
  const drain = new Drain(meetings, paces, { clock });
  let [sheets, held, mostSheets, slowestSheet] = [0, 0, 0, 0];
  const settle = async (marks: Mark[]) => {
    const began = clock.now();
    held += 1;
    mostSheets = Math.max(mostSheets, held);
    await drain.settle(marks);
    ledger.hasWritten('sheet', null);
    held -= 1;
    slowestSheet = Math.max(slowestSheet, clock.now() - began);
  };
  const lanes = new Lanes<Mark>(
    async (_key, marks) => {
      await clock.wait(request);
      sheets += 1;
      ledger.hasWritten('sheet', null);
      void settle(marks);
    },
    sheetPace,
    clock,
  );
  const booths = boothsOf(tree);
  const arrivals = async () => {
    const [all, step] = [checkIns * trees, 100];
    const perStep = all / ((seconds * 1000) / step);
    for (let come = 0, due = perStep; come < all; due += perStep) {
      for (; come < Math.min(all, due); come += 1) {
        const path = pathOf(tree, come % trees, Math.floor(random.next() * booths));
        void lanes.ask('sheet', [
          { ledger: 'turnout', source: 'attendance', id: path.booth ?? '', paths: [path] },
        ]);
      }
      await clock.wait(step);
    }
  };
  void arrivals();
  await clock.run();
  return {
    reads: ledger.totalReads,
    writes: ledger.totalWrites,
    sheets,
    mostSheets,
    slowestSheet: slowestSheet / 1000,
    exactAfter: clock.now() / 1000 - seconds,
    hot: ledger.hot(),
    perSecond: { reads: ledger.reads.most, writes: ledger.writes.most },
  };
}
