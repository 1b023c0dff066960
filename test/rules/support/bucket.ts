/** A client of Storage's REST API for one person, with the requests that the app's SDK sends. */
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
 * Retries once if the connection was closed without a response: the emulator closes connections that were idle for
 * five seconds, perhaps just as a request is sent. All requests may be repeated.
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

/** Serialises requests: firebase-tools loses a response when the rules engine sends two at once. */
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

/** A photo slot of today (UTC), or that many days from today. */
export const slotOf = (days = 0, number: number | string = 0) =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}-${number}`;

/** The bucket, as one person. */
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

  download(path: string): Promise<Answer> {
    return this.#ask(`/${encodeURIComponent(path)}?alt=media`);
  }

  /** The metadata, which would contain a download link that works without signing in. */
  metadata(path: string): Promise<Answer> {
    return this.#ask(`/${encodeURIComponent(path)}`);
  }

  list(prefix: string): Promise<Answer> {
    return this.#ask(`?prefix=${encodeURIComponent(prefix)}&delimiter=/`);
  }

  delete(path: string): Promise<Answer> {
    return this.#ask(`/${encodeURIComponent(path)}`, { method: 'DELETE' });
  }

  /** Changes the content type to one that may be uploaded there, so that the type is no reason to deny it. */
  changeMetadata(path: string, contentType = 'image/png'): Promise<Answer> {
    return this.#ask(`/${encodeURIComponent(path)}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ contentType }),
    });
  }

  /** Uploads after deleting what is there, so that the slot is free. */
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

/** The bucket as a signed-in person, or with `null` as a stranger. */
export function bucketOf(uid: string | null): Bucket {
  return new Bucket(uid === null ? {} : { authorization: `Firebase ${tokenOf(uid)}` });
}

/** The bucket as an admin client, to which rules do not apply. */
export const serverBucket = new Bucket({ authorization: 'Bearer owner' });

/** Loads Storage rules. @throws Error if they do not compile */
export async function loadBucketRules(content?: string): Promise<void> {
  const text = content ?? (await readFile(join(root, 'storage.rules'), 'utf8'));
  const response = await fetched(`${origin()}/internal/setRules`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ rules: { files: [{ name: 'storage.rules', content: text }] } }),
  });
  if (!response.ok) throw new Error(`the rules were not loaded: ${await response.text()}`);
}
