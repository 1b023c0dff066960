/** The time and its passing, so that tests hold them. */
export interface Clock {
  now(): number;
  wait(milliseconds: number): Promise<void>;
}

export const realClock: Clock = {
  now: () => Date.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

export interface Pace {
  /** Most works begun in a second, over all lanes together. */
  perSecond: number;
  /** Least time from the end of a work to the beginning of the next in its lane, in milliseconds. */
  apart: number;
  /** Most works that run at the same time. */
  atOnce: number;
}

interface Lane<Wish> {
  /** What the next work is to see to, and who awaits it. */
  wishes: Wish[];
  answer: PromiseWithResolvers<void> | null;
  isTaken: boolean;
  endedAt: number;
}

/**
 * Joins wishes into few works. Lanes take turns at a fixed pace, and whatever is wished for a lane before
 * its turn is seen to in that turn. So nothing waits while it is quiet, and the more lanes are in motion
 * the longer each waits and the more it joins: the load above stays the same whatever the load below.
 * Every wish is answered by a work that began after it was made.
 */
export class Lanes<Wish> {
  readonly #lanes = new Map<string, Lane<Wish>>();
  readonly #queue = new Set<string>();
  readonly #work: (key: string, wishes: Wish[]) => Promise<void>;
  readonly #pace: Pace;
  readonly #clock: Clock;
  #nextTurn = 0;
  #running = 0;
  #isWaiting = false;

  constructor(work: (key: string, wishes: Wish[]) => Promise<void>, pace: Pace, clock: Clock = realClock) {
    this.#work = work;
    this.#pace = pace;
    this.#clock = clock;
  }

  /** Resolves when a work that began after this call has seen to the wishes; rejects when that one failed. */
  ask(key: string, wishes: Wish[]): Promise<void> {
    const lane = this.#lanes.get(key) ?? {
      wishes: [],
      answer: null,
      isTaken: false,
      endedAt: Number.NEGATIVE_INFINITY,
    };
    this.#lanes.set(key, lane);
    lane.wishes.push(...wishes);
    lane.answer ??= Promise.withResolvers();
    const { promise } = lane.answer;
    if (!lane.isTaken) this.#enqueue(key, lane);
    return promise;
  }

  /** Queues a lane as soon as it is far enough from its last work. */
  async #enqueue(key: string, lane: Lane<Wish>): Promise<void> {
    lane.isTaken = true;
    const early = lane.endedAt + this.#pace.apart - this.#clock.now();
    if (early > 0) await this.#clock.wait(early);
    this.#queue.add(key);
    this.#conduct();
  }

  /** Begins whatever has its turn now, and comes back at the next one. */
  async #conduct(): Promise<void> {
    if (this.#isWaiting) return;
    for (const key of this.#queue) {
      if (this.#running >= this.#pace.atOnce) return;
      const early = this.#nextTurn - this.#clock.now();
      if (early > 0) {
        this.#isWaiting = true;
        await this.#clock.wait(early);
        this.#isWaiting = false;
        if (this.#running >= this.#pace.atOnce) return;
      }
      this.#nextTurn = this.#clock.now() + 1000 / this.#pace.perSecond;
      this.#queue.delete(key);
      this.#begin(key);
    }
  }

  async #begin(key: string): Promise<void> {
    const lane = this.#lanes.get(key);
    if (!lane?.answer) return;
    const { wishes, answer } = lane;
    Object.assign(lane, { wishes: [], answer: null });
    this.#running += 1;
    await this.#work(key, wishes).then(answer.resolve, answer.reject);
    this.#running -= 1;
    Object.assign(lane, { isTaken: false, endedAt: this.#clock.now() });
    if (lane.answer) this.#enqueue(key, lane);
    else this.#forgetLater(key, lane);
    this.#conduct();
  }

  /** A lane that nobody asks for again takes no memory. */
  async #forgetLater(key: string, lane: Lane<Wish>): Promise<void> {
    await this.#clock.wait(this.#pace.apart);
    if (!lane.isTaken && lane.answer === null && this.#lanes.get(key) === lane) this.#lanes.delete(key);
  }

  /** Lanes that are kept in mind at this moment. */
  get size(): number {
    return this.#lanes.size;
  }
}
