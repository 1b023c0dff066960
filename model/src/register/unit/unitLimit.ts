import type { Level } from '../level.ts';

/** Requests for a unit that may await a decision under one parent. */
export const mostUnitRequests = 5;

/** How many units one may have directly below it. */
export interface UnitLimit {
  /** Open at once without approval: beyond it, somebody above decides. */
  open: number;
  /** Open at once, with approval. */
  most: number;
  /** Opened in a day. */
  perDay: number;
}

/**
 * By the level of the parent. Rajasthan's largest today: 50 districts, 38 blocks in Jaipur, some 8 mandals
 * in a block, some 40 booths in a mandal.
 */
export const unitLimits: Record<Exclude<Level, 'booth'>, UnitLimit> = {
  state: { open: 100, most: 100, perDay: 5 },
  district: { open: 50, most: 100, perDay: 5 },
  block: { open: 12, most: 20, perDay: 3 },
  mandal: { open: 45, most: 60, perDay: 10 },
};
