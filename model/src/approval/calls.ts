import * as z from 'zod/mini';
import { Id } from '../platform/scalar.ts';
import { Patch } from './schema.ts';

export const approvalCalls = {
  /** Requests a change of another's public details from whoever may approve it. */
  proposeChange: {
    request: z.strictObject({ officeBearerId: Id, patch: Patch }),
    response: z.strictObject({}),
  },
} as const;

export const approvalDailyLimits = {
  /** Requests for others' entries; those for one's own are limited by the security rules. */
  proposeChange: 50,
} as const;
