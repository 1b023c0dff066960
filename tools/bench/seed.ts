import { emptyFirestore, emulatedFirestore } from '../seed/demo.ts';
import type { SeededUnit } from '../seed/state.ts';
import { writeState } from '../seed/write.ts';
import { presidentOf, unitsFor } from './booths.ts';

/** Seeds the tree with one president each, in a process of its own, so that its memory is not the benchmark's. */
function* withPresidents(booths: number): Generator<SeededUnit> {
  for (const { id: unitId, unit } of unitsFor(booths)) {
    const card = presidentOf(unitId, unit.path, unit.level, 'collected');
    const id = `${unitId}-president`;
    const contact = {
      officeBearerId: id,
      unitId,
      path: unit.path,
      mobile: null,
      alternativeMobile: null,
      email: null,
      edited: null,
    };
    yield { id: unitId, unit, entries: [{ id, card, contact, verification: null }] };
  }
}

const booths = Number(process.argv[2]);
await emptyFirestore();
await writeState(emulatedFirestore(), { units: withPresidents(booths), pending: [] }, Date.now(), () => {});
process.exit();
