import { type OfficeBearer, Post, type Social } from '@sangathan/model';
import type { PublicUnit } from './publicUnit.ts';

/** What anyone may know of an office-bearer: never a mobile, an e-mail or the id of the person. */
export interface PublicCard {
  id: string;
  name: OfficeBearer['name'];
  post: OfficeBearer['post'];
  unitId: string;
  level: OfficeBearer['level'];
  path: OfficeBearer['path'];
  /** The number of an MLA's or an MP's seat. */
  seat: number | null;
  village: string | null;
  jurisdiction: string | null;
  social: Social;
  /** The content hash of the photo. */
  photo: string | null;
  /** A made-up person of the demonstration. */
  demo: boolean;
}

/** A card with its unit; `undefined` where the unit has no public page, or the page is about the unit itself. */
export interface ListedCard {
  card: PublicCard;
  unit: PublicUnit | undefined;
}

function seatOf({ post, assembly, lokSabha }: OfficeBearer): number | null {
  if (post === 'mla') return assembly;
  return post === 'mp' ? lokSabha : null;
}

/**
 * The public part of a card, field by field, so that a field added later stays private until it is listed here.
 * `null` unless the card is public and the post is held.
 */
export function toPublicCard(id: string, card: OfficeBearer): PublicCard | null {
  if (card.visibility !== 'public' || card.until !== null) return null;
  const { facebook, x, instagram, youtube } = card.social;
  return {
    id,
    name: { hi: card.name.hi, en: card.name.en },
    post: card.post,
    unitId: card.unitId,
    level: card.level,
    path: card.path,
    seat: seatOf(card),
    village: card.village,
    jurisdiction: card.jurisdiction,
    social: { facebook, x, instagram, youtube },
    photo: card.photo,
    demo: card.demo,
  };
}

/** The president first, then the other posts in the model's order; by name within a post. */
export function inOrder(cards: PublicCard[]): PublicCard[] {
  const rank = ({ post }: PublicCard) => Post.options.indexOf(post);
  const name = (card: PublicCard) => card.name.en || card.name.hi;
  return [...cards].sort((one, other) => rank(one) - rank(other) || name(one).localeCompare(name(other)));
}
