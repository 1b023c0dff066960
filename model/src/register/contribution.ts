import * as z from 'zod/mini';
import { RequestId } from '../platform/requestId.ts';
import { AssemblyNumber, Count, Id, LokSabhaNumber, mapOf } from '../platform/scalar.ts';
import { Level } from './level.ts';
import { Evidence } from './officeBearer.ts';
import { Path } from './path.ts';
import { Post } from './post.ts';
import { countedDetails } from './tally.ts';

/** What a unit adds to figures. `at` is the unit whose own figures it is in: for a booth, its mandal. */
export const UnitContribution = z.strictObject({
  at: Id,
  level: Level,
  open: z.boolean(),
  mla: z.array(AssemblyNumber),
  mp: z.array(LokSabhaNumber),
  /** Absent for booths, which have no roll-up. */
  path: z.optional(Path),
});
export type UnitContribution = z.infer<typeof UnitContribution>;

/** What an entry adds to figures while its post is held: no name, no number, no photo. */
export const EntryContribution = z.strictObject({
  at: Id,
  unitId: Id,
  post: Post,
  /** The number of an MLA's or MP's seat. */
  seat: z.nullable(Count),
  evidence: Evidence,
  /** Epoch milliseconds. */
  evidenceAt: Count,
  details: z.array(z.enum(countedDetails)),
});
export type EntryContribution = z.infer<typeof EntryContribution>;

/** What a pending change request adds to figures. `createdAt` in epoch milliseconds. */
export const RequestContribution = z.strictObject({ at: Id, createdAt: Count });
export type RequestContribution = z.infer<typeof RequestContribution>;

/**
 * `contributions/{unitId}`: what each document of a scope adds to its figures, by the document's id, so that
 * a change reads one document and not the scope's hundreds. Packed; read by functions alone.
 */
export const FiguresContributions = z.strictObject({
  units: mapOf(Id, UnitContribution),
  entries: mapOf(Id, EntryContribution),
  requests: mapOf(RequestId, RequestContribution),
  /** The units whose roll-ups are added. */
  children: z.array(Id),
});
export type FiguresContributions = z.infer<typeof FiguresContributions>;

/**
 * Most contributions of each kind in one scope; further documents are not counted, and an error is logged. It
 * keeps the document of a scope's contributions below Firestore's 1 MiB.
 */
export const mostContributions = { units: 1300, entries: 1300, requests: 1300 } as const;
