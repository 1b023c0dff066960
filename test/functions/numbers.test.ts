import { Timestamp } from 'firebase-admin/firestore';
import { beforeAll, expect, test } from 'vitest';
import { numbersOf } from '../../functions/src/import/check/numbers.ts';
import { anImport } from '../../functions/src/import/fixture.ts';
import { db } from '../support/emulator.ts';
import { freshBooth, freshId, freshMobile, writeEntry, writeUnit } from '../support/register.ts';

const [shared, own, unknown] = [freshMobile(), freshMobile(), freshMobile()];
let entries: Record<string, string[]>;

beforeAll(async () => {
  const booths = [freshBooth(), freshBooth(), freshBooth()];
  await Promise.all(booths.map((booth) => writeUnit(booth)));
  const ids = await Promise.all(
    booths.map((booth, index) => writeEntry(booth, {}, { mobile: index === 2 ? own : shared })),
  );
  entries = { [shared]: ids.slice(0, 2), [own]: ids.slice(2), [unknown]: [] };
});

/** A small import queries for its mobiles, a large one indexes all mobiles of the state. */
test.each([
  ['few', 20],
  ['many', 20_000],
])('an import of %s rows finds every entry with its mobiles', async (_size, rows) => {
  const importDocument = anImport(Timestamp.now(), { rows, path: { state: 'RJ' } });
  const search = await numbersOf(db, freshId('sheet'), importDocument);
  for (const [mobile, ids] of Object.entries(entries)) {
    const found = await search(new Set([mobile]));
    expect(found.map(({ officeBearerId }) => officeBearerId).sort()).toEqual(ids.toSorted());
    expect(found.every((contact) => contact.mobile === mobile)).toBe(true);
  }
  const all = await search(new Set([shared, own, unknown]));
  expect(all).toHaveLength(3);
});
