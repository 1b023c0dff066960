import * as z from 'zod/mini';
import { Count, Id } from '../platform/scalar.ts';
import { line } from '../platform/text/schema.ts';
import { largestSheet, SheetKind } from './columns.ts';
import { longestFileName, SheetMapping } from './schema.ts';

export const importCalls = {
  /** Opens an import for the caller's unit or one below; the file then goes to `sheetPath` in Storage. */
  startImport: {
    request: z.strictObject({
      unitId: Id,
      fileName: line(longestFileName).check(z.minLength(1)),
      kind: SheetKind,
      /** In bytes. */
      size: Count.check(z.lte(largestSheet)),
    }),
    response: z.strictObject({ importId: Id }),
  },
  /** Says what a sheet's columns are; remembered for the unit's later sheets. */
  chooseColumns: {
    request: z.strictObject({
      importId: Id,
      columns: SheetMapping.shape.columns,
      post: SheetMapping.shape.post,
    }),
    response: z.strictObject({}),
  },
  /** Writes what the dry run showed into the register. */
  commitImport: { request: z.strictObject({ importId: Id }), response: z.strictObject({}) },
  /** Takes a committed import out again, except for entries changed since. */
  undoImport: { request: z.strictObject({ importId: Id }), response: z.strictObject({}) },
  /** Resumes an import that has stopped or hangs. */
  resumeImport: { request: z.strictObject({ importId: Id }), response: z.strictObject({}) },
} as const;

export const importDailyLimits = { import: 20, importStep: 200 } as const;

/** Unfinished imports of one person; a sheet is often corrected and sent again. */
export const mostOpenImports = 40;
