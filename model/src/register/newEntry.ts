import type { Timestamp } from '../platform/scalar.ts';
import { type Contact, emptyContact, type OfficeBearer } from './officeBearer.ts';
import { isPublicByDefault, type Post } from './post.ts';
import type { Unit } from './unit/unit.ts';

/** A post of a unit that somebody new is written into, by whom and when. */
export interface NewEntry {
  officeBearerId: string;
  post: Post;
  unitId: string;
  unit: Unit;
  /** The entry of whoever types it in; `null` for the server. */
  enteredBy: string | null;
  at: Timestamp;
}

/** Somebody new in a post, of whom nothing is known yet: collected, and no more. */
export function newEntry({ officeBearerId, post, unitId, unit, enteredBy, at }: NewEntry): {
  card: OfficeBearer;
  contact: Contact;
} {
  const { level, path, assembly, lokSabha } = unit;
  const card: OfficeBearer = {
    personId: officeBearerId,
    post,
    unitId,
    level,
    path,
    assembly,
    lokSabha,
    name: { hi: '', en: '' },
    village: null,
    jurisdiction: null,
    social: { facebook: null, x: null, instagram: null, youtube: null },
    photo: null,
    known: { mobile: false, email: false },
    evidence: 'collected',
    evidenceAt: at,
    since: null,
    until: null,
    visibility: isPublicByDefault(post, level) ? 'public' : 'members',
    deputyRights: [],
    searchKeys: [],
    enteredBy,
    edited: null,
    demo: false,
  };
  return { card, contact: emptyContact(officeBearerId, card) };
}
