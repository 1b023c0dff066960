import * as z from 'zod/mini';
import { Id, Name } from '../platform/scalar.ts';
import { OpenedContact } from './contact/opening.ts';
import { DecisionReason } from './decision.ts';
import { EnteredDetails } from './field.ts';
import { Mobile } from './officeBearer.ts';
import { committeePosts, Post } from './post.ts';

export const registerCalls = {
  /** Enters somebody new into a post. A retry with the same `requestId` finds the same entry. */
  enterOfficeBearer: {
    request: z.strictObject({
      requestId: Id,
      unitId: Id,
      post: z.enum(committeePosts),
      details: EnteredDetails,
    }),
    response: z.strictObject({ officeBearerId: Id }),
  },
  /** Sets one of an entry's numbers, or removes it. */
  changeMobile: {
    request: z.strictObject({
      officeBearerId: Id,
      which: z.enum(['mobile', 'alternativeMobile']),
      to: z.nullable(Mobile),
    }),
    response: z.strictObject({}),
  },
  /** The contact of somebody else's entry, counted for its holder. */
  openContact: { request: z.strictObject({ officeBearerId: Id }), response: OpenedContact },
  /** Reopens a term that was ended by mistake; the entry is collected again. */
  takeBackEnd: { request: z.strictObject({ officeBearerId: Id }), response: z.strictObject({}) },
  /** The holder confirms that their own entry is still right. */
  reconfirmEntry: { request: z.strictObject({}), response: z.strictObject({}) },
  /** Opens a unit in another; beyond the parent's limit, requests it from somebody above. */
  openUnit: {
    request: z.strictObject({ parentId: Id, name: Name }),
    response: z.union([
      z.strictObject({ state: z.literal('opened'), unitId: Id }),
      z.strictObject({ state: z.literal('asked'), requestId: Id }),
    ]),
  },
  /** Decides on a unit request; a rejection needs a reason. */
  decideUnitRequest: {
    request: z.strictObject({
      requestId: Id,
      state: z.enum(['approved', 'rejected']),
      reason: DecisionReason,
    }),
    response: z.strictObject({ unitId: z.nullable(Id) }),
  },
  /** Closes a unit; one in use stays open, and the answer names some of its entries and units. */
  closeUnit: {
    request: z.strictObject({ unitId: Id }),
    response: z.union([
      z.strictObject({ state: z.literal('closed') }),
      z.strictObject({
        state: z.literal('inUse'),
        entries: z.array(z.strictObject({ id: Id, name: Name, post: Post })),
        units: z.array(z.strictObject({ id: Id, name: Name })),
      }),
    ]),
  },
} as const;

export const registerDailyLimits = {
  enter: 300,
  changeMobile: 200,
  /** Entries into which one number is written, by anybody. Sign-in reads ended entries too, so they count. */
  setNumber: 20,
  /** Entries whose contact one opens, without and with the right to contacts in number. */
  openContact: 100,
  openContactOfMany: 1500,
  takeBack: 50,
  reconfirm: 3,
  openUnit: 20,
  requestUnit: 10,
  decideUnit: 50,
  closeUnit: 20,
} as const;
