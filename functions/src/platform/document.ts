import { Packed } from '@sangathan/model';
import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import type * as z from 'zod/mini';

/** A stored document; null if there is none. @throws ZodError for a malformed one */
export function parsed<T>(snapshot: DocumentSnapshot, schema: z.ZodMiniType<T>): T | null {
  return snapshot.exists ? schema.parse(snapshot.data()) : null;
}

/** Documents read in one request. */
const atOnce = 300;

/** The documents of a collection with these ids that exist, by id. */
export async function documentsOf<T>(
  db: Firestore,
  collection: string,
  ids: string[],
  schema: z.ZodMiniType<T>,
): Promise<Map<string, T>> {
  const documents = new Map<string, T>();
  const wanted = [...new Set(ids)];
  for (let from = 0; from < wanted.length; from += atOnce) {
    const some = wanted.slice(from, from + atOnce).map((id) => db.collection(collection).doc(id));
    for (const found of await db.getAll(...some)) {
      const document = parsed(found, schema);
      if (document !== null) documents.set(found.id, document);
    }
  }
  return documents;
}

/** Most values of one `in` filter. */
const mostInFilter = 30;

/** Values in groups that fit one query with `in` each. */
export function inQueries<T>(values: Iterable<T>): T[][] {
  const all = [...values];
  return Array.from({ length: Math.ceil(all.length / mostInFilter) }, (_, index) =>
    all.slice(index * mostInFilter, (index + 1) * mostInFilter),
  );
}

export function packed(content: unknown): Packed {
  return { json: JSON.stringify(content) };
}

/** The content of a packed document. @throws ZodError if it is missing or malformed */
export function unpacked<T>(snapshot: DocumentSnapshot | undefined, schema: z.ZodMiniType<T>): T {
  return schema.parse(JSON.parse(Packed.parse(snapshot?.data()).json));
}
