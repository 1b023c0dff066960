import {
  type Figures,
  figureNames,
  type Import,
  type ImportRow,
  type ImportState,
  importStates,
} from '@sangathan/model';
import { at } from '../../../functions/src/fixture.ts';
import type { Fields, Write } from './client.ts';
import {
  brokenGrants,
  entryId,
  oddGrants,
  pathOf,
  placeOf,
  postsIn,
  stored,
  type UnitId,
  unitIds,
} from './register.ts';

/** Documents that only functions write: contributions, change batches, dead letters, allowances, exports, verifications. */
export function countWrites(unitId: UnitId): Write[] {
  const contributions = { unitId, json: '{}' };
  return [
    { set: `contributions/${unitId}`, fields: contributions },
    ...['deadLetters', 'allowances', 'exports', 'verifications'].map((name) => ({
      set: `${name}/${unitId}`,
      fields: { unitId },
    })),
    { set: `changeBatches/${unitId}`, fields: { unitId, json: '[]' } },
    { set: `meetings/state-meeting/turnoutContributions/${unitId}`, fields: contributions },
  ];
}

/** An import for a unit, opened by `uid`, by default its president. */
function importOf(unitId: UnitId, state: ImportState, uid = entryId(unitId, 'president')): Import {
  const isOpen = state === 'uploading';
  return {
    unitId,
    level: placeOf(unitId).level,
    path: pathOf(unitId),
    uid,
    officeBearerId: uid,
    actor: { uid, officeBearerId: uid },
    fileName: 'booths.csv',
    kind: 'csv',
    size: 100,
    state,
    stoppedIn: state === 'stopped' ? 'committing' : null,
    failure: null,
    takenFor: null,
    worksheets: [],
    droppedRows: 0,
    headings: [],
    mapping: null,
    question: null,
    rows: isOpen ? 0 : 1,
    chunks: isOpen ? null : 1,
    doneRows: 0,
    doneChunks: 0,
    figures: Object.fromEntries(figureNames.map((name) => [name, 0])) as Figures,
    round: 0,
    startedAt: at(1000),
    stateAt: at(1000),
    retainUntil: at(1000),
    clearedAt: null,
  };
}

const refusedRow: ImportRow = {
  number: 1,
  outcome: 'refused',
  isWarned: false,
  skipped: null,
  cells: ['Ramesh', '6000000001'],
  carried: {},
  issues: [],
  officeBearerId: null,
  name: null,
  post: null,
  unitName: null,
  mobile: '+916000000001',
  changes: {},
  declined: {},
  twins: [],
  hasTwins: false,
  isOvertaken: false,
  isKept: false,
};

/** The unit's import after its dry run, with one document in each subcollection. */
export function importWrites(unitId: UnitId): Write[] {
  const path = `imports/${unitId}`;
  const mapping = { unitId, path: stored(pathOf(unitId)), fields: {}, layouts: {}, at: new Date(1000) };
  return [
    { set: path, fields: stored(importOf(unitId, 'checked')) },
    { set: `${path}/rows/1`, fields: stored(refusedRow) },
    { set: `${path}/chunks/1`, fields: { chunk: 1, rows: 1, state: 'checked' } },
    { set: `${path}/payloads/1`, fields: { json: '[]' } },
    { set: `importMappings/${unitId}`, fields: mapping },
  ];
}

/** The id of the import that a person has opened for a unit, and that awaits its file. */
export const openImport = (uid: string, unitId: UnitId) => `${uid}-${unitId}`;

/** The id of the district president's own import in that state. */
export const importIn = (state: ImportState) => `D1-president-${state}`;

/** An open import for each unit by each actor of the table, and by each who may not import. */
export function openedWrites(): Write[] {
  const people = (['RJ', 'D1', 'B1', 'M1', 'P1'] as const).flatMap((unitId) =>
    postsIn(unitId).map((post) => entryId(unitId, post)),
  );
  const uids = [...people, 'nobody', ...Object.keys({ ...brokenGrants, ...oddGrants })];
  const opened = uids.flatMap((uid) =>
    unitIds.map((unitId) => ({
      set: `imports/${openImport(uid, unitId)}`,
      fields: stored(importOf(unitId, 'uploading', uid)),
    })),
  );
  const inStates = importStates.map((state) => ({
    set: `imports/${importIn(state)}`,
    fields: stored(importOf('D1', state)),
  }));
  const reconciled = ['RJ', 'GJ'].map((state) => ({
    set: `reconciliations/${state}`,
    fields: reconciliation,
  }));
  return [...opened, ...inStates, ...reconciled];
}

const reconciliation: Fields = { at: new Date(1000), units: 1, drift: 0, unitIds: [], whole: false };
