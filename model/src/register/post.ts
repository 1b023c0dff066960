import * as z from 'zod/mini';
import type { Level } from './level.ts';

/** The offices of a unit's committee. */
export const committeePosts = [
  'president',
  'vicePresident',
  'generalSecretary',
  'secretary',
  'treasurer',
] as const;

/** All posts. MLAs and MPs have a constituency, and an entry in its district. */
export const posts = [...committeePosts, 'mla', 'mp'] as const;
export const Post = z.enum(posts);
export type Post = z.infer<typeof Post>;

/** What a grant can allow in its subtree, beyond one's own entry. */
export const rights = [
  'edit',
  'approve',
  'import',
  'conveneMeetings',
  'sendMessages',
  /** To read contacts in number: lists of them, and their export. */
  'contacts',
] as const;
export const Right = z.enum(rights);
export type Right = z.infer<typeof Right>;

/** A president's rights by level. Other posts have none but deputy rights. */
const presidentRights: Record<Level, readonly Right[]> = {
  state: rights,
  district: rights,
  block: ['edit', 'import', 'conveneMeetings', 'sendMessages', 'contacts'],
  mandal: ['edit', 'conveneMeetings', 'sendMessages', 'contacts'],
  booth: ['conveneMeetings', 'sendMessages', 'contacts'],
};

/** The rights that a post gives by itself at a level. */
export function rightsOf(post: Post, level: Level): readonly Right[] {
  return post === 'president' ? presidentRights[level] : [];
}

/** How far a post sees: its unit's subtree, or its constituency. */
export const sights = ['subtree', 'assembly', 'lokSabha'] as const;
export const Sight = z.enum(sights);
export type Sight = z.infer<typeof Sight>;

export function sightOf(post: Post): Sight {
  return post === 'mla' ? 'assembly' : post === 'mp' ? 'lokSabha' : 'subtree';
}

/** The posts that every unit of a level should have filled; a missing one is a vacancy. */
export const expectedPosts: Record<Level, readonly Post[]> = {
  state: ['president'],
  district: ['president'],
  block: ['president'],
  mandal: ['president'],
  booth: ['president'],
};

/** Every post that figures count; of the others a place keeps nothing. */
export const countedPosts: readonly Post[] = [
  ...new Set([...Object.values(expectedPosts).flat(), 'mla' as const, 'mp' as const]),
];

/** Whether a card of this post is public by default. */
export function isPublicByDefault(post: Post, level: Level): boolean {
  if (post === 'mla' || post === 'mp') return true;
  return post === 'president' && (level === 'state' || level === 'district' || level === 'block');
}
