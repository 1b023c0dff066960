import { createHash } from 'node:crypto';
import { indianDay, type Name, type Unit, type UnitLimit, unitLimits } from '@sangathan/model';

/** What the limit needs to know of a unit directly below. */
export type Child = Pick<Unit, 'name' | 'opened' | 'closed'> & { id: string };

const isSame = (one: Name, other: Name) => one.hi === other.hi && one.en === other.en;

/** What becomes of a wish to open a unit. */
export type Opening =
  /** It exists already. */
  | { state: 'there'; unitId: string }
  | { state: 'open'; unitId: string }
  /** More than may be opened without approval. */
  | { state: 'ask' }
  /** The parent has as many as it may have, or has opened as many today. */
  | { state: 'full' }
  | { state: 'tomorrow' };

/**
 * A unit's id, derived from its parent, its name and how many units the parent has had before. Two people who
 * open the same unit at the same time write the same document.
 */
export function unitIdOf(parentId: string, name: Name, before: number): string {
  const key = JSON.stringify([parentId, name.hi, name.en, before]);
  return `u${createHash('sha256').update(key).digest('hex').slice(0, 23)}`;
}

/** A unit request's id, derived alike. */
export function unitRequestIdOf(parentId: string, name: Name, decidedBefore: number): string {
  return unitIdOf(`request ${parentId}`, name, decidedBefore);
}

/** Decides on a wish to open a unit under a parent with these children; `now` in epoch milliseconds. */
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
