import type { Level, Mark, Path } from '@sangathan/model';
import { type Clock, Lanes, type Pace } from '../platform/coalescingQueue.ts';
import { bottomUp, countedLevel, type Place } from './countScope.ts';
import {
  below,
  type Demand,
  demandsAlong,
  isLasting,
  type Ledger,
  type Pause,
  recount,
  settle,
  type Wish,
  wishesOf,
} from './recount.ts';

/**
 * Places counted in a second. A block's count writes seven or eight documents, so that all together write
 * about a hundred a second at most, whatever the load; and the state's own figures once a second.
 */
const perSecond: Record<Level, number> = { booth: 10, mandal: 10, block: 10, district: 5, state: 1 };

/** What one process may hold: so many sheets, and each for so many seconds. */
export const held = { sheets: 1000, seconds: 480 } as const;

/**
 * A second from the end of a place's count to its next one: so no document is written more than once in any
 * second, however long counts take.
 */
const apart = 1000;

const inProduction: Pace[] = bottomUp.map((level) => ({
  perSecond: perSecond[level],
  apart,
  atOnce: level === countedLevel ? 24 : 8,
}));

/** The pace of each level where one process has all that is in motion at hand. */
export const paces = byLevel(inProduction);

/**
 * The functions emulator gives every event a process of its own: there is nothing to join there, and
 * waiting would only hold the process.
 */
export const noPaces = byLevel(bottomUp.map(() => ({ perSecond: 1000, apart: 0, atOnce: 8 })));

function byLevel<T>(values: T[]): Record<Level, T> {
  return Object.fromEntries(bottomUp.map((level, index) => [level, values[index]])) as Record<Level, T>;
}

/** A ledger by the name that marks give it; `null` for one that is no more. */
export type Ledgers = (name: string) => Promise<Ledger<unknown> | null>;

/** Keeps what could not be counted where it holds up nothing, and tells of it. */
export type SetAside = (ledger: string, place: Place, wish: Wish, error: unknown) => Promise<void>;

export interface DrainOptions {
  clock?: Clock;
  pause?: Pause;
  /** Without one a count that fails for good fails its event. */
  setAside?: SetAside;
}

/** Counts what marks ask for, all that one process has at hand joined. */
export class Drain {
  readonly #lanes: Record<Level, Lanes<Demand>>;
  readonly #ledgers: Ledgers;
  readonly #setAside: SetAside | undefined;

  constructor(ledgers: Ledgers, limits: Record<Level, Pace>, { clock, pause, setAside }: DrainOptions = {}) {
    this.#ledgers = ledgers;
    this.#setAside = setAside;
    const lanesOf = (level: Level) =>
      new Lanes<Demand>((_key, demands) => this.#count(demands, pause), limits[level], clock);
    this.#lanes = byLevel(bottomUp.map(lanesOf));
  }

  async #count(demands: Demand[], pause?: Pause): Promise<void> {
    const [first] = demands;
    const ledger = first && (await this.#ledgers(first.ledger));
    if (!ledger) return;
    const path = await this.#recount(ledger, first, wishesOf(demands), pause);
    const chain = path ? ledger.placesOn(path) : [];
    const parent = chain[1];
    const isAsked = demands.some(({ above }) => parent && above.includes(parent.unitId));
    if (parent && !isAsked) await this.#follow(first.ledger, chain);
  }

  /** Counts a place; where one of the wishes makes it fail for good, with the others alone. */
  async #recount(
    ledger: Ledger<unknown>,
    demand: Pick<Demand, 'ledger' | 'place'>,
    wishes: Wish[],
    pause?: Pause,
  ): Promise<Path | null> {
    try {
      return await recount(ledger, demand.place, wishes, pause);
    } catch (error) {
      const [first, ...others] = wishes;
      if (first === undefined || !this.#setAside || !isLasting(error)) throw error;
      if (others.length === 0) {
        await this.#setAside(demand.ledger, demand.place, first, error);
        return null;
      }
      // Halves, so that one among a thousand is found in some twenty counts.
      const middle = Math.ceil(wishes.length / 2);
      const half = await this.#recount(ledger, demand, wishes.slice(0, middle), pause);
      return (await this.#recount(ledger, demand, wishes.slice(middle), pause)) ?? half;
    }
  }

  /** Counts all above a place that has moved since what asked for it was written: nobody else may know. */
  async #follow(ledger: string, chain: Place[]): Promise<void> {
    const [, ...above] = demandsAlong(ledger, chain, { source: below, id: '' });
    for (const demand of above) await this.#ask(demand);
  }

  #ask(demand: Demand): Promise<void> {
    return this.#lanes[demand.place.level].ask(`${demand.ledger} ${demand.place.unitId}`, [demand]);
  }

  /** Resolves when everything that the marks ask for is counted, all the way up. */
  settle(marks: Mark[]): Promise<void> {
    return settle(marks, this.#ledgers, (demand) => this.#ask(demand));
  }
}
