import * as z from 'zod/mini';
import { RequestId } from '../approval/schema.ts';
import { AssemblyNumber, Count, Id, LokSabhaNumber, mapOf, Timestamp } from '../platform/scalar.ts';
import { Level } from '../register/level.ts';
import { Evidence } from '../register/officeBearer.ts';
import { Path } from '../register/path.ts';
import { Post } from '../register/post.ts';
import { countedDetails } from '../register/tally.ts';

/** What a unit adds to figures. `at` is the unit whose own figures it is in: for a booth, its mandal. */
export const UnitPart = z.strictObject({
  at: Id,
  level: Level,
  open: z.boolean(),
  mla: z.array(AssemblyNumber),
  mp: z.array(LokSabhaNumber),
  /** Where it stands; left out for booths, which have no roll-up. */
  path: z.optional(Path),
});
export type UnitPart = z.infer<typeof UnitPart>;

/** What an entry adds to figures while its post is held: no name, no number, no picture. */
export const EntryPart = z.strictObject({
  at: Id,
  unitId: Id,
  post: Post,
  /** An MLA's or MP's seat. */
  seat: z.nullable(Count),
  evidence: Evidence,
  /** Epoch milliseconds. */
  evidenceAt: Count,
  details: z.array(z.enum(countedDetails)),
});
export type EntryPart = z.infer<typeof EntryPart>;

/** What a pending change request adds to figures. */
export const RequestPart = z.strictObject({ at: Id, createdAt: Count });
export type RequestPart = z.infer<typeof RequestPart>;

/** What one attendance adds to a turnout. */
export const AttendancePart = z.strictObject({ at: Id });
export type AttendancePart = z.infer<typeof AttendancePart>;

/**
 * `parts/{unitId}`: what every document that a place is counted from adds to it, by the document's id, so
 * that a change reads one document and not the place's hundreds. Packed, and for functions alone.
 */
export const DirectoryParts = z.strictObject({
  units: mapOf(Id, UnitPart),
  entries: mapOf(Id, EntryPart),
  requests: mapOf(RequestId, RequestPart),
  /** The units whose roll-ups are added. */
  below: z.array(Id),
});
export type DirectoryParts = z.infer<typeof DirectoryParts>;

/** `meetings/{id}/turnoutParts/{unitId}`: the same for a meeting's turnout. */
export const TurnoutParts = z.strictObject({
  units: mapOf(Id, UnitPart),
  attendance: mapOf(Id, AttendancePart),
  below: z.array(Id),
});
export type TurnoutParts = z.infer<typeof TurnoutParts>;

/** "This document changed; it stood, or stands, at these paths": what has to be counted again. */
export const Mark = z.strictObject({
  /** `directory`, or `turnout/{meetingId}`. */
  ledger: z.string(),
  source: z.string(),
  id: z.union([Id, RequestId]),
  paths: z.array(Path),
});
export type Mark = z.infer<typeof Mark>;

/** Most marks on one sheet; a mark takes about 250 bytes of the 1 MiB that a document may have. */
export const mostMarks = 1000;

/** `marks/{id}`, packed: marks that came together. It is there until all of them have been counted. */
export const MarkSheet = z.array(Mark).check(z.maxLength(mostMarks));
export type MarkSheet = z.infer<typeof MarkSheet>;

/**
 * Most documents of each kind that a place keeps parts of; what is beyond adds nothing, and is told. So a
 * place's parts stay below the 1 MiB of a document, whatever its members write.
 */
export const mostParts = { units: 1300, entries: 1300, requests: 1300, attendance: 5000 } as const;

/** `deadLetters/{id}`: a document that could not be counted, set aside so that it holds up no other. */
export const DeadLetter = z.strictObject({
  ledger: z.string(),
  /** The place whose count failed; `null` where the document was not even marked. */
  unitId: z.nullable(z.string()),
  source: z.string(),
  id: z.string(),
  /** The name of what went wrong, without any value of the document. */
  reason: z.string(),
  at: Timestamp,
});
export type DeadLetter = z.infer<typeof DeadLetter>;

/** Most units that a verification names. */
export const mostNamed = 100;

/** `verifications/{stateId}`: the last audit of a state's roll-ups. */
export const Verification = z.strictObject({
  at: Timestamp,
  /** How many units' figures were compared. */
  units: Count,
  /** How many were not what they should have been; they have been put right. */
  drift: Count,
  /** Some of these. */
  unitIds: z.array(Id).check(z.maxLength(mostNamed)),
  /** Every document was read, and not only counted. */
  whole: z.boolean(),
  /** Some of the units whose figures could not be compared this time; left out for none. */
  failed: z.optional(z.array(Id).check(z.maxLength(mostNamed))),
});
export type Verification = z.infer<typeof Verification>;
