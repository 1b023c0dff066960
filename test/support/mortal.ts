import type { Firestore } from 'firebase-admin/firestore';

/** The end of a worker: nothing that it does afterwards happens. */
export class Death extends Error {
  override readonly name = 'Death';
}

/** When a worker dies: `before` its request leaves, or `after` it was served and before it hears so. */
export type Strike = 'before' | 'after' | null;

/** One worker's life. `strike` is asked at each of its requests. */
export class Life {
  readonly #strike: () => Strike;
  #isOver = false;

  constructor(strike: () => Strike) {
    this.#strike = strike;
  }

  /** A request of this life. @throws Death */
  async does<T>(request: () => Promise<T>): Promise<T> {
    if (this.#isOver) throw new Death();
    const strike = this.#strike();
    if (strike === 'before') this.#end();
    const answer = await request();
    if (strike === 'after') this.#end();
    if (this.#isOver) throw new Death();
    return answer;
  }

  #end(): never {
    this.#isOver = true;
    throw new Death();
  }
}

type Request = (method: string, ...rest: unknown[]) => Promise<unknown>;

/**
 * The same Firestore in the hands of a mortal: each of its requests to the server may be the last. A
 * server gives up the transaction of a dead client by itself, after a while; here it does so at once, and
 * a reading that nobody hears the answer of is not begun.
 */
export function mortal(db: Firestore, life: Life): Firestore {
  const { request, requestStream } = db as unknown as Record<'request' | 'requestStream', Request>;
  return Object.assign(Object.create(db), {
    request(this: unknown, method: string, ...rest: unknown[]) {
      const send = () => request.call(this, method, ...rest);
      return method === 'rollback' ? send() : life.does(send);
    },
    async requestStream(this: unknown, method: string, ...rest: unknown[]) {
      await life.does(async () => {});
      return requestStream.call(this, method, ...rest);
    },
  });
}
