import { describe, expect, test } from 'vitest';
import { anOfficeBearer, aRequest, aUnit } from '../../fixture.ts';
import { changesOfEntry, changesOfRequest, changesOfUnit } from './figures.rollup.ts';

const entry = anOfficeBearer();
const moved = anOfficeBearer({
  unitId: 'RJ-P00099',
  path: { ...entry.path, mandal: 'RJ-M0009', booth: 'RJ-P00099' },
});

describe('an entry', () => {
  test.each([
    ['that is new is counted where it is', undefined, entry, [entry.path]],
    ['that is deleted is counted where it was', entry, undefined, [entry.path]],
    [
      'whose evidence changes is counted again',
      entry,
      anOfficeBearer({ evidence: 'verified' }),
      [entry.path],
    ],
    ['whose term ends is counted again', entry, anOfficeBearer({ until: '2026-11-01' }), [entry.path]],
    ['that moves is counted at both ends', entry, moved, [entry.path, moved.path]],
    ['with another name changes no figure', entry, anOfficeBearer({ name: { hi: 'राम', en: '' } }), []],
    [
      'with another photo changes no figure',
      { ...entry, photo: 'a'.repeat(64) },
      { ...entry, photo: 'b'.repeat(64) },
      [],
    ],
    ['that is malformed before and after changes no figure', { path: 'RJ' }, {}, []],
  ])('%s', (_sentence, before, after, paths) => {
    const changes = changesOfEntry('one', { before, after });
    expect(changes).toEqual(
      paths.length === 0 ? [] : [{ rollup: 'figures', source: 'entries', id: 'one', paths }],
    );
  });
});

test('a unit that closes is counted again, one that is renamed is not', () => {
  const before = aUnit();
  expect(changesOfUnit('one', { before, after: aUnit({ closed: '2026-11-01' }) })).toHaveLength(1);
  expect(changesOfUnit('one', { before, after: aUnit({ name: { hi: 'बूथ', en: '' } }) })).toEqual([]);
});

test('a request is counted again when it is sent and when it is decided, but not when it is applied', () => {
  const [pending, approved, applied] = (['pending', 'approved', 'applied'] as const).map((state) =>
    aRequest({ state }),
  );
  expect(changesOfRequest('one', { before: undefined, after: pending })).toHaveLength(1);
  expect(changesOfRequest('one', { before: pending, after: approved })).toHaveLength(1);
  expect(changesOfRequest('one', { before: approved, after: applied })).toEqual([]);
});
