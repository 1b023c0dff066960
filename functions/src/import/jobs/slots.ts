/** Lets so many works run at once; the others wait their turn. */
export class Slots {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(slots: number) {
    this.#free = slots;
  }

  /** Runs `work` in a slot; it may `leave` before its end, when only waiting is left to do. */
  async run<T>(work: (leave: () => void) => Promise<T>): Promise<T> {
    if (this.#free === 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#free -= 1;
    let isIn = true;
    const leave = () => {
      if (!isIn) return;
      isIn = false;
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
    };
    try {
      return await work(leave);
    } finally {
      leave();
    }
  }
}
