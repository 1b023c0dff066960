import * as z from 'zod/mini';
import { Id, Timestamp } from '../platform/scalar.ts';
import { sentenceText } from '../platform/text/schema.ts';

/** Who acts: an account, and the entry whose grant it has. */
export const Actor = z.strictObject({ uid: z.string(), officeBearerId: Id });
export type Actor = z.infer<typeof Actor>;

/** Who last wrote a document from the app, and when; the rules hold it to the writer, so that the audit log can name them. */
export const Edited = z.extend(Actor, { at: Timestamp });
export type Edited = z.infer<typeof Edited>;

/** Longest reason for a decision, in UTF-16 units. */
export const longestReason = 300;
export const DecisionReason = z.union([z.literal(''), sentenceText(longestReason)]);
