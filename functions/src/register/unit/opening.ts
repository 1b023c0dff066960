import { createHash } from 'node:crypto';
import { indianDay, type Name, type Unit, type UnitLimit, unitLimits } from '@sangathan/model';

/** A unit directly below, as its parent's limit sees it. */
export type Child = Pick<Unit, 'name' | 'opened' | 'closed'> & { id: string };

const isSame = (one: Name, other: Name) => one.hi === other.hi && one.en === other.en;

/** What may become of a wish to open a unit. */
export type Opening =
  /** It is there already: asked for twice, it is opened once. */
  | { state: 'there'; unitId: string }
  | { state: 'open'; unitId: string }
  /** More than may be opened without asking. */
  | { state: 'ask' }
  /** As many as there may be, or as may be opened in a day. */
  | { state: 'full' }
  | { state: 'tomorrow' };

/**
 * The id of a unit: made from its parent's, its name, and how many units the parent has had before it. So two
 * who open the same at the same time come to the same document, and one of them finds it there.
 */
export function unitIdOf(parentId: string, name: Name, before: number): string {
  const key = JSON.stringify([parentId, name.hi, name.en, before]);
  return `u${createHash('sha256').update(key).digest('hex').slice(0, 23)}`;
}

/** Of a wish that awaits a decision, the same. */
export function unitRequestIdOf(parentId: string, name: Name, settledBefore: number): string {
  return unitIdOf(`request ${parentId}`, name, settledBefore);
}

/** What becomes of a wish to open a unit under a parent with these children; `now` in epoch milliseconds. */
export function openingOf(
  parentId: string,
  level: keyof typeof unitLimits,
  name: Name,
  children: readonly Child[],
  now: number,
  isApproved: boolean,
): Opening {
  const limit: UnitLimit = unitLimits[level];
  const open = children.filter(({ closed }) => closed === null);
  const there = open.find((child) => isSame(child.name, name));
  if (there) return { state: 'there', unitId: there.id };
  if (open.length >= limit.most) return { state: 'full' };
  if (open.length >= limit.open && !isApproved) return { state: 'ask' };
  const today = indianDay(now);
  if (children.filter(({ opened }) => opened === today).length >= limit.perDay) return { state: 'tomorrow' };
  return { state: 'open', unitId: unitIdOf(parentId, name, children.length) };
}
