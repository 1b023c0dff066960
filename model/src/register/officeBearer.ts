import * as z from 'zod/mini';
import { AssemblyNumber, Day, Id, LokSabhaNumber, line, Name, Timestamp } from '../platform/scalar.ts';
import { Actor } from './decision.ts';
import { Level } from './level.ts';
import { levelOf, Path } from './path.ts';
import { Post, Right, rights } from './post.ts';

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
export const longestLink = 200;

export const socialNetworks = ['facebook', 'x', 'instagram', 'youtube'] as const;
export type SocialNetwork = (typeof socialNetworks)[number];

const hosts: Record<SocialNetwork, string> = {
  facebook: '(facebook|fb)\\.com',
  x: '(x|twitter)\\.com',
  instagram: 'instagram\\.com',
  youtube: 'youtube\\.com',
};

/** A link to a person's page on that network, with `https://`. */
export function socialLink(network: SocialNetwork) {
  const form = new RegExp(`^https://(www\\.|m\\.)?${hosts[network]}/[A-Za-z0-9@._%/?=&-]+$`);
  return z.string().check(z.maxLength(longestLink), z.regex(form));
}

export const Social = z.strictObject({
  facebook: z.nullable(socialLink('facebook')),
  x: z.nullable(socialLink('x')),
  instagram: z.nullable(socialLink('instagram')),
  youtube: z.nullable(socialLink('youtube')),
});
export type Social = z.infer<typeof Social>;

/** Who last wrote a document straight from the app; rules hold it to the writer, so the audit can name them. */
export const Edited = z.extend(Actor, { at: Timestamp });
export type Edited = z.infer<typeof Edited>;

/** `officeBearers/{id}`: the directory card of one person in one post. Mobile and e-mail are not here. */
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
    village: z.nullable(line(longestVillage).check(z.minLength(1))),
    jurisdiction: z.nullable(line(longestJurisdiction).check(z.minLength(1))),
    social: Social,
    /** The content hash under which the three variants stand in Storage. */
    photo: z.nullable(PhotoHash),
    /** Which contact details are on file, so that gaps are listed without reading any. */
    known: z.strictObject({ mobile: z.boolean(), email: z.boolean() }),
    evidence: Evidence,
    evidenceAt: Timestamp,
    since: z.nullable(Day),
    /** The day the post was left; `null` while it is held. */
    until: z.nullable(Day),
    visibility: Visibility,
    /** Rights that the president of the unit has given this deputy, one by one. */
    deputyRights: z.array(Right).check(z.maxLength(rights.length)),
    searchKeys: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(24)),
    /** The office-bearer who typed the entry in for its holder, if it was not the holder. */
    enteredBy: z.nullable(Id),
    /** `null` while only the server has written it. */
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
 * Whether it is time to ask the holder if their entry is still right: nobody has said so for
 * `reconfirmationDays`. What nobody has verified is not reconfirmed. `now` in epoch milliseconds.
 */
export function isReconfirmationDue(
  { evidence, evidenceAt }: Pick<OfficeBearer, 'evidence' | 'evidenceAt'>,
  now: number,
): boolean {
  if (evidence === 'collected') return false;
  return evidence === 'stale' || now - evidenceAt.toMillis() > reconfirmationDays * 24 * 60 * 60_000;
}

/** `officeBearers/{id}/private/contact`: read by the holder and by those above in the chain. */
export const Contact = z.strictObject({
  officeBearerId: Id,
  unitId: Id,
  path: Path,
  mobile: z.nullable(Mobile),
  alternativeMobile: z.nullable(Mobile),
  email: z.nullable(Email),
  /** `null` while only the server has written it. */
  edited: z.nullable(Edited),
});
export type Contact = z.infer<typeof Contact>;

/** What the register holds of one person in one post. */
export interface Entry {
  card: OfficeBearer;
  contact: Contact;
}

/**
 * Most entries with a holder that one number may stand in: a family's phone, and the posts of one person. It
 * bounds what a sign-in has to choose from.
 */
export const mostEntriesOfMobile = 10;

/** The contact of an entry for which nobody has given one yet. */
export function emptyContact(officeBearerId: string, { unitId, path }: OfficeBearer): Contact {
  return { officeBearerId, unitId, path, mobile: null, alternativeMobile: null, email: null, edited: null };
}
