import type { SourceChange } from '@sangathan/model';
import { expect, test } from 'vitest';
import { type CountScope, scopesOn } from './countScope.ts';
import { emulatorLimits, RecountScheduler } from './recountScheduler.ts';
import { ContentionError, isPermanent } from './recountScope.ts';
import type { ChangedDocument, RollupStore } from './rollupStore.ts';

const pathIn = (block: string) => ({
  state: 'RJ',
  district: 'D1',
  block,
  mandal: `${block}-M`,
  booth: `${block}-P`,
});
const changeOf = (id: string, block = 'B1'): SourceChange => ({
  rollup: 'test',
  source: 'entries',
  id,
  paths: [pathIn(block)],
});

/** A store that counts the changed documents only, and fails where `fails` returns an error. */
function storeThat(fails: (scope: CountScope, changed: ChangedDocument[]) => Error | null) {
  const counted = new Set<string>();
  const store: RollupStore<ChangedDocument[]> = {
    scopesOn,
    read: async () => ({ counts: [], version: 1 }),
    count: async (scope, _former, changed) => {
      const failure = fails(scope, changed);
      if (failure) throw failure;
      return changed;
    },
    pathOf: () => undefined,
    write: async (scope, changed) => {
      for (const { id } of changed ?? []) counted.add(`${scope.unitId} ${id}`);
      return true;
    },
  };
  const rollups = { find: async () => store as RollupStore<unknown>, dependentChanges: async () => [] };
  const aside: string[] = [];
  const scheduler = new RecountScheduler(rollups, emulatorLimits, {
    backoff: async () => {},
    setAside: async (_rollup, scope, { id }) => void aside.push(`${scope.unitId} ${id}`),
  });
  return { scheduler, counted, aside };
}

const coded = (code: number | string) => Object.assign(new Error(), { code });

test('a document that cannot be counted is set aside, and all others of its block are counted', async () => {
  const poisoned = (_scope: CountScope, changed: ChangedDocument[]) =>
    changed.some(({ id }) => id === 'poison') ? new TypeError() : null;
  const { scheduler, counted, aside } = storeThat(poisoned);
  const ids = Array.from({ length: 100 }, (_, index) => `entry-${index}`);
  await scheduler.recount([...ids.slice(0, 50), 'poison', ...ids.slice(50)].map((id) => changeOf(id)));
  expect(aside).toEqual(['B1 poison']);
  expect(ids.filter((id) => !counted.has(`B1 ${id}`))).toEqual([]);
  expect([...counted]).toEqual(expect.arrayContaining(['D1 B1', 'RJ D1']));
});

test('a transient failure in one scope does not stop the others, and is thrown so that the event is redelivered', async () => {
  const { scheduler, counted, aside } = storeThat(({ unitId }) => (unitId === 'B1' ? coded(14) : null));
  await expect(scheduler.recount([changeOf('a'), changeOf('b', 'B2')])).rejects.toMatchObject({ code: 14 });
  expect([...counted]).toEqual(expect.arrayContaining(['B2 b', 'D1 B2', 'RJ D1']));
  expect(aside).toEqual([]);
});

test.each([
  { what: 'an error of the documents’ own', error: new TypeError(), permanent: true },
  { what: 'a document over 1 MiB', error: coded(3), permanent: true },
  { what: 'an unavailable service', error: coded(14), permanent: false },
  { what: 'an aborted transaction', error: coded(10), permanent: false },
  { what: 'a broken connection', error: coded('ECONNRESET'), permanent: false },
  { what: 'a contended scope', error: new ContentionError(), permanent: false },
])('$what: permanent is $permanent', ({ error, permanent }) => {
  expect(isPermanent(error)).toBe(permanent);
});
