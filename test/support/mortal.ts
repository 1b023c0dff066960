import type { Firestore } from 'firebase-admin/firestore';

/** A worker's crash; it has no effect after it. */
export class Death extends Error {
  override readonly name = 'Death';
}

/** When a worker dies: `before` a request is sent, or `after` it was served but before the response arrives. */
export type Strike = 'before' | 'after' | null;

/** One worker's life; `strike` is called for each of its requests. */
export class Life {
  readonly #strike: () => Strike;
  #isOver = false;

  constructor(strike: () => Strike) {
    this.#strike = strike;
  }

  /** Makes a request. @throws Death if the worker is or becomes dead */
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
 * A Firestore client of a worker that may die at each of its requests. The server aborts the transaction of a
 * dead client after a timeout; here it is rolled back at once. A read whose response would be lost is not sent.
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
