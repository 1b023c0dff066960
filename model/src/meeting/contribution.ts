import * as z from 'zod/mini';
import { Id, mapOf } from '../platform/scalar.ts';
import { UnitContribution } from '../register/contribution.ts';

/** What one attendance adds to a turnout. */
export const AttendanceContribution = z.strictObject({ at: Id });
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
export const mostAttendance = 5000;
