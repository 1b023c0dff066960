/**
 * What is read once in a process for all chunks of an import. Only the last few are kept, and what failed
 * is read anew.
 */
export class Kept<T> {
  readonly #most: number;
  readonly #read = new Map<string, Promise<T>>();

  constructor(most: number) {
    this.#most = most;
  }

  of(key: string, read: () => Promise<T>): Promise<T> {
    const known = this.#read.get(key);
    if (known) return known;
    const reading = read();
    this.#read.set(key, reading);
    reading.catch(() => this.#read.delete(key));
    for (const old of [...this.#read.keys()].slice(0, -this.#most)) this.#read.delete(old);
    return reading;
  }
}
