import { turnout } from './meeting/turnout.rollup.ts';
import { figures } from './register/figures/figures.rollup.ts';
import { recountTrigger } from './rollup/recountTrigger.ts';

/** Counts every kind of roll-up that a domain declares in an `X.rollup.ts`. */
export const recountBatches = recountTrigger('recountBatches', [figures, turnout]);
