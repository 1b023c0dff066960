import { describe, expect, test } from 'vitest';
import { anOfficeBearer, aRequest, aUnit } from '../../fixture.ts';
import { marksOfEntry, marksOfRequest, marksOfUnit } from './changes.ts';

const entry = anOfficeBearer();
const moved = anOfficeBearer({
  unitId: 'RJ-P00099',
  path: { ...entry.path, mandal: 'RJ-M0009', booth: 'RJ-P00099' },
});

describe('an entry', () => {
  test.each([
    ['that is new marks its place', undefined, entry, [entry.path]],
    ['that is removed marks the place it was in', entry, undefined, [entry.path]],
    ['whose evidence grows marks its place', entry, anOfficeBearer({ evidence: 'verified' }), [entry.path]],
    ['whose post is left marks its place', entry, anOfficeBearer({ until: '2026-11-01' }), [entry.path]],
    ['that moves marks both places', entry, moved, [entry.path, moved.path]],
    ['with another name marks nothing', entry, anOfficeBearer({ name: { hi: 'राम', en: '' } }), []],
    [
      'with another photo marks nothing',
      { ...entry, photo: 'a'.repeat(64) },
      { ...entry, photo: 'b'.repeat(64) },
      [],
    ],
    ['that is no entry at all marks nothing', { path: 'RJ' }, {}, []],
  ])('%s', (_sentence, before, after, paths) => {
    const marks = marksOfEntry('one', { before, after });
    expect(marks).toEqual(
      paths.length === 0 ? [] : [{ ledger: 'directory', source: 'entries', id: 'one', paths }],
    );
  });
});

test('a unit that closes marks its place, one that is renamed does not', () => {
  const before = aUnit();
  expect(marksOfUnit('one', { before, after: aUnit({ closed: '2026-11-01' }) })).toHaveLength(1);
  expect(marksOfUnit('one', { before, after: aUnit({ name: { hi: 'बूथ', en: '' } }) })).toEqual([]);
});

test('a request marks its place when it is sent and when it is decided, and not when it is applied', () => {
  const [pending, approved, applied] = (['pending', 'approved', 'applied'] as const).map((state) =>
    aRequest({ state }),
  );
  expect(marksOfRequest('one', { before: undefined, after: pending })).toHaveLength(1);
  expect(marksOfRequest('one', { before: pending, after: approved })).toHaveLength(1);
  expect(marksOfRequest('one', { before: approved, after: applied })).toEqual([]);
});
