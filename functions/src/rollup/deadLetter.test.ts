import type { Mark } from '@sangathan/model';
import { expect, test } from 'vitest';
import { type Place, placesOn } from './countScope.ts';
import { Contended, isLasting, type Ledger, type Wish } from './recount.ts';
import { Drain, noPaces } from './recountScheduler.ts';

const pathIn = (block: string) => ({
  state: 'RJ',
  district: 'D1',
  block,
  mandal: `${block}-M`,
  booth: `${block}-P`,
});
const markOf = (id: string, block = 'B1'): Mark => ({
  ledger: 'test',
  source: 'entries',
  id,
  paths: [pathIn(block)],
});

/** A ledger that counts nothing but what it was asked for, and fails as it is told. */
function ledgerThat(fails: (place: Place, wishes: Wish[]) => Error | null) {
  const counted = new Set<string>();
  const ledger: Ledger<Wish[]> = {
    placesOn,
    read: async () => ({ former: [], version: 1 }),
    count: async (place, _former, wishes) => {
      const failure = fails(place, wishes);
      if (failure) throw failure;
      return wishes;
    },
    pathOf: () => undefined,
    write: async (place, wishes) => {
      for (const { id } of wishes ?? []) counted.add(`${place.unitId} ${id}`);
      return true;
    },
  };
  const aside: string[] = [];
  const drain = new Drain(async () => ledger as Ledger<unknown>, noPaces, {
    pause: async () => {},
    setAside: async (_ledger, place, wish) => void aside.push(`${place.unitId} ${wish.id}`),
  });
  return { drain, counted, aside };
}

const coded = (code: number | string) => Object.assign(new Error(), { code });

test('one document that breaks the count is set aside, and all others of its block are counted', async () => {
  const poisoned = (_place: Place, wishes: Wish[]) =>
    wishes.some(({ id }) => id === 'poison') ? new TypeError() : null;
  const { drain, counted, aside } = ledgerThat(poisoned);
  const ids = Array.from({ length: 100 }, (_, index) => `entry-${index}`);
  await drain.settle([...ids.slice(0, 50), 'poison', ...ids.slice(50)].map((id) => markOf(id)));
  expect(aside).toEqual(['B1 poison']);
  expect(ids.filter((id) => !counted.has(`B1 ${id}`))).toEqual([]);
  expect([...counted]).toEqual(expect.arrayContaining(['D1 B1', 'RJ D1']));
});

test('a place that Firestore refuses for now holds up no other, and its event is delivered again', async () => {
  const { drain, counted, aside } = ledgerThat(({ unitId }) => (unitId === 'B1' ? coded(14) : null));
  await expect(drain.settle([markOf('a'), markOf('b', 'B2')])).rejects.toMatchObject({ code: 14 });
  expect([...counted]).toEqual(expect.arrayContaining(['B2 b', 'D1 B2', 'RJ D1']));
  expect(aside).toEqual([]);
});

test.each([
  ['a document that can’t be read', new TypeError(), true],
  ['a document over its size', coded(3), true],
  ['a service that is away', coded(14), false],
  ['a transaction in another’s way', coded(10), false],
  ['a connection that broke', coded('ECONNRESET'), false],
  ['a place that too many write at once', new Contended(), false],
])('%s: for good is %#', (_what, error, lasting) => {
  expect(isLasting(error)).toBe(lasting);
});
