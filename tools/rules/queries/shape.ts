import { levels, rightsOf } from '@sangathan/model';

/** The parts of a query that determine its index. */
export interface QueryShape {
  collection: string;
  /** Whether it is a collection group query. */
  group?: boolean;
  /** Fields compared with one value. */
  equal?: string[];
  /** Fields compared with several values. */
  in?: string[];
  contains?: string;
  order?: { field: string; direction: 'ASCENDING' | 'DESCENDING' };
}

/** A source file with queries: how many of its lines have `where(` or `orderBy(`, and the queries they build. */
export interface QueryingFile {
  file: string;
  lines: number;
  queries: QueryShape[];
}

export const scopes = [...levels.map((level) => `path.${level}`), 'assembly', 'lokSabha'];
export const subtrees = levels.map((level) => `path.${level}`);
export const importing = levels
  .filter((level) => rightsOf('president', level).includes('import'))
  .map((level) => `path.${level}`);
export const scoped = (shape: QueryShape, fields = scopes): QueryShape[] =>
  fields.map((field) => ({ ...shape, equal: [...new Set([...(shape.equal ?? []), field])] }));

export const newest = { field: 'createdAt', direction: 'DESCENDING' } as const;
export const oldest = { field: 'createdAt', direction: 'ASCENDING' } as const;

/** The documents of a scope: a block's whole subtree, or the committee of a unit above. */
export const countScopes = ['path.block', 'unitId'];
export const inScope = (shape: QueryShape) => scoped(shape, countScopes);

export const byTime = (field: string) => [
  { field, direction: 'ASCENDING' } as const,
  { field, direction: 'DESCENDING' } as const,
];
