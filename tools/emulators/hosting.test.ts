import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { calls, region } from '@sangathan/model';
import { expect, test } from 'vitest';
import { root } from './command.ts';

interface Source {
  source: string;
}
interface Rewrite extends Source {
  destination?: string;
  function?: { functionId: string; region: string };
}
type Headers = Source & { headers: { key: string; value: string }[] };

const { hosting }: { hosting: { headers: Headers[]; rewrites: Rewrite[] } } = JSON.parse(
  await readFile(join(root, 'firebase.json'), 'utf8'),
);

/** How the Hosting emulator matches a path. */
const { configMatcher: matches }: { configMatcher: (path: string, source: Source) => boolean } =
  createRequire(import.meta.url)('superstatic/lib/utils/patterns.js');

const headersOf = (path: string) =>
  hosting.headers.filter((source) => matches(path, source)).flatMap(({ headers }) => headers);
const keysOf = (path: string) => headersOf(path).map(({ key }) => key);
const functionOf = (path: string) => hosting.rewrites.find((source) => matches(path, source))?.function;

const directory = ['/directory', '/directory/', '/directory/unit/RJ', '/directory/directory.json'];
const app = [
  '/',
  '/index.html',
  '/check-in/meeting',
  '/directory-of-nothing',
  '/service-worker.js',
  '/manifest.webmanifest',
  '/icon.svg',
  '/error-report',
  '/call/checkIn',
];
const asset = '/assets/index-abc.js';
const policy = 'Content-Security-Policy';

test.each([...directory, ...app, asset])('%s gets no header twice', (path) => {
  expect(keysOf(path)).toEqual([...new Set(keysOf(path))]);
});

test.each(directory)('%s keeps the headers of the function that serves it', (path) => {
  expect(functionOf(path)?.functionId).toBe('publicDirectory');
  expect(keysOf(path)).toEqual([]);
});

test.each([...app, asset])('%s gets the content policy of the app', (path) => {
  expect(keysOf(path)).toContain(policy);
});

test('only assets, whose names change with their content, are kept for a year', () => {
  expect(keysOf(asset)).toContain('Cache-Control');
  for (const path of app) expect(keysOf(path)).not.toContain('Cache-Control');
});

test('the content policy names exact hosts, so that no stranger’s bucket or function has one of them', () => {
  const value = headersOf('/').find(({ key }) => key === policy)?.value ?? '';
  const sources = value.split(/; | /).filter((source) => source.includes('://'));
  expect(sources.length).toBeGreaterThan(5);
  for (const source of sources) expect(source).toMatch(/^https:\/\/[a-z.-]+(\/|$)/);
  expect(value).not.toMatch(/\*|storage\.googleapis\.com\/|cloudfunctions|[ /]storage\.googleapis/);
});

test('Hosting passes each call on to its function, and no other path', () => {
  const served = hosting.rewrites.filter(({ source }) => source.startsWith('/call/'));
  expect(served.map(({ source }) => source)).toEqual(Object.keys(calls).map((name) => `/call/${name}`));
  for (const name of Object.keys(calls)) {
    expect(functionOf(`/call/${name}`)).toEqual({ functionId: name, region });
  }
});
