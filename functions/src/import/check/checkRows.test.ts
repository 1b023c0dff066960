import type { ColumnMapping, ImportField, OfficeBearer } from '@sangathan/model';
import { describe, expect, test } from 'vitest';
import { aContact, anOfficeBearer, aUnit } from '../../fixture.ts';
import { aChief, blockPath } from '../fixture.ts';
import { UnitFinder } from '../unit/unitFinder.ts';
import type { Tree } from '../unit/unitTree.ts';
import { checkRows } from './checkRows.ts';
import { type Found, foundAround } from './surroundings.ts';

const booth = { ...aUnit(), id: 'RJ-P00001' };
const block = { ...aUnit({ level: 'block', kind: 'block', path: blockPath }), id: 'RJ-B001' };
const tree: Tree = {
  finder: new UnitFinder(block, [booth]),
  unit: (id) => [block, booth].find((unit) => unit.id === id),
};

const fields: ImportField[] = ['unitCode', 'post', 'nameEn', 'mobile'];
const mapping = {
  headingRow: 1,
  columns: fields.map((field) => ({ heading: field, field, font: 'unicode' })) as ColumnMapping,
  titles: [],
  post: null,
  level: null,
};

const mobile = '+916000000005';
const entry = (id: string, card: Partial<OfficeBearer> = {}, contact = {}): Found => ({
  id,
  card: anOfficeBearer({ personId: id, post: 'secretary', ...card }),
  contact: aContact({ officeBearerId: id, mobile, ...contact }),
});
const statePresident = entry('chief-of-state', {
  post: 'president',
  name: { hi: '', en: 'Gopal Meghwal' },
  level: 'state',
  unitId: 'RJ',
  path: { state: 'RJ' },
});
const neighbour = entry('neighbour', {
  level: 'block',
  unitId: 'RJ-B002',
  path: { state: 'RJ', district: 'RJ-D01', block: 'RJ-B002' },
});

/** The dry run of one row with the mobile, sent for the block, in a register with these entries. */
async function dryRun(
  entries: Found[],
  grant = aChief(),
  cells = ['RJ-P00001', 'Secretary', 'Anil', mobile],
) {
  const found = async () => foundAround(tree, entries);
  return checkRows([{ number: 2, cells }], mapping, grant, tree, found);
}

/** The grant of the district’s president. */
const { block: _block, ...districtPath } = blockPath;
const district = aChief({ unitId: 'RJ-D01', level: 'district', path: districtPath });

describe('a dry run says nothing of entries outside the unit that it is for', () => {
  test.each([
    ['a block’s president with the state president’s number', aChief(), [statePresident]],
    ['a district’s president, whose rows that block’s president reads too', district, [neighbour]],
  ])('%s', async (_who, grant, entries) => {
    expect(await dryRun(entries, grant)).toEqual(await dryRun([], grant));
  });

  test('what it has found within is stored by id alone', async () => {
    const within = entry('within', { name: { hi: '', en: 'Somebody Else' } });
    const { shown, figures } = await dryRun([within, neighbour]);
    expect(shown[0]?.twins).toEqual([{ officeBearerId: 'within', row: null, by: 'mobile' }]);
    expect(figures.duplicates).toBe(1);
  });
});

test('a row shows of the register’s own numbers no more than their ends', async () => {
  const held = entry('held', { name: { hi: '', en: 'Anil Verma' } }, { mobile: '+916000000777' });
  const verified = entry(
    'kept',
    { name: { hi: '', en: 'Anil Verma' }, evidence: 'verified' },
    { mobile: '+916000000777' },
  );
  const cells = ['RJ-P00001', 'Secretary', 'Anil Verma', mobile];
  const [changed, declined] = [
    await dryRun([held], aChief(), cells),
    await dryRun([verified], aChief(), cells),
  ];
  expect(changed.shown[0]?.changes.mobile).toEqual({ from: '…777', to: mobile });
  expect(declined.shown[0]?.declined.mobile).toEqual({ from: '…777', to: mobile });
  expect(changed.plan[0]?.changes.mobile?.from).toBe('+916000000777');
});
