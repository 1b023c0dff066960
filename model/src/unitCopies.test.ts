import { describe, expect, test } from 'vitest';
import * as model from './index.ts';
import { otherPaths, Path, type Unit, unitCopies } from './index.ts';

const shapeOf = (exported: unknown): Record<string, unknown> =>
  (exported as { shape?: Record<string, unknown> } | null)?.shape ?? {};

test('every stored document with a path follows its unit, or says where its path comes from', () => {
  const withPath = Object.entries(model).flatMap(([name, exported]) =>
    shapeOf(exported).path === Path ? [name] : [],
  );
  expect(withPath.sort()).toEqual([...Object.keys(unitCopies), ...Object.keys(otherPaths)].sort());
});

test.each(Object.entries(unitCopies))(
  'a %s names its unit, and has all fields that it copies',
  (name, copy) => {
    const shape = shapeOf((model as Record<string, unknown>)[name]);
    const fields = Object.keys(copy.fieldsOf(mandal, 'id', { level: 'booth', post: 'president' }));
    expect(Object.keys(shape)).toEqual(expect.arrayContaining([copy.unitField, ...fields]));
    expect('level' in shape && name !== 'Unit').toBe(fields.includes('level'));
    expect('assembly' in shape).toBe(fields.includes('assembly'));
  },
);

const mandal: Unit = {
  level: 'mandal',
  kind: 'mandal',
  name: { hi: '', en: 'Mandal' },
  parentId: 'B2',
  path: { state: 'S', district: 'D2', block: 'B2', mandal: 'M' },
  assembly: 7,
  lokSabha: 3,
  assemblySeats: [],
  lokSabhaSeats: [],
  opened: '2026-01-01',
  closed: null,
  edited: null,
};

describe('what follows a unit', () => {
  test('a booth stands below the mandal’s new path, in its constituency', () => {
    const booth = { level: 'booth', assembly: 1, lokSabha: 1 };
    expect(unitCopies.Unit.fieldsOf(mandal, 'P', booth)).toEqual({
      path: { ...mandal.path, booth: 'P' },
      assembly: 7,
      lokSabha: 3,
    });
  });

  test('a block keeps its own constituency, since a district has none', () => {
    const { block: _block, mandal: _mandal, ...path } = mandal.path;
    const district = { ...mandal, level: 'district' as const, path, assembly: null, lokSabha: null };
    expect(unitCopies.Unit.fieldsOf(district, 'B', { level: 'block', assembly: 1, lokSabha: 2 })).toEqual({
      path: { ...path, block: 'B' },
      assembly: 1,
      lokSabha: 2,
    });
  });

  test.each(['mla', 'mp'])('the entry of an %s keeps the constituency of the seat', (post) => {
    const { level, path } = mandal;
    expect(unitCopies.OfficeBearer.fieldsOf(mandal, 'id', { post })).toEqual({ level, path });
  });
});
