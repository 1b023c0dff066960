import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A token that a task function can decode; in production the platform has verified it before. */
const token = ['{}', '{"uid":"tasks"}', ''].map((part) => Buffer.from(part).toString('base64url')).join('.');

interface Task {
  body: object;
  retries: number;
}

/**
 * A stand-in for Cloud Tasks: dispatches tasks to a function with limited concurrency, and retries each until it
 * succeeds.
 */
export class TaskQueue {
  readonly #concurrency: number;
  readonly #waiting: Task[] = [];
  #running = 0;
  #server: Server | undefined;
  /** The function's address. */
  target = '';
  failures = 0;

  constructor(concurrency: number) {
    this.#concurrency = concurrency;
  }

  /** Accepts tasks as the Tasks emulator does. @returns its host and port */
  async listen(): Promise<string> {
    this.#server = createServer(async (request, response) => {
      this.#add({ body: await bodyOf(request), retries: 0 });
      response.setHeader('Content-Type', 'application/json').end('{}');
    });
    await new Promise<void>((resolve) => this.#server?.listen(0, '127.0.0.1', resolve));
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server?.close();
  }

  #add(task: Task): void {
    this.#waiting.push(task);
    this.#next();
  }

  #next(): void {
    while (this.#running < this.#concurrency && this.#waiting.length > 0) {
      const task = this.#waiting.shift() as Task;
      this.#running += 1;
      this.#dispatch(task).finally(() => {
        this.#running -= 1;
        this.#next();
      });
    }
  }

  async #dispatch({ body, retries }: Task): Promise<void> {
    const headers = {
      'Content-Type': 'application/json',
      Authorization: `Bearer ${token}`,
      // By which a function knows its last attempt.
      'X-CloudTasks-TaskRetryCount': String(retries),
    };
    const answer = await fetch(this.target, { method: 'POST', headers, body: JSON.stringify(body) }).catch(
      () => null,
    );
    await answer?.body?.cancel();
    if (answer?.ok) return;
    this.failures += 1;
    this.#waiting.push({ body, retries: retries + 1 });
  }
}

/** The body of a task's request to its function. */
async function bodyOf(request: IncomingMessage): Promise<object> {
  const { task } = JSON.parse(await text(request)) as { task: { httpRequest: { body: unknown } } };
  const { body } = task.httpRequest;
  return typeof body === 'string' ? JSON.parse(Buffer.from(body, 'base64').toString()) : (body as object);
}
