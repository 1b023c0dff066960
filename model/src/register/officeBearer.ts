import * as z from 'zod/mini';
import { AssemblyNumber, Day, Id, LokSabhaNumber, Name, Timestamp } from '../platform/scalar.ts';
import { placeText } from '../platform/text/schema.ts';
import { Edited } from './decision.ts';
import { Level } from './level.ts';
import { levelOf, Path } from './path.ts';
import { Post, Right, rights } from './post.ts';
import { socialLink } from './social/profileLink.ts';

/**
 * How far an entry can be trusted, weakest first; `stale` is a reconfirmation more than
 * `reconfirmationDays` old.
 */
export const evidences = ['collected', 'verified', 'approved', 'reconfirmed', 'stale'] as const;
export const Evidence = z.enum(evidences);
export type Evidence = z.infer<typeof Evidence>;

export const reconfirmationDays = 90;

export const visibilities = ['public', 'members'] as const;
export const Visibility = z.enum(visibilities);

/** An Indian mobile number in E.164: +91 and ten digits of which the first is 6 to 9. */
export const Mobile = z.string().check(z.regex(/^\+91[6-9]\d{9}$/));

export const longestEmail = 254;
/** An address as HTML's e-mail field takes it, with at least one dot behind the @. */
export const Email = z
  .string()
  .check(
    z.maxLength(longestEmail),
    z.regex(/^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/),
  );

/** A SHA-256 in hexadecimal: the name of a photo's variants. */
export const PhotoHash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export const longestVillage = 120;
export const longestJurisdiction = 200;
export const Social = z.strictObject({
  facebook: z.nullable(socialLink('facebook')),
  x: z.nullable(socialLink('x')),
  instagram: z.nullable(socialLink('instagram')),
  youtube: z.nullable(socialLink('youtube')),
});
export type Social = z.infer<typeof Social>;

/** `officeBearers/{id}`: the card of an entry. Mobile and e-mail are in its contact. */
export const OfficeBearer = z
  .strictObject({
    personId: Id,
    post: Post,
    unitId: Id,
    level: Level,
    path: Path,
    /** An MLA's seat, or the constituency that a block, mandal or booth lies in. */
    assembly: z.nullable(AssemblyNumber),
    lokSabha: z.nullable(LokSabhaNumber),
    name: Name,
    village: z.nullable(placeText(longestVillage)),
    jurisdiction: z.nullable(placeText(longestJurisdiction)),
    social: Social,
    /** The content hash that names the variants in Storage. */
    photo: z.nullable(PhotoHash),
    /** Which contact details are known, so that gaps can be listed and counted without reading contacts. */
    known: z.strictObject({ mobile: z.boolean(), email: z.boolean() }),
    evidence: Evidence,
    evidenceAt: Timestamp,
    since: z.nullable(Day),
    /** The day the term ended; null while it is current. */
    until: z.nullable(Day),
    visibility: Visibility,
    /** The rights that the unit's president has given this entry as a deputy. */
    deputyRights: z.array(Right).check(z.maxLength(rights.length)),
    searchKeys: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(24)),
    /** The entry of whoever entered it for its holder; null for the server. */
    enteredBy: z.nullable(Id),
    /** Null while only the server has written the document. */
    edited: z.nullable(Edited),
    /** A made-up person of the demonstration. */
    demo: z.boolean(),
  })
  .check(
    z.refine((card) => levelOf(card.path) === card.level, 'the path leads to the unit'),
    z.refine((card) => card.path[card.level] === card.unitId, 'the path ends at the unit'),
  );
export type OfficeBearer = z.infer<typeof OfficeBearer>;

/**
 * Whether to ask the holder to reconfirm their entry: its evidence is above collected and more than
 * `reconfirmationDays` old. `now` in epoch milliseconds.
 */
export function isReconfirmationDue(
  { evidence, evidenceAt }: Pick<OfficeBearer, 'evidence' | 'evidenceAt'>,
  now: number,
): boolean {
  if (evidence === 'collected') return false;
  return evidence === 'stale' || now - evidenceAt.toMillis() > reconfirmationDays * 24 * 60 * 60_000;
}

/** `officeBearers/{id}/private/contact`: the contact of an entry, read by its holder and by those above. */
export const Contact = z.strictObject({
  officeBearerId: Id,
  unitId: Id,
  path: Path,
  mobile: z.nullable(Mobile),
  alternativeMobile: z.nullable(Mobile),
  email: z.nullable(Email),
  /** Null while only the server has written the document. */
  edited: z.nullable(Edited),
});
export type Contact = z.infer<typeof Contact>;

/** What the register holds of one person in one post. */
export interface Entry {
  card: OfficeBearer;
  contact: Contact;
}

/** Most current entries with the same mobile (a family's phone, one person's posts): what a sign-in chooses from. */
export const mostEntriesOfMobile = 10;

/** The contact of an entry before any detail is known. */
export function emptyContact(officeBearerId: string, { unitId, path }: OfficeBearer): Contact {
  return { officeBearerId, unitId, path, mobile: null, alternativeMobile: null, email: null, edited: null };
}
