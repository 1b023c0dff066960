import {
  collections,
  type FigureName,
  type Figures,
  figureNames,
  Import,
  ImportChunk,
  type ImportFailureCode,
  importPath,
  keptDays,
  type PayloadKind,
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

/** Until when the file and rows of an import are kept that somebody has taken a step on `now`. */
export function keptFrom(now: Import['startedAt'], days: number = keptDays.sheet): Timestamp {
  return Timestamp.fromMillis(now.toMillis() + days * dayInMilliseconds);
}

/** The fields that every change of state sets. */
export function entering(state: Import['state'], now: Timestamp = Timestamp.now()): Partial<Import> {
  const begins = { doneRows: 0, doneChunks: 0, failure: null, stoppedIn: null };
  return { state, stateAt: now, keptUntil: keptFrom(now), ...begins };
}

/** Ends an import that cannot be read; it says why. */
export async function fail(db: Firestore, importId: string, failure: ImportFailureCode): Promise<void> {
  await importAt(db, importId).update({ ...entering('failed'), failure });
}

/** Changes an import as it is found, in a transaction; `null` leaves it. What it was. */
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

/** What Firestore says when a precondition does not hold, or a document to create is there already. */
const overtakenCodes = new Set([5, 6, 9, 10]);

/** Whether somebody else was first: what was to be written is there, or has gone on. */
export function isOvertaken(error: unknown): boolean {
  return overtakenCodes.has((error as { code?: number }).code ?? -1);
}

type Begun = Pick<
  Import,
  'unitId' | 'level' | 'path' | 'uid' | 'officeBearerId' | 'actor' | 'fileName' | 'kind' | 'size'
>;

/** An import whose file is on its way, begun `now`. */
export function newImport({ now, ...begun }: Begun & { now: Import['startedAt'] }): Import {
  return {
    ...begun,
    state: 'uploading',
    stoppedIn: null,
    failure: null,
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
    keptUntil: keptFrom(now, keptDays.upload),
    clearedAt: null,
  };
}
