import * as z from 'zod/mini';
import { Id, Timestamp } from '../platform/scalar.ts';
import { atMost } from '../platform/text/schema.ts';
import { Actor, DecisionReason } from '../register/decision.ts';
import { Field, fields, fieldValue, longest } from '../register/field.ts';
import { Level } from '../register/level.ts';
import { Path } from '../register/path.ts';
import { Post } from '../register/post.ts';

export const requestStates = ['pending', 'approved', 'rejected', 'withdrawn', 'applied', 'conflict'] as const;
export const RequestState = z.enum(requestStates);
export type RequestState = z.infer<typeof RequestState>;

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

/** Field by field, the new value and the one that the proposer saw. */
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

/** Who decided, and why; `policy` if the field policy decided all fields of the request. */
export const Decision = z.strictObject({
  by: z.union([Actor, z.literal('policy')]),
  at: Timestamp,
  reason: DecisionReason,
});
export type Decision = z.infer<typeof Decision>;

/** `changeRequests/{id}`: a change that a holder proposes for their own entry, or somebody with charge for its public details. */
export const ChangeRequest = z.strictObject({
  officeBearerId: Id,
  personId: Id,
  post: Post,
  unitId: Id,
  level: Level,
  path: Path,
  proposerUid: z.string(),
  /** The entry of whoever proposed it for the holder; null for the holder. */
  proposedBy: z.nullable(Id),
  patch: Patch,
  state: RequestState,
  createdAt: Timestamp,
  decision: z.nullable(Decision),
  /** When the server applied it or found a conflict. */
  finishedAt: z.nullable(Timestamp),
  /** For a conflict: the fields whose starting values had changed, with the values found. */
  overtaken: z.nullable(z.partialRecord(Field, z.nullable(z.string()))),
});
export type ChangeRequest = z.infer<typeof ChangeRequest>;
