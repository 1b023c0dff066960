/** A document as an event carries it. */
interface Snapshot {
  data(): object | undefined;
}

const snapshotOf = (data: object | undefined): Snapshot => ({ data: () => data });

let lastEvent = 0;

/** The event of a write. */
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

/** One in this many events is delivered twice. */
const duplicateEvery = 100;

/** Delay before a failed event is redelivered, in milliseconds. */
const redeliveryDelay = 500;

/**
 * Hosts one function as production does: one process handles many events at once, a failed event is redelivered
 * until it succeeds, and some are delivered twice.
 */
export class Host<Event> {
  readonly #run: (event: Event) => Promise<unknown>;
  readonly #concurrency: number;
  readonly #waiting: Event[] = [];
  #running = 0;
  #delivered = 0;
  #retries = 0;
  /** Most events held at the same time. */
  most = 0;
  /** Failed deliveries. */
  failures = 0;
  #idle: (() => void)[] = [];

  constructor(run: (event: Event) => Promise<unknown>, concurrency: number) {
    this.#run = run;
    this.#concurrency = concurrency;
  }

  deliver(event: Event): void {
    this.#delivered += 1;
    this.#waiting.push(event);
    if (this.#delivered % duplicateEvery === 0) this.#waiting.push(event);
    this.#next();
  }

  get isIdle(): boolean {
    return this.#running === 0 && this.#waiting.length === 0 && this.#retries === 0;
  }

  /** Resolves when every event has been handled. */
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
    }, redeliveryDelay);
  }
}
