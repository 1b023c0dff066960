import * as z from 'zod/mini';
import { RequestId } from '../platform/requestId.ts';
import { Count, Id, Timestamp } from '../platform/scalar.ts';
import { Path } from '../register/path.ts';

/** "This document changed": what has to be counted again. */
export const SourceChange = z.strictObject({
  /** The roll-up that counts the document: `figures`, or `turnout/{meetingId}`. */
  rollup: z.string(),
  /** The name of the kind of document in the roll-up's definition. */
  source: z.string(),
  id: z.union([Id, RequestId]),
  /** Where the document was before the change and where it is now. */
  paths: z.array(Path),
});
export type SourceChange = z.infer<typeof SourceChange>;

/** Most source changes in one batch; one takes about 250 bytes of the 1 MiB of a document. */
export const mostChanges = 1000;

/** `changeBatches/{id}`, packed: source changes that came together. Deleted when all of them are counted. */
export const ChangeBatch = z.array(SourceChange).check(z.maxLength(mostChanges));
export type ChangeBatch = z.infer<typeof ChangeBatch>;

/** `deadLetters/{id}`: a document that cannot be counted, set aside so that it does not block the others. */
export const DeadLetter = z.strictObject({
  rollup: z.string(),
  /** The unit of the scope whose count failed; `null` if the source change itself was malformed. */
  unitId: z.nullable(z.string()),
  source: z.string(),
  id: z.string(),
  /** The name of the error, without any value of the document. */
  reason: z.string(),
  at: Timestamp,
});
export type DeadLetter = z.infer<typeof DeadLetter>;

/** Most units named in a reconciliation. */
export const mostNamed = 100;

/** `reconciliations/{stateId}`: the last reconciliation of a state's figures. */
export const Reconciliation = z.strictObject({
  at: Timestamp,
  /** How many units' figures were compared. */
  units: Count,
  /** How many were wrong; they have been corrected. */
  drift: Count,
  /** The units whose figures were wrong, up to `mostNamed`. */
  unitIds: z.array(Id).check(z.maxLength(mostNamed)),
  /** True if every document was read, false if Firestore's `count()` was asked. */
  whole: z.boolean(),
  /** The units whose figures could not be compared, up to `mostNamed`; absent if there are none. */
  failed: z.optional(z.array(Id).check(z.maxLength(mostNamed))),
});
export type Reconciliation = z.infer<typeof Reconciliation>;
