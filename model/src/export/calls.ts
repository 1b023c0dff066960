import * as z from 'zod/mini';
import { Count, Id } from '../platform/scalar.ts';
import { ExportedEntry } from './schema.ts';

export const exportCalls = {
  /** One page of the entries of the caller's subtree or constituency; counted in the export's audit line. */
  exportEntries: {
    request: z.strictObject({
      unitId: Id,
      /** From the first page's answer; null begins an export. */
      exportId: z.nullable(Id),
      /** 0 for the first page, then `next` of the page before. A page may be requested again. */
      page: Count,
    }),
    response: z.strictObject({
      exportId: Id,
      rows: z.array(ExportedEntry),
      /** The next page; null after the last. */
      next: z.nullable(Count),
    }),
  },
} as const;

export const exportDailyLimits = { export: 20, exportPage: 600 } as const;
