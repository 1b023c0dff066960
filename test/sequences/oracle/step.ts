import type { Args, Outcome } from '../operations/operation.ts';
import type { Phone, Scene } from '../world/scene.ts';
import type { Register } from './register.ts';

/** A step that has been tried, and the register before and after it. */
export interface Done {
  scene: Scene;
  phone: Phone;
  kind: string;
  args: Args;
  outcome: Outcome;
  before: Register;
  after: Register;
}

/** What must not have happened: its kind, and what in words. */
export interface Wrong {
  kind: string;
  what: string;
}

export const wrong = (kind: string, what: string): Wrong => ({ kind, what });
