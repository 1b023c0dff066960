/** A document as an event carries it. */
interface Snapshot {
  data(): object | undefined;
}

const snapshotOf = (data: object | undefined): Snapshot => ({ data: () => data });

let lastEvent = 0;

/** The event that a write gives rise to. */
export function writtenEvent(id: string, before: object | undefined, after: object | undefined) {
  lastEvent += 1;
  return {
    id: String(lastEvent),
    time: new Date().toISOString(),
    params: { id },
    data: { before: snapshotOf(before), after: snapshotOf(after) },
  };
}

/** The event of a document that was created. */
export function createdEvent(id: string, data: object) {
  lastEvent += 1;
  return { id: String(lastEvent), time: new Date().toISOString(), params: { id }, data: snapshotOf(data) };
}

/** Of so many deliveries one is made twice. */
const twiceIn = 100;

/** How long a failed event waits before it is delivered again, in milliseconds. */
const again = 500;

/**
 * Hosts one function as production does: one process takes many events at once, an event that fails is
 * delivered again until it is answered, and now and then one comes twice.
 */
export class Host<Event> {
  readonly #run: (event: Event) => Promise<unknown>;
  readonly #concurrency: number;
  readonly #waiting: Event[] = [];
  #running = 0;
  #delivered = 0;
  #retries = 0;
  /** How many events were held at the same time, at most. */
  most = 0;
  /** Deliveries that failed. */
  failures = 0;
  #idle: (() => void)[] = [];

  constructor(run: (event: Event) => Promise<unknown>, concurrency: number) {
    this.#run = run;
    this.#concurrency = concurrency;
  }

  deliver(event: Event): void {
    this.#delivered += 1;
    this.#waiting.push(event);
    if (this.#delivered % twiceIn === 0) this.#waiting.push(event);
    this.#next();
  }

  get isIdle(): boolean {
    return this.#running === 0 && this.#waiting.length === 0 && this.#retries === 0;
  }

  /** Resolves when every event has been answered. */
  whenIdle(): Promise<void> {
    if (this.isIdle) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  #next(): void {
    while (this.#running < this.#concurrency && this.#waiting.length > 0) {
      const event = this.#waiting.shift() as Event;
      this.#running += 1;
      this.most = Math.max(this.most, this.#running);
      this.#run(event)
        .catch(() => this.#retry(event))
        .finally(() => {
          this.#running -= 1;
          this.#next();
          if (this.isIdle) for (const resolve of this.#idle.splice(0)) resolve();
        });
    }
  }

  #retry(event: Event): void {
    this.failures += 1;
    this.#retries += 1;
    setTimeout(() => {
      this.#retries -= 1;
      this.#waiting.push(event);
      this.#next();
    }, again);
  }
}
