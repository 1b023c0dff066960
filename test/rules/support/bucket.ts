/** Storage over its REST protocol as one person, as the app's SDK speaks it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Answer, project, root, tokenOf } from './client.ts';

const name = `${project}.appspot.com`;

function origin(): string {
  const host = process.env.FIREBASE_STORAGE_EMULATOR_HOST;
  if (!host) throw new Error('FIREBASE_STORAGE_EMULATOR_HOST names no emulator');
  return `http://${host}`;
}

/**
 * Asks once more where the connection was closed without an answer: the emulator ends those that have been
 * idle for five seconds, and may do so while a question is on its way. Each may be asked twice.
 */
async function fetched(address: string, init: RequestInit): Promise<Response> {
  const once = () => fetch(address, { ...init, signal: AbortSignal.timeout(20_000) });
  try {
    return await once();
  } catch (error) {
    if ((error as { cause?: { code?: string } }).cause?.code !== 'UND_ERR_SOCKET') throw error;
    return once();
  }
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  if (response.status === 403) return 'denied';
  if (response.ok || response.status === 404) return 'allowed';
  throw new Error(`${response.url}: ${response.status} ${text.slice(0, 400)}`);
}

/** firebase-tools loses an answer when two of the rules engine's come at once: one question at a time. */
let queue: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = queue.then(work);
  queue = result.catch(() => undefined);
  return result;
}

export interface Upload {
  path: string;
  contentType: string;
  /** In bytes. */
  size: number;
}

/** A slot for a photo: of today (of UTC) or so many days from it. */
export const slotOf = (days = 0, number: number | string = 0) =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}-${number}`;

/** What one person asks of the bucket. */
export class Bucket {
  readonly #headers: Record<string, string>;

  constructor(headers: Record<string, string>) {
    this.#headers = headers;
  }

  #ask(path: string, init: RequestInit = {}): Promise<Answer> {
    const headers = { ...this.#headers, ...(init.headers as Record<string, string>) };
    const address = `${origin()}/v0/b/${name}/o${path}`;
    return inTurn(async () => answerOf(await fetched(address, { ...init, headers })));
  }

  /** Its bytes. */
  download(path: string): Promise<Answer> {
    return this.#ask(`/${encodeURIComponent(path)}?alt=media`);
  }

  /** Its metadata, where a link that works without signing in would stand. */
  metadata(path: string): Promise<Answer> {
    return this.#ask(`/${encodeURIComponent(path)}`);
  }

  list(prefix: string): Promise<Answer> {
    return this.#ask(`?prefix=${encodeURIComponent(prefix)}&delimiter=/`);
  }

  delete(path: string): Promise<Answer> {
    return this.#ask(`/${encodeURIComponent(path)}`, { method: 'DELETE' });
  }

  /** To a type that could be uploaded there, so that the rule for uploads would not stop it. */
  changeMetadata(path: string, contentType = 'image/png'): Promise<Answer> {
    return this.#ask(`/${encodeURIComponent(path)}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ contentType }),
    });
  }

  /** To a place where nothing is: what is there goes first. */
  uploadAnew(upload: Upload): Promise<Answer> {
    const { path } = upload;
    return inTurn(async () => {
      const address = `${origin()}/v0/b/${name}/o/${encodeURIComponent(path)}`;
      await fetched(address, { method: 'DELETE', headers: { authorization: 'Bearer owner' } });
      return this.#put(upload);
    });
  }

  upload(upload: Upload): Promise<Answer> {
    return inTurn(() => this.#put(upload));
  }

  async #put({ path, contentType, size }: Upload): Promise<Answer> {
    const boundary = 'parts';
    const metadata = JSON.stringify({ name: path, contentType });
    const head = `--${boundary}\r\nContent-Type: application/json\r\n\r\n${metadata}\r\n--${boundary}\r\nContent-Type: ${contentType}\r\n\r\n`;
    const body = Buffer.concat([Buffer.from(head), Buffer.alloc(size), Buffer.from(`\r\n--${boundary}--`)]);
    const response = await fetched(`${origin()}/v0/b/${name}/o?name=${encodeURIComponent(path)}`, {
      method: 'POST',
      headers: {
        ...this.#headers,
        'content-type': `multipart/related; boundary=${boundary}`,
        'x-goog-upload-protocol': 'multipart',
      },
      body,
    });
    return answerOf(response);
  }
}

/** A signed-in person's bucket, or with `null` a stranger's. */
export function bucketOf(uid: string | null): Bucket {
  return new Bucket(uid === null ? {} : { authorization: `Firebase ${tokenOf(uid)}` });
}

/** The server's own: rules do not apply to it. */
export const serverBucket = new Bucket({ authorization: 'Bearer owner' });

/** Loads rules for the bucket. @throws Error when they do not compile */
export async function loadBucketRules(content?: string): Promise<void> {
  const text = content ?? (await readFile(join(root, 'storage.rules'), 'utf8'));
  const response = await fetched(`${origin()}/internal/setRules`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ rules: { files: [{ name: 'storage.rules', content: text }] } }),
  });
  if (!response.ok) throw new Error(`the rules were not loaded: ${await response.text()}`);
}
