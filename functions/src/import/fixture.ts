import { type Grant, type Import, rightsOf, type SheetEntry } from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';
import { aUnit } from '../fixture.ts';
import { noHints } from './row/unitHints.ts';
import { newImport } from './store.ts';

const { mandal: _mandal, booth: _booth, ...blockPath } = aUnit().path;

export { blockPath };

/** The grant of a block president, above the booth of the fixtures. */
export function aChief(changes: Partial<Grant> = {}): Grant {
  return {
    officeBearerId: 'chief',
    personId: 'chief',
    post: 'president',
    unitId: 'RJ-B001',
    level: 'block',
    path: blockPath,
    rights: [...rightsOf('president', 'block')],
    sight: 'subtree',
    assembly: null,
    lokSabha: null,
    mobile: '+916000000009',
    ...changes,
  };
}

/** A row about the president of a booth. */
export function aSheetEntry(changes: Partial<SheetEntry> = {}): SheetEntry {
  return {
    unit: noHints,
    post: 'president',
    name: { hi: '', en: 'Ramesh Meena' },
    mobile: '+916000000001',
    alternativeMobile: null,
    email: null,
    village: 'Ajaysar',
    jurisdiction: null,
    social: { facebook: null, x: null, instagram: null, youtube: null },
    since: null,
    ...changes,
  };
}

/** An import of `aChief`, started at `now`. */
export function anImport(now: Timestamp = Timestamp.fromMillis(1e12), changes: Partial<Import> = {}): Import {
  const by = { uid: 'chief', officeBearerId: 'chief' };
  const ofBlock = { unitId: 'RJ-B001', level: 'block', path: blockPath } as const;
  const file = { fileName: 'booths.csv', kind: 'csv', size: 1000 } as const;
  return { ...newImport({ ...ofBlock, ...by, actor: by, ...file, now }), ...changes };
}
