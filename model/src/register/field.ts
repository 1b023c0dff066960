import * as z from 'zod/mini';
import { longestName } from '../platform/scalar.ts';
import { nameText, placeText } from '../platform/text/schema.ts';
import type { Level } from './level.ts';
import {
  Email,
  type Entry,
  longestEmail,
  longestJurisdiction,
  longestVillage,
  Mobile,
  PhotoHash,
} from './officeBearer.ts';
import { longestLink, socialLink } from './social/profileLink.ts';

/** The fields of an entry that its holder may propose to change, each one a string or null. */
export const fields = [
  'nameHi',
  'nameEn',
  'village',
  'jurisdiction',
  'mobile',
  'email',
  'facebook',
  'x',
  'instagram',
  'youtube',
  'photo',
] as const;
export const Field = z.enum(fields);
export type Field = z.infer<typeof Field>;

/** What a field may hold when it is not empty. */
export const fieldValue = {
  nameHi: nameText(longestName),
  nameEn: nameText(longestName),
  village: placeText(longestVillage),
  jurisdiction: placeText(longestJurisdiction),
  mobile: Mobile,
  email: Email,
  facebook: socialLink('facebook'),
  x: socialLink('x'),
  instagram: socialLink('instagram'),
  youtube: socialLink('youtube'),
  photo: PhotoHash,
} as const satisfies Record<Field, z.ZodMiniType<string, string>>;

/** The details of somebody who is entered; a photo can be added only to an existing entry. */
export const EnteredDetails = z.strictObject({
  nameHi: z.optional(fieldValue.nameHi),
  nameEn: z.optional(fieldValue.nameEn),
  village: z.optional(fieldValue.village),
  jurisdiction: z.optional(fieldValue.jurisdiction),
  mobile: z.optional(fieldValue.mobile),
  email: z.optional(fieldValue.email),
  facebook: z.optional(fieldValue.facebook),
  x: z.optional(fieldValue.x),
  instagram: z.optional(fieldValue.instagram),
  youtube: z.optional(fieldValue.youtube),
});
export type EnteredDetails = z.infer<typeof EnteredDetails>;

/** Longest value of a field, in UTF-16 units; forms and rules enforce it. */
export const longest: Record<Field, number> = {
  nameHi: longestName,
  nameEn: longestName,
  village: longestVillage,
  jurisdiction: longestJurisdiction,
  mobile: 13,
  email: longestEmail,
  facebook: longestLink,
  x: longestLink,
  instagram: longestLink,
  youtube: longestLink,
  photo: 64,
};

/** Whether a change of the field applies to all of the person's entries: a jurisdiction belongs to one post. */
export function followsPerson(field: Field): boolean {
  return field !== 'jurisdiction';
}

/** The fields that a public page shows. */
export const publicFields: readonly Field[] = [
  'nameHi',
  'nameEn',
  'village',
  'jurisdiction',
  'facebook',
  'x',
  'instagram',
  'youtube',
  'photo',
];

/** What becomes of a holder's change to a field of their own entry. */
export type FieldPolicy = 'auto' | 'approve' | 'never';

const exceptions: Partial<Record<Level, Partial<Record<Field, FieldPolicy>>>> = {};

/** The policy for a field at a level: `approve` unless an exception is configured. */
export function fieldPolicy(field: Field, level: Level): FieldPolicy {
  return exceptions[level]?.[field] ?? 'approve';
}

/** A field's value in an entry; empty text counts as `null`. */
export function readField({ card, contact }: Entry, field: Field): string | null {
  switch (field) {
    case 'nameHi':
      return card.name.hi || null;
    case 'nameEn':
      return card.name.en || null;
    case 'village':
    case 'jurisdiction':
    case 'photo':
      return card[field] || null;
    case 'mobile':
    case 'email':
      return contact[field];
    default:
      return card.social[field];
  }
}

/** The entry with one field set; the argument is left as it was. */
export function writeField({ card, contact }: Entry, field: Field, value: string | null): Entry {
  switch (field) {
    case 'nameHi':
      return { card: { ...card, name: { ...card.name, hi: value ?? '' } }, contact };
    case 'nameEn':
      return { card: { ...card, name: { ...card.name, en: value ?? '' } }, contact };
    case 'village':
    case 'jurisdiction':
    case 'photo':
      return { card: { ...card, [field]: value }, contact };
    case 'mobile':
    case 'email':
      return { card, contact: { ...contact, [field]: value } };
    default:
      return { card: { ...card, social: { ...card.social, [field]: value } }, contact };
  }
}
