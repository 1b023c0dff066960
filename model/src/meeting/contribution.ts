import * as z from 'zod/mini';
import { Count, Id, mapOf } from '../platform/scalar.ts';
import { UnitContribution } from '../register/contribution.ts';
import { Post } from '../register/post.ts';
import { Standing } from './schema.ts';

/** What one attendance adds to a turnout: its seat, and how it counts. */
export const AttendanceContribution = z.strictObject({
  at: Id,
  unitId: Id,
  post: Post,
  /** The number of an MLA's or MP's seat. */
  seat: z.nullable(Count),
  standing: Standing,
});
export type AttendanceContribution = z.infer<typeof AttendanceContribution>;

/** `meetings/{id}/turnoutContributions/{unitId}`: what each document of a scope adds to a meeting's turnout. */
export const TurnoutContributions = z.strictObject({
  units: mapOf(Id, UnitContribution),
  attendance: mapOf(Id, AttendanceContribution),
  /** The units whose turnouts are added. */
  children: z.array(Id),
});
export type TurnoutContributions = z.infer<typeof TurnoutContributions>;

/** Most attendances counted in one scope, for the 1 MiB of a document. */
export const mostAttendance = 3500;
