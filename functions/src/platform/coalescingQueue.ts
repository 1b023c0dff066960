/** A clock that tests can control. Times in milliseconds. */
export interface Clock {
  now(): number;
  wait(milliseconds: number): Promise<void>;
}

export const realClock: Clock = {
  now: () => Date.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

export interface QueueLimits {
  /** Most runs started in a second, over all keys. */
  perSecond: number;
  /** Least time between the end of one run of a key and the start of its next one, in milliseconds. */
  cooldown: number;
  /** Most runs at the same time. */
  concurrency: number;
}

interface KeyState<Item, Result> {
  /** The items of the next run, and the promise of its result. */
  items: Item[];
  next: PromiseWithResolvers<Result> | null;
  /** A run is queued or under way. */
  isBusy: boolean;
  endedAt: number;
}

/**
 * A rate-limited queue that coalesces by key: all items added to a key before its turn are handled in one run.
 * When it is quiet, a run starts at once. Under load the wait grows with the number of busy keys, and with it
 * the number of items in each run, so that the number of runs stays bounded.
 */
export class CoalescingQueue<Item, Result = void> {
  readonly #keys = new Map<string, KeyState<Item, Result>>();
  readonly #waiting = new Set<string>();
  readonly #run: (key: string, items: Item[]) => Promise<Result>;
  readonly #limits: QueueLimits;
  readonly #clock: Clock;
  #nextStart = 0;
  #running = 0;
  #isThrottled = false;

  constructor(
    run: (key: string, items: Item[]) => Promise<Result>,
    limits: QueueLimits,
    clock: Clock = realClock,
  ) {
    this.#run = run;
    this.#limits = limits;
    this.#clock = clock;
  }

  /** Resolves with the result of a run that started after this call and had the items; rejects if that run failed. */
  add(key: string, items: Item[]): Promise<Result> {
    const state = this.#keys.get(key) ?? {
      items: [],
      next: null,
      isBusy: false,
      endedAt: Number.NEGATIVE_INFINITY,
    };
    this.#keys.set(key, state);
    state.items.push(...items);
    state.next ??= Promise.withResolvers();
    const { promise } = state.next;
    if (!state.isBusy) this.#enqueue(key, state);
    return promise;
  }

  /** Queues a key once it has cooled down. */
  async #enqueue(key: string, state: KeyState<Item, Result>): Promise<void> {
    state.isBusy = true;
    const remaining = state.endedAt + this.#limits.cooldown - this.#clock.now();
    if (remaining > 0) await this.#clock.wait(remaining);
    this.#waiting.add(key);
    this.#startDue();
  }

  /** Starts as many runs as the limits allow, waiting for the rate limit in between. */
  async #startDue(): Promise<void> {
    if (this.#isThrottled) return;
    for (const key of this.#waiting) {
      if (this.#running >= this.#limits.concurrency) return;
      const remaining = this.#nextStart - this.#clock.now();
      if (remaining > 0) {
        this.#isThrottled = true;
        await this.#clock.wait(remaining);
        this.#isThrottled = false;
        if (this.#running >= this.#limits.concurrency) return;
      }
      this.#nextStart = this.#clock.now() + 1000 / this.#limits.perSecond;
      this.#waiting.delete(key);
      this.#start(key);
    }
  }

  async #start(key: string): Promise<void> {
    const state = this.#keys.get(key);
    if (!state?.next) return;
    const { items, next } = state;
    Object.assign(state, { items: [], next: null });
    this.#running += 1;
    await this.#run(key, items).then(next.resolve, next.reject);
    this.#running -= 1;
    Object.assign(state, { isBusy: false, endedAt: this.#clock.now() });
    if (state.next) this.#enqueue(key, state);
    else this.#forgetIdle(key, state);
    this.#startDue();
  }

  /** Drops the state of a key that has cooled down without new items. */
  async #forgetIdle(key: string, state: KeyState<Item, Result>): Promise<void> {
    await this.#clock.wait(this.#limits.cooldown);
    if (!state.isBusy && state.next === null && this.#keys.get(key) === state) this.#keys.delete(key);
  }

  /** The number of keys in memory. */
  get size(): number {
    return this.#keys.size;
  }
}
