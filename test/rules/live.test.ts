/** Rules read the grant with each request: a revoked grant counts from the next one on. */
import { initializeTestEnvironment, type RulesTestEnvironment } from '@firebase/rules-unit-testing';
import { collection, onSnapshot, query, setLogLevel, where } from 'firebase/firestore';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { bucketOf, slotOf } from './support/bucket.ts';
import { type Answer, as, mobileOf, project, server } from './support/client.ts';
import { loadEverything } from './support/load.ts';
import { grantOf, stored } from './support/register.ts';

const president = 'D1-president';
const grantPath = `grants/${president}`;
const ofOwnDistrict = { from: 'officeBearers', where: { 'path.district': 'D1' } };

let environment: RulesTestEnvironment;

beforeAll(async () => {
  await loadEverything();
  setLogLevel('silent');
  const [host = '', port] = (process.env.FIRESTORE_EMULATOR_HOST ?? '').split(':');
  environment = await initializeTestEnvironment({
    projectId: project,
    firestore: { host, port: Number(port) },
  });
});

beforeEach(async () => {
  await server.commit({ set: grantPath, fields: stored(grantOf('D1', 'president')) });
});

afterAll(() => environment.cleanup());

const requests: [string, () => Promise<Answer>][] = [
  ['get', () => as(president).get('officeBearers/P1-president')],
  ['list', () => as(president).list(ofOwnDistrict)],
  ['list of contacts', () => as(president).list({ ...ofOwnDistrict, from: 'private', group: true })],
  [
    'write',
    () => as(president).commit({ update: 'officeBearers/P1-president', fields: { village: 'Pushkar' } }),
  ],
  [
    'upload',
    () =>
      bucketOf(president).uploadAnew({
        path: `uploads/${president}/P1-president/${slotOf()}`,
        contentType: 'image/png',
        size: 9,
      }),
  ],
  ['download', () => bucketOf(president).download(`photos/P1-president/${'a'.repeat(64)}/small.webp`)],
];

test.each(requests)('the next %s after a grant is removed is denied', async (_name, ask) => {
  expect(await ask()).toBe('allowed');
  await server.commit({ delete: grantPath });
  expect(await ask()).toBe('denied');
});

test.each(requests.slice(0, 4))(
  'the next %s after a grant has moved to another unit is denied',
  async (_name, ask) => {
    expect(await ask()).toBe('allowed');
    await server.commit({ set: grantPath, fields: stored(grantOf('D2', 'president')) });
    expect(await ask()).toBe('denied');
  },
);

test('an open listener ends before it delivers a change made after the grant was removed', async () => {
  const firestore = environment
    .authenticatedContext(president, { phone_number: mobileOf(president) })
    .firestore();
  const cards = query(collection(firestore as never, 'officeBearers'), where('path.district', '==', 'D1'));
  const villages: string[] = [];
  const ended = new Promise<string>((resolve, reject) => {
    let isFirst = true;
    onSnapshot(
      cards,
      ({ docs }) => {
        villages.push(...docs.map((found) => found.get('village')));
        if (!isFirst) return;
        isFirst = false;
        server
          .commit({ delete: grantPath })
          .then(() => server.commit({ update: 'officeBearers/P1-president', fields: { village: 'Secret' } }))
          .catch(reject);
      },
      ({ code }) => resolve(code),
    );
  });
  expect(await ended).toBe('permission-denied');
  expect(villages).toContain('Ajaysar');
  expect(villages).not.toContain('Secret');
});
