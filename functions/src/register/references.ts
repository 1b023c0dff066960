import { collections, contactPath } from '@sangathan/model';
import type { DocumentReference } from 'firebase-admin/firestore';
import { db } from '../platform/clients.ts';

export function cardAt(officeBearerId: string): DocumentReference {
  return db.collection(collections.officeBearers).doc(officeBearerId);
}

export function contactAt(officeBearerId: string): DocumentReference {
  return db.doc(contactPath(officeBearerId));
}

export function unitAt(unitId: string): DocumentReference {
  return db.collection(collections.units).doc(unitId);
}
