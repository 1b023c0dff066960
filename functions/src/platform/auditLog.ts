import { type AuditLine, collections } from '@sangathan/model';
import { Timestamp, type Transaction } from 'firebase-admin/firestore';
import { db } from './clients.ts';

type Told = Pick<AuditLine, 'action' | 'byUid' | 'officeBearerId' | 'unitId' | 'path'>;

/** What was done to an entry or a unit, where no field says from what to what. */
export function auditLineOf(
  { action, byUid, officeBearerId, unitId, path }: Told,
  at: AuditLine['at'] = Timestamp.now(),
): AuditLine {
  return { at, action, byUid, officeBearerId, unitId, path, changes: {} };
}

/** Adds a line to the audit with what it tells of. */
export function appendAuditLine(transaction: Transaction, line: AuditLine): void {
  transaction.create(db.collection(collections.audit).doc(), line);
}
