import type * as z from 'zod/mini';
import { accessCalls, accessDailyLimits } from './access/calls.ts';
import { approvalCalls, approvalDailyLimits } from './approval/calls.ts';
import { exportCalls, exportDailyLimits } from './export/calls.ts';
import { importCalls, importDailyLimits } from './import/calls.ts';
import { meetingCalls, meetingDailyLimits } from './meeting/calls.ts';
import { registerCalls, registerDailyLimits } from './register/calls.ts';

/**
 * The callable functions: their names, requests and responses. A refusal is an `HttpsError` whose
 * `details.code` is a failure code.
 */
export const calls = {
  ...accessCalls,
  ...approvalCalls,
  ...registerCalls,
  ...meetingCalls,
  ...exportCalls,
  ...importCalls,
} as const;
export type CallName = keyof typeof calls;
export type CallRequest<N extends CallName> = z.infer<(typeof calls)[N]['request']>;
export type CallResponse<N extends CallName> = z.infer<(typeof calls)[N]['response']>;

/**
 * How often one person may do a thing in a day of India; a few limits are per entry or per number instead.
 * Change requests and photos are limited by the security rules.
 */
export const dailyLimits = {
  ...accessDailyLimits,
  ...approvalDailyLimits,
  ...registerDailyLimits,
  ...meetingDailyLimits,
  ...exportDailyLimits,
  ...importDailyLimits,
} as const;
export type DailyLimit = keyof typeof dailyLimits;
