import * as z from 'zod/mini';
import { Level } from './level.ts';
import { levelOf, Path } from './path.ts';
import { Post, Right } from './post.ts';
import { AssemblyNumber, Day, Id, LokSabhaNumber, line, Name, Timestamp } from './scalar.ts';

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
export const Email = z
  .string()
  .check(z.maxLength(longestEmail), z.regex(/^[^@\s]{1,64}@[^@\s.]+(\.[^@\s.]+)+$/));

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
    village: z.nullable(line(longestVillage)),
    jurisdiction: z.nullable(line(longestJurisdiction)),
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
    deputyRights: z.array(Right),
    searchKeys: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(24)),
    /** The office-bearer who typed the entry in for its holder, if it was not the holder. */
    enteredBy: z.nullable(Id),
    /** A made-up person of the demonstration. */
    demo: z.boolean(),
  })
  .check(
    z.refine((card) => levelOf(card.path) === card.level, 'the path leads to the unit'),
    z.refine((card) => card.path[card.level] === card.unitId, 'the path ends at the unit'),
  );
export type OfficeBearer = z.infer<typeof OfficeBearer>;

/** `officeBearers/{id}/private/contact`: read by the holder and by those above in the chain. */
export const Contact = z.strictObject({
  officeBearerId: Id,
  unitId: Id,
  path: Path,
  mobile: z.nullable(Mobile),
  alternativeMobile: z.nullable(Mobile),
  email: z.nullable(Email),
});
export type Contact = z.infer<typeof Contact>;
