/** One collection of the table in matrix.ts: the meaning of its letters, and who may do what. */
export interface Section {
  collection: string;
  what: string;
  operations: Record<string, string>;
  table: string;
}

export const written = { w: 'write (create, change or delete)' };
export const read = { g: 'get', l: 'list' };
