import * as z from 'zod/mini';
import { Count, Day, Id, mapOf, Timestamp } from '../../platform/scalar.ts';
import { Level } from '../level.ts';
import { Contact } from '../officeBearer.ts';
import { Post } from '../post.ts';

/** What `openContact` hands out of a contact. */
export const OpenedContact = z.pick(Contact, { mobile: true, alternativeMobile: true, email: true });
export type OpenedContact = z.infer<typeof OpenedContact>;

/** Most people who can open one entry's contact in a month; nobody opens it uncounted. */
export const mostOpeners = 300;

/** Somebody above who has opened a contact: from which post, on how many days of the month, and when last. */
export const Opener = z.strictObject({ level: Level, post: Post, days: Count, lastDay: Day });
export type Opener = z.infer<typeof Opener>;

/**
 * `contactOpenings/{officeBearerId}`: who has opened the entry's contact in a month, by their own entry's id. Its
 * holder reads it; functions write it. Reading in number (`mayListContacts`) is not in it.
 */
export const ContactOpenings = z.strictObject({
  officeBearerId: Id,
  /** `YYYY-MM`, in India. */
  month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
  openers: mapOf(Id, Opener),
  expiresAt: Timestamp,
});
export type ContactOpenings = z.infer<typeof ContactOpenings>;

/** The month of a day. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** How many people in a post have opened a contact, and on how many days altogether. */
export interface OpenersInPost {
  level: Level;
  post: Post;
  people: number;
  days: number;
}

/** The openers of a month by post; none of an earlier month. `day` is today. */
export function openersByPost(openings: ContactOpenings | null, day: string): OpenersInPost[] {
  if (openings?.month !== monthOf(day)) return [];
  const byPost = new Map<string, OpenersInPost>();
  for (const { level, post, days } of Object.values(openings.openers)) {
    const key = `${level} ${post}`;
    const before = byPost.get(key) ?? { level, post, people: 0, days: 0 };
    byPost.set(key, { ...before, people: before.people + 1, days: before.days + days });
  }
  return [...byPost.values()];
}
