import {
  collections,
  type FigureName,
  type Figures,
  figureNames,
  Import,
  ImportChunk,
  importPath,
  type PayloadKind,
  retentionDays,
  subcollections,
} from '@sangathan/model';
import {
  type DocumentReference,
  type DocumentSnapshot,
  type Firestore,
  Timestamp,
  type Transaction,
} from 'firebase-admin/firestore';
import { parsed } from '../platform/document.ts';

export function importAt(db: Firestore, importId: string): DocumentReference {
  return db.collection(collections.imports).doc(importId);
}

export function chunksOf(db: Firestore, importId: string) {
  return db.collection(`${importPath(importId)}/${subcollections.chunks}`);
}

export function chunkAt(db: Firestore, importId: string, chunk: number): DocumentReference {
  return chunksOf(db, importId).doc(String(chunk));
}

export function rowAt(db: Firestore, importId: string, number: number): DocumentReference {
  return db.collection(`${importPath(importId)}/${subcollections.rows}`).doc(String(number));
}

export function payloadAt(db: Firestore, importId: string, kind: PayloadKind, chunk: number) {
  return db.doc(`${importPath(importId)}/${subcollections.payloads}/${kind}-${chunk}`);
}

export async function importOf(db: Firestore, importId: string): Promise<Import | null> {
  return parsed(await importAt(db, importId).get(), Import);
}

export function chunkFrom(found: DocumentSnapshot): ImportChunk | null {
  return parsed(found, ImportChunk);
}

export function noFigures(): Figures {
  return Object.fromEntries(figureNames.map((name) => [name, 0])) as Figures;
}

export function addFigures(all: Figures[]): Figures {
  const sum = (name: FigureName) => all.reduce((total, figures) => total + figures[name], 0);
  return Object.fromEntries(figureNames.map((name) => [name, sum(name)])) as Figures;
}

const dayInMilliseconds = 86_400_000;

/** When the file and rows of an import are due to be deleted, if nobody takes a further step after `now`. */
export function retentionEnd(now: Import['startedAt'], days: number = retentionDays.import): Timestamp {
  return Timestamp.fromMillis(now.toMillis() + days * dayInMilliseconds);
}

/** The fields to set on every change of state. */
export function entering(state: Import['state'], now: Timestamp = Timestamp.now()): Partial<Import> {
  const begins = { doneRows: 0, doneChunks: 0, failure: null, stoppedIn: null };
  return { state, stateAt: now, retainUntil: retentionEnd(now), ...begins };
}

/** Changes an import in a transaction, unless `change` gives null. Resolves to the import as it was, null if there is none. */
export async function changeImport(
  db: Firestore,
  importId: string,
  change: (
    found: Import,
    transaction: Transaction,
  ) => Promise<Partial<Import> | null> | Partial<Import> | null,
): Promise<Import | null> {
  return db.runTransaction(async (transaction) => {
    const found = parsed(await transaction.get(importAt(db, importId)), Import);
    const changed = found && (await change(found, transaction));
    if (changed) transaction.update(importAt(db, importId), changed);
    return found;
  });
}

type Started = Pick<
  Import,
  'unitId' | 'level' | 'path' | 'uid' | 'officeBearerId' | 'actor' | 'fileName' | 'kind' | 'size'
>;

/** An import that waits for its file. */
export function newImport({ now, ...started }: Started & { now: Import['startedAt'] }): Import {
  return {
    ...started,
    state: 'uploading',
    stoppedIn: null,
    failure: null,
    takenFor: null,
    worksheets: [],
    droppedRows: 0,
    headings: [],
    mapping: null,
    question: null,
    rows: 0,
    chunks: null,
    doneRows: 0,
    doneChunks: 0,
    figures: noFigures(),
    round: 0,
    startedAt: now,
    stateAt: now,
    retainUntil: retentionEnd(now, retentionDays.upload),
    clearedAt: null,
  };
}
