/**
 * A client of Firestore's REST API for one person, under the rules like a browser. A request is allowed or denied;
 * anything else is a fault of the test and throws.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReportNode } from '../../../tools/rules/coverage.ts';

/** These emulators run without functions, so that writes trigger nothing. */
export const project = process.env.GCLOUD_PROJECT ?? 'demo-sangathan';

export const root = join(import.meta.dirname, '..', '..', '..');

function origin(): string {
  const host = process.env.FIRESTORE_EMULATOR_HOST;
  if (!host) throw new Error('FIRESTORE_EMULATOR_HOST names no emulator');
  return `http://${host}`;
}

const database = `projects/${project}/databases/(default)`;
export const nameOf = (path: string) => `${database}/documents/${path}`;

/** Anything that Firestore stores; `serverTime` is the moment of the write. */
export type Value =
  | null
  | boolean
  | number
  | string
  | Date
  | Value[]
  | { [key: string]: Value }
  | typeof serverTime;
export const serverTime = Symbol('the moment of the write');
export type Fields = { [key: string]: Value };

interface Encoded {
  [kind: string]: unknown;
}

function encode(value: Value): Encoded {
  if (value === null) return { nullValue: null };
  if (typeof value === 'boolean') return { booleanValue: value };
  if (typeof value === 'number')
    return Number.isInteger(value) ? { integerValue: String(value) } : { doubleValue: value };
  if (typeof value === 'string') return { stringValue: value };
  if (value instanceof Date) return { timestampValue: value.toISOString() };
  if (Array.isArray(value)) return { arrayValue: { values: value.map(encode) } };
  if (typeof value === 'symbol') throw new Error('a server time belongs in a transform');
  return { mapValue: { fields: encodeFields(value) } };
}

const isServerTime = (value: Value): boolean => value === serverTime;

function encodeFields(fields: Fields): Record<string, Encoded> {
  const stored = Object.entries(fields).filter(
    ([, value]) => !isServerTime(value) && !holdsServerTime(value),
  );
  const partial = Object.entries(fields).filter(([, value]) => holdsServerTime(value));
  return Object.fromEntries([
    ...stored.map(([key, value]) => [key, encode(value)]),
    ...partial.map(([key, value]) => [key, { mapValue: { fields: encodeFields(value as Fields) } }]),
  ]);
}

function holdsServerTime(value: Value): boolean {
  const isMap =
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
  return isMap && Object.values(value).some((inner) => isServerTime(inner) || holdsServerTime(inner));
}

/** The fields of a document that the server sets to the time of the write. */
function serverTimes(fields: Fields, prefix = ''): string[] {
  return Object.entries(fields).flatMap(([key, value]) => {
    if (isServerTime(value)) return [`${prefix}${key}`];
    return holdsServerTime(value) ? serverTimes(value as Fields, `${prefix}${key}.`) : [];
  });
}

/**
 * One write of a commit. `update` changes only the fields that it names; `create` fails if the document exists.
 */
export type Write =
  | { create: string; fields: Fields }
  | { set: string; fields: Fields }
  | { update: string; fields: Fields }
  | { delete: string };

/** A precondition that never holds, as no document was last changed then. */
const never = { updateTime: '2001-01-01T00:00:00Z' };

function pathOf(write: Write): string {
  if ('delete' in write) return write.delete;
  if ('create' in write) return write.create;
  return 'set' in write ? write.set : write.update;
}

function encodeWrite(write: Write, isTrial: boolean): Encoded {
  const name = nameOf(pathOf(write));
  const condition = isTrial
    ? { currentDocument: 'create' in write ? { exists: false } : never }
    : 'update' in write && { currentDocument: { exists: true } };
  if ('delete' in write) return { delete: name, ...condition };
  const updateTransforms = serverTimes(write.fields).map((fieldPath) => ({
    fieldPath,
    setToServerValue: 'REQUEST_TIME',
  }));
  const mask = Object.keys(write.fields).filter((key) => !isServerTime(write.fields[key] ?? null));
  return {
    update: { name, fields: encodeFields(write.fields) },
    ...(updateTransforms.length > 0 && { updateTransforms }),
    ...('update' in write && { updateMask: { fieldPaths: mask } }),
    ...condition,
  };
}

/** Equality on fields (`in` for a list of values), of a collection or of all collections of that name. */
export interface Query {
  from: string;
  group?: boolean;
  where: Record<string, Value>;
  order?: { field: string; direction: 'ASCENDING' | 'DESCENDING' };
}

/** The value of `__name__` is a document's path, which a query compares as a reference. */
const encodeFor = (fieldPath: string, value: Value) =>
  fieldPath === '__name__' ? { referenceValue: nameOf(String(value)) } : encode(value);

function encodeQuery({ from, group = false, where, order }: Query) {
  const parts = from.split('/');
  const filters = Object.entries(where).map(([fieldPath, value]) => ({
    fieldFilter: {
      field: { fieldPath },
      op: Array.isArray(value) ? 'IN' : 'EQUAL',
      value: encodeFor(fieldPath, value),
    },
  }));
  return {
    parent: parts.slice(0, -1).join('/'),
    structuredQuery: {
      from: [{ collectionId: parts.at(-1), allDescendants: group }],
      ...(filters.length > 0 && { where: { compositeFilter: { op: 'AND', filters } } }),
      ...(order && { orderBy: [{ field: { fieldPath: order.field }, direction: order.direction }] }),
      limit: 5,
    },
  };
}

const tokens = new Map<string, string>();

