import type { QueryShape } from './queries/shape.ts';

interface IndexedField {
  fieldPath: string;
  order?: string;
  arrayConfig?: string;
}

/** What `firestore.indexes.json` declares. */
export interface Indexes {
  indexes: { collectionGroup: string; queryScope: string; fields: IndexedField[] }[];
  fieldOverrides: {
    collectionGroup: string;
    fieldPath: string;
    indexes: { order?: string; arrayConfig?: string; queryScope: string }[];
  }[];
}

/** Whether a single-field index, automatic or declared, serves an equality in that scope. */
function hasOwnIndex({ fieldOverrides }: Indexes, collection: string, field: string, scope: string): boolean {
  const declared = fieldOverrides.find(
    ({ collectionGroup, fieldPath }) => collectionGroup === collection && fieldPath === field,
  );
  if (declared) return declared.indexes.some(({ order, queryScope }) => order && queryScope === scope);
  return scope === 'COLLECTION';
}

/** Whether a composite index ends in the query's order or array-contains field, after its equalities only. */
function serves(fields: IndexedField[], { contains, order }: QueryShape, equal: string[]): boolean {
  const last = fields.at(-1);
  const before = fields.slice(0, -1);
  const endsRight = order
    ? last?.fieldPath === order.field && last.order === order.direction
    : last?.fieldPath === contains && last?.arrayConfig === 'CONTAINS';
  return endsRight && before.length > 0 && before.every(({ fieldPath }) => equal.includes(fieldPath));
}

/**
 * Whether production can answer the query. Firestore merges single-field indexes for equalities; with an order
 * or array-contains, the composite indexes that end in that field must together contain every equality.
 */
export function covers(all: Indexes, query: QueryShape): boolean {
  const scope = query.group ? 'COLLECTION_GROUP' : 'COLLECTION';
  const equal = [...(query.equal ?? []), ...(query.in ?? [])];
  const isPlain = !query.order && !query.contains;
  if (isPlain) return equal.every((field) => hasOwnIndex(all, query.collection, field, scope));
  if (equal.length === 0) return !query.group;
  const usable = all.indexes.filter(
    ({ collectionGroup, queryScope, fields }) =>
      collectionGroup === query.collection && queryScope === scope && serves(fields, query, equal),
  );
  const named = new Set(usable.flatMap(({ fields }) => fields.map(({ fieldPath }) => fieldPath)));
  return equal.every((field) => named.has(field));
}
