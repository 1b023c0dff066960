import type { Level, Post } from '@sangathan/model';
import { levelBelow } from '@sangathan/model';
import type { Column, Relation } from '../cases/matrix.ts';
import { entryId, places, type UnitId } from './register.ts';

/** An entry of the test register, by unit and post. */
export interface Actor {
  unitId: UnitId;
  post: Post;
}

/** The actor of each column of the table. */
export const actors: Record<Column, Actor> = {
  state: { unitId: 'RJ', post: 'president' },
  district: { unitId: 'D1', post: 'president' },
  block: { unitId: 'B1', post: 'president' },
  mandal: { unitId: 'M1', post: 'president' },
  booth: { unitId: 'P1', post: 'president' },
  deputy: { unitId: 'D1', post: 'vicePresident' },
  secretary: { unitId: 'D1', post: 'secretary' },
  mla: { unitId: 'D1', post: 'mla' },
  mp: { unitId: 'D1', post: 'mp' },
};

export const idOf = ({ unitId, post }: Actor) => entryId(unitId, post);

const branch: Record<Level, UnitId> = { state: 'RJ', district: 'D1', block: 'B1', mandal: 'M1', booth: 'P1' };
const siblings: Partial<Record<UnitId, UnitId>> = { D1: 'D2', B1: 'B2', M1: 'M2', P1: 'P2' };

/** The target: an entry, and through it its unit. */
export function targetOf({ unitId, post }: Actor, relation: Relation): Actor {
  const { level, parent } = places[unitId];
  const below = levelBelow(level);
  const president = (of: UnitId | null | undefined): Actor => {
    if (!of) throw new Error(`${unitId} has no ${relation}`);
    return { unitId: of, post: 'president' };
  };
  switch (relation) {
    case 'self':
      return { unitId, post };
    case 'president':
      return president(unitId);
    case 'committee':
      return { unitId, post: post === 'secretary' ? 'treasurer' : 'secretary' };
    case 'child':
      return president(below && branch[below]);
    case 'descendant':
      return president('P1');
    case 'left':
      return { unitId: 'P1', post: 'treasurer' };
    case 'closed':
      return president('P3');
    case 'outside':
      return president('B8');
    case 'parent':
      return president(parent);
    case 'sibling':
      return president(siblings[unitId]);
    case 'other':
      return president('P9');
  }
}