/** The mobile that a test user signs in with, by uid. */
export function mobileOf(uid: string): string {
  const digits = createHash('sha256').update(uid).digest().readUIntBE(0, 6) % 1_000_000_000;
  return `+916${String(digits).padStart(9, '0')}`;
}

/** An unsigned token, which the emulators accept. */
export function tokenOf(uid: string, mobile = mobileOf(uid)): string {
  const key = `${uid} ${mobile}`;
  const cached = tokens.get(key);
  if (cached !== undefined) return cached;
  const seconds = Math.floor(Date.now() / 1000);
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = {
    iss: `https://securetoken.google.com/${project}`,
    aud: project,
    sub: uid,
    user_id: uid,
    phone_number: mobile,
    iat: seconds,
    auth_time: seconds,
    exp: seconds + 36_000,
    firebase: { sign_in_provider: 'phone', identities: {} },
  };
  const token = `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`;
  tokens.set(key, token);
  return token;
}

/** Attempts of a trial that is aborted by lock contention. */
const mostAttempts = 15;

/** Whether rules allow a request. */
export type Answer = 'allowed' | 'denied';

async function ask(
  path: string,
  method: string,
  headers: Record<string, string>,
  body?: unknown,
  attempt = 1,
): Promise<Answer> {
  const response = await fetch(`${origin()}/${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (response.status === 403) return 'denied';
  // The document does not exist, but the rules have allowed to read it.
  if (response.ok || (response.status === 404 && method === 'GET')) return 'allowed';
  // A trial's precondition is checked after the rules.
  if (/FAILED_PRECONDITION|ALREADY_EXISTS/.test(text)) return 'allowed';
  // Trials on the same document contend for its lock; retry with jitter, as an SDK does.
  if (/"ABORTED"/.test(text) && attempt < mostAttempts) {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 100 * attempt));
    return ask(path, method, headers, body, attempt + 1);
  }
  throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 400)}`);
}

/** Adds `edited` to an update of a card or unit, as the app does, unless the test sets it itself. */
function withEdited(uid: string | null, write: Write): Write {
  const lacksEdited =
    'update' in write && /^(officeBearers|units)\/[^/]+$/.test(write.update) && !('edited' in write.fields);
  return lacksEdited && uid !== null
    ? { ...write, fields: { ...write.fields, edited: editedBy(uid) } }
    : write;
}

/** The `edited` of a direct edit; a test user's uid is also their entry's id. */
export function editedBy(id: string): Fields {
  return { uid: id, officeBearerId: id, at: serverTime };
}

/** Firestore, as one person. */
export class Client {
  readonly #headers: Record<string, string>;
  readonly #uid: string | null;

  constructor(headers: Record<string, string>, uid: string | null) {
    this.#headers = headers;
    this.#uid = uid;
  }

  get(path: string): Promise<Answer> {
    return ask(`v1/${nameOf(path)}`, 'GET', this.#headers);
  }

  list(query: Query): Promise<Answer> {
    const { parent, structuredQuery } = encodeQuery(query);
    const at = `v1/${database}/documents${parent && `/${parent}`}:runQuery`;
    return ask(at, 'POST', this.#headers, { structuredQuery });
  }

  /** Reads several documents in one request, which is allowed only if each of them may be read. */
  getAll(paths: string[]): Promise<Answer> {
    return ask(`v1/${database}/documents:batchGet`, 'POST', this.#headers, { documents: paths.map(nameOf) });
  }

  commit(...writes: Write[]): Promise<Answer> {
    return this.#write(writes, false);
  }

  /**
   * Whether the rules would allow a commit, without changing anything: its writes have a precondition that cannot
   * hold, and the emulator checks the rules first. So tests are independent of their order and clean up nothing.
   * All documents must exist, also those that are created.
   */
  trial(...writes: Write[]): Promise<Answer> {
    return this.#write(writes, true);
  }

  #write(writes: Write[], isTrial: boolean): Promise<Answer> {
    const encoded = writes.map((write) => encodeWrite(withEdited(this.#uid, write), isTrial));
    return ask(`v1/${database}/documents:commit`, 'POST', this.#headers, { writes: encoded });
  }
}

/** A signed-in person, or with `null` a stranger. */
export function as(uid: string | null, mobile?: string): Client {
  return new Client(uid === null ? {} : { authorization: `Bearer ${tokenOf(uid, mobile)}` }, uid);
}

/** The admin client, to which rules do not apply. */
export const server = new Client({ authorization: 'Bearer owner' }, null);

/** Loads rules for this project. @throws Error with the compiler's message */
export async function loadRules(content?: string): Promise<void> {
  const text = content ?? (await readFile(join(root, 'firestore.rules'), 'utf8'));
  const response = await fetch(`${origin()}/emulator/v1/projects/${project}:securityRules`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ rules: { files: [{ name: 'firestore.rules', content: text }] } }),
  });
  if (!response.ok) throw new Error(`the rules were not loaded: ${await response.text()}`);
}

/** The emulator's coverage report of the loaded rules. */
export async function ruleCoverage(): Promise<ReportNode[]> {
  const response = await fetch(`${origin()}/emulator/v1/projects/${project}:ruleCoverage`);
  const { report } = (await response.json()) as { report?: ReportNode[] };
  if (!report) throw new Error('the emulator gave no coverage report');
  return report;
}

/** Removes every document. */
export async function clear(): Promise<void> {
  await fetch(`${origin()}/emulator/v1/${database}/documents`, { method: 'DELETE' });
}
