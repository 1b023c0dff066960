import type { UnitHints } from '@sangathan/model';
import { describe, expect, test } from 'vitest';
import { district, neighbours, units } from '../../../../test/import/support/district.ts';
import { noHints } from '../row/unitHints.ts';
import { type ImportUnit, UnitFinder, unitIssue } from './unitFinder.ts';

const inDistrict = new UnitFinder(district, units, neighbours);
const block = units.find(({ id }) => id === 'B1') as ImportUnit;
const inBlock = new UnitFinder(block, units, [...units, ...neighbours]);

function answerTo(finder: UnitFinder, hints: Partial<UnitHints>): string {
  const answer = finder.find({ ...noHints, ...hints });
  if (answer.state === 'found') return answer.isSimilar ? `${answer.unit.id}, similar` : answer.unit.id;
  return answer.state === 'ambiguous' ? answer.candidates.map(({ id }) => id).join(' or ') : answer.state;
}

describe('in a district', () => {
  test.each<[Partial<UnitHints>, string]>([
    [{ code: 'p106-12' }, 'P106-12'],
    [{ code: 'B9' }, 'outside'],
    [{ code: 'P999-1' }, 'unknown'],
    [{}, 'missing'],
    [{ block: 'Masuda A' }, 'B1'],
    [{ block: 'मसूदा अ' }, 'B1'],
    [{ block: 'MASUDA-A' }, 'B1'],
    [{ block: 'ब्लॉक मसूदा (ब)' }, 'B2'],
    [{ block: 'Masooda A' }, 'B1, similar'],
    [{ block: 'Masuda' }, 'B1 or B2'],
    [{ block: 'Asind A' }, 'outside'],
    [{ block: 'आसींद अ' }, 'outside'],
    [{ block: 'Nowhere' }, 'unknown'],
    [{ mandal: 'केकड़ी' }, 'M4'],
    [{ mandal: 'Kekdi' }, 'M4, similar'],
    [{ mandal: 'Mandal 2, Sawar' }, 'M5'],
    [{ mandal: 'Mandal 2' }, 'M2 or M5'],
    [{ mandal: '2', block: 'Kekri A' }, 'M5'],
    [{ mandal: 'सरवाड़' }, 'M6'],
    [{ booth: '12' }, 'P106-12 or P107-12'],
    [{ booth: '12', assembly: '106' }, 'P106-12'],
    [{ booth: '१२', assembly: '107 - केकड़ी' }, 'P107-12'],
    [{ booth: '12', assembly: 'Kekri' }, 'P107-12'],
    [{ booth: 'Booth No. 012', block: 'Masuda A' }, 'P106-12'],
    [{ booth: 'भाग सं. 12, रा.उ.मा.वि.', mandal: 'बांदनवाड़ा' }, 'P106-12'],
    [{ booth: '106/12', assembly: '106' }, 'P106-12'],
    [{ booth: '1, Kekri' }, 'P107-1'],
    [{ booth: 'Kekri 1' }, 'P107-1'],
    [{ booth: 'School 1', assembly: '106' }, 'unknown'],
    [{ booth: '107/12' }, 'P107-12'],
    [{ booth: '8/12' }, 'unknown'],
    [{ booth: '107/12', assembly: '106' }, 'unknown'],
    [{ name: 'Booth 1 Masuda' }, 'P106-1'],
    [{ name: 'Mandal 1, Masuda' }, 'M1'],
    [{ booth: '12A', assembly: '106' }, 'unknown'],
    [{ booth: '25', block: 'Masuda A' }, 'unknown'],
    [{ booth: '1', district: 'Bhilwara' }, 'outside'],
    [{ booth: '1', district: 'Ajmer', block: 'Kekri A' }, 'P107-1'],
    [{ level: 'mandal', mandal: 'सावर', booth: '12' }, 'M5'],
    [{ level: 'district' }, 'D1'],
    [{ level: 'block' }, 'missing'],
    [{ level: 'state' }, 'outside'],
    [{ name: 'बांदनवाड़ा', level: 'mandal' }, 'M2'],
    [{ name: 'Ajmer' }, 'D1'],
    [{ name: 'Kekri B' }, 'B4'],
  ])('%j is %s', (hints, answer) => {
    expect(answerTo(inDistrict, hints)).toBe(answer);
  });
});

describe('in a block', () => {
  test.each<[Partial<UnitHints>, string]>([
    [{ booth: '12' }, 'P106-12'],
    [{ booth: '12', district: 'अजमेर' }, 'P106-12'],
    [{ booth: '12', district: 'Bhilwara' }, 'outside'],
    [{ booth: '12', block: 'Masuda A' }, 'P106-12'],
    [{ booth: '12', block: 'Kekri A' }, 'outside'],
    [{ booth: '12', assembly: '107' }, 'outside'],
    [{ booth: '12', assembly: 'केकड़ी' }, 'unknown'],
    [{ booth: '12', assembly: 'मसूदा' }, 'P106-12'],
    [{ code: 'P107-1' }, 'outside'],
    [{ level: 'block' }, 'B1'],
    [{ level: 'district' }, 'outside'],
  ])('%j is %s', (hints, answer) => {
    expect(answerTo(inBlock, hints)).toBe(answer);
  });
});

test.each([
  [{ booth: '12' }, 'unit-ambiguous'],
  [{ booth: '99' }, 'unit-unknown'],
  [{ code: 'B9' }, 'unit-outside'],
  [{}, 'unit-missing'],
  [{ block: 'Masooda A' }, 'unit-similar'],
  [{ block: 'Masuda A' }, null],
])('%j raises %s', (hints, issue) => {
  expect(unitIssue(inDistrict.find({ ...noHints, ...hints }))).toBe(issue);
});
