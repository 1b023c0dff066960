import * as z from 'zod/mini';
import { atMost, Id, line, Timestamp } from '../platform/scalar.ts';
import { Field, fields, fieldValue, longest } from '../register/field.ts';
import { Level } from '../register/level.ts';
import { Path } from '../register/path.ts';
import { Post } from '../register/post.ts';

export const requestStates = ['pending', 'approved', 'rejected', 'withdrawn', 'applied', 'conflict'] as const;
export const RequestState = z.enum(requestStates);
export type RequestState = z.infer<typeof RequestState>;

/** Which state may follow which. A decision is a person's; `applied` and `conflict` are the server's. */
export const nextStates: Record<RequestState, readonly RequestState[]> = {
  pending: ['approved', 'rejected', 'withdrawn'],
  approved: ['applied', 'conflict'],
  rejected: [],
  withdrawn: [],
  applied: [],
  conflict: [],
};

/** Whether a request awaits a decision, or its being applied: as long as it does, the entry has no other. */
export function isOpenRequest(state: RequestState): boolean {
  return nextStates[state].length > 0;
}

/** Longest reason for a decision, in UTF-16 units. */
export const longestReason = 300;

/** Longest value of any field, in UTF-16 units. */
const longestValue = Math.max(...Object.values(longest));

function change(field: Field) {
  const to: z.ZodMiniType<string, string> = fieldValue[field];
  return z.optional(
    z
      .strictObject({ from: z.nullable(z.string().check(atMost(longestValue))), to: z.nullable(to) })
      .check(z.refine((change) => change.from !== change.to, 'a change changes something')),
  );
}

/** Field by field, the new value beside the one that the proposer saw. */
export const Patch = z
  .strictObject({
    nameHi: change('nameHi'),
    nameEn: change('nameEn'),
    village: change('village'),
    jurisdiction: change('jurisdiction'),
    mobile: change('mobile'),
    email: change('email'),
    facebook: change('facebook'),
    x: change('x'),
    instagram: change('instagram'),
    youtube: change('youtube'),
    photo: change('photo'),
  })
  .check(z.refine((patch) => changedFields(patch).length > 0, 'a patch changes at least one field'));
export type Patch = z.infer<typeof Patch>;

/** The fields that a patch changes, in the form's order. */
export function changedFields(patch: { [F in Field]?: unknown }): Field[] {
  return fields.filter((field) => patch[field] !== undefined);
}

/** Who decided, and why; `policy` where every field of the request is `auto`. */
export const Decision = z.strictObject({
  by: z.union([z.strictObject({ uid: z.string(), officeBearerId: Id }), z.literal('policy')]),
  at: Timestamp,
  reason: line(longestReason),
});
export type Decision = z.infer<typeof Decision>;

/** `changeRequests/{id}`: what a holder proposes for their own entry. */
export const ChangeRequest = z.strictObject({
  officeBearerId: Id,
  personId: Id,
  post: Post,
  unitId: Id,
  level: Level,
  path: Path,
  proposerUid: z.string(),
  patch: Patch,
  state: RequestState,
  createdAt: Timestamp,
  decision: z.nullable(Decision),
  /** When the server applied it or found it overtaken. */
  settledAt: z.nullable(Timestamp),
  /** For a conflict: the fields that had moved, with the value found. */
  overtaken: z.nullable(z.partialRecord(Field, z.nullable(z.string()))),
});
export type ChangeRequest = z.infer<typeof ChangeRequest>;
