import type { Timestamp } from '../platform/scalar.ts';
import { type Entry, emptyContact, type OfficeBearer } from './officeBearer.ts';
import { isPublicByDefault, type Post } from './post.ts';
import type { Unit } from './unit/unit.ts';

/** Who is entered into which post, by whom and when. */
export interface NewEntry {
  officeBearerId: string;
  personId: string;
  post: Post;
  unitId: string;
  unit: Unit;
  /** The entry of whoever enters it; null for the server. */
  enteredBy: string | null;
  at: Timestamp;
}

/** The blank entry of somebody in a post: collected, without any detail. */
export function newEntry({ officeBearerId, personId, post, unitId, unit, enteredBy, at }: NewEntry): Entry {
  const { level, path, assembly, lokSabha } = unit;
  const card: OfficeBearer = {
    personId,
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
    sharesNumber: false,
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
