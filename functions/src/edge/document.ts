import { Packed } from '@sangathan/model';
import type { DocumentSnapshot } from 'firebase-admin/firestore';
import type * as z from 'zod/mini';

/** A stored document as its schema has it, `null` when there is none. Throws on one that is malformed. */
export function parsed<T>(snapshot: DocumentSnapshot, schema: z.ZodMiniType<T>): T | null {
  return snapshot.exists ? schema.parse(snapshot.data()) : null;
}

export function packed(content: unknown): Packed {
  return { json: JSON.stringify(content) };
}

/** What is packed in a document. @throws Error when it is not there or not as its schema has it */
export function unpacked<T>(snapshot: DocumentSnapshot | undefined, schema: z.ZodMiniType<T>): T {
  return schema.parse(JSON.parse(Packed.parse(snapshot?.data()).json));
}
