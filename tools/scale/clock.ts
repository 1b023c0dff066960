import type { Clock } from '../../functions/src/platform/coalescingQueue.ts';

/** A clock that advances only when nothing is left to do at its present time. */
export class SimulatedClock implements Clock {
  /** The waits, by the time at which they end. */
  readonly #waiting = new Map<number, (() => void)[]>();
  /** The times at which waits end, as a binary heap. */
  readonly #moments: number[] = [];
  #now = 0;

  now(): number {
    return this.#now;
  }

  wait(milliseconds: number): Promise<void> {
    const moment = this.#now + Math.max(0, Math.round(milliseconds));
    return new Promise((resolve) => {
      const waits = this.#waiting.get(moment);
      if (waits) waits.push(resolve);
      else {
        this.#waiting.set(moment, [resolve]);
        this.#push(moment);
      }
    });
  }

  #push(moment: number): void {
    const heap = this.#moments;
    heap.push(moment);
    for (let at = heap.length - 1; at > 0; ) {
      const parent = (at - 1) >> 1;
      if ((heap[parent] ?? 0) <= (heap[at] ?? 0)) break;
      [heap[parent], heap[at]] = [heap[at] ?? 0, heap[parent] ?? 0];
      at = parent;
    }
  }

  #pop(): number | undefined {
    const heap = this.#moments;
    const [first] = heap;
    const last = heap.pop();
    if (heap.length === 0 || last === undefined) return first;
    heap[0] = last;
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const value = (index: number) => heap[index] ?? Number.POSITIVE_INFINITY;
      const least = value(right) < value(left) ? right : left;
      if (value(least) >= value(at)) break;
      [heap[at], heap[least]] = [value(least), value(at)];
      at = least;
    }
    return first;
  }

  /** Advances the clock until no wait is left. */
  async run(): Promise<void> {
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      const moment = this.#pop();
      if (moment === undefined) return;
      this.#now = moment;
      const due = this.#waiting.get(moment) ?? [];
      this.#waiting.delete(moment);
      for (const resolve of due) resolve();
    }
  }
}
