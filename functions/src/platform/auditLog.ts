import { type AuditLine, collections } from '@sangathan/model';
import { type DocumentReference, type Firestore, Timestamp } from 'firebase-admin/firestore';
import { db } from './clients.ts';

type Subject = Pick<AuditLine, 'action' | 'byUid' | 'officeBearerId' | 'unitId' | 'path'>;

/** The line of an action on an entry or a unit; `changes` where fields have changed. */
export function auditLineOf(
  { action, byUid, officeBearerId, unitId, path }: Subject,
  at: AuditLine['at'] = Timestamp.now(),
  changes: AuditLine['changes'] = {},
): AuditLine {
  return { at, action, byUid, officeBearerId, unitId, path, changes };
}

/** The reference of a line: by its action and natural key, or without a key a new one. */
export function auditLineAt(action: AuditLine['action'], ...key: (string | number)[]): DocumentReference {
  return auditLineIn(db, action, ...key);
}

/** The same in a given database, for a worker that has its own. */
export function auditLineIn(
  database: Firestore,
  action: AuditLine['action'],
  ...key: (string | number)[]
): DocumentReference {
  const lines = database.collection(collections.audit);
  return key.length === 0 ? lines.doc() : lines.doc([action, ...key].join('-'));
}

/** A transaction or a batch. */
interface Writer {
  set(reference: DocumentReference, data: object): unknown;
}

/** Writes a line together with its action. With a natural key a retry writes the same line again. */
export function appendAuditLine(writer: Writer, line: AuditLine, ...key: (string | number)[]): void {
  writer.set(auditLineAt(line.action, ...key), line);
}
