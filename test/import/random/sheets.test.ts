import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { type Preview, previewOf } from '../../../functions/src/import/check/preview.ts';
import { Random } from '../../../tools/seed/random.ts';
import { districtTree, rowSaid } from '../support/look.ts';
import { makeRegister, type Person } from './register.ts';
import { writeSheet } from './sheet.ts';

/** Sheets in a run of the unit tests; `SHEETS=20000` tries more, `SHEETS_SEED` the same again. */
const count = Number(process.env.SHEETS ?? 2000);
const seed = Number(process.env.SHEETS_SEED ?? Date.now() % 1_000_000_007);

const tree = districtTree();

/** What has become of a person. */
type Fate = 'right' | 'refused' | 'asked' | 'failed';

/** @throws Error if a row is somebody else, or a person is lost without a word */
function fatesOf(register: Person[], { question, rows, failure }: Preview): Fate[] {
  for (const row of rows) {
    const { entry, unitId } = row;
    if (entry === null || question !== null) continue;
    const names = [entry.name.hi, entry.name.en];
    const person = register.find(({ name, mobile }) =>
      entry.mobile === null
        ? names.includes(name.hi) || names.includes(name.en)
        : entry.mobile === `+91${mobile}`,
    );
    const isRight =
      person !== undefined &&
      unitId === person.unitId &&
      entry.post === person.post &&
      (names.includes(person.name.hi) || names.includes(person.name.en)) &&
      entry.alternativeMobile === null &&
      (entry.village === null || entry.village === person.village);
    if (!isRight) throw new Error(`somebody else: ${rowSaid(row)}`);
  }
  const told = rows.filter(({ state }) => state !== 'read').map(({ cells }) => cells.join(' '));
  return register.map(({ name, mobile }) => {
    if (failure !== null) return 'failed';
    if (question !== null) return 'asked';
    if (
      rows.some(
        ({ entry }) =>
          entry?.mobile === `+91${mobile}` || entry?.name.hi === name.hi || entry?.name.en === name.en,
      )
    )
      return 'right';
    if (told.some((text) => text.includes(name.hi) || text.includes(name.en))) return 'refused';
    if (told.some((text) => text.includes('\ufffd'))) return 'refused';
    throw new Error(`lost: ${name.en}`);
  });
}

test('whoever is written into a sheet comes back as they are, is refused or asked about', {
  timeout: 1_200_000,
}, async () => {
  const fates = { right: 0, refused: 0, asked: 0, failed: 0 };
  for (let index = 0; index < count; index += 1) {
    const random = new Random(seed + index);
    const register = makeRegister(random);
    const { kind, bytes, about } = writeSheet(random, register);
    const preview = await previewOf(Readable.from([bytes]), kind, tree);
    try {
      for (const fate of fatesOf(register, preview)) fates[fate] += 1;
    } catch (error) {
      const rows = preview.rows.map(rowSaid).join('\n');
      throw new Error(`SHEETS_SEED=${seed + index} SHEETS=1: ${(error as Error).message}\n${about}\n${rows}`);
    }
  }
  console.log(`${count} sheets from seed ${seed}: ${JSON.stringify(fates)}`);
  const all = fates.right + fates.refused + fates.asked + fates.failed;
  // A single sheet that is tried again may be one that is refused as a whole.
  if (count >= 100) expect(fates.right / all).toBeGreaterThan(0.6);
});
