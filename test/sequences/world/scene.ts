import type { Random } from '../../../tools/seed/random.ts';
import type { Snapshot } from './snapshot.ts';

/** A mobile number, and whose SIM it is. */
export interface Sim {
  /** In words, as steps name it. */
  name: string;
  mobile: string;
  /** The human being who has it; accounts and entries come and go. */
  human: string;
}

/** A phone that is signed in: an account of Auth, with the number that it has now. */
export interface Phone {
  name: string;
  uid: string;
  sim: Sim;
}

/** One world of its own, in which one sequence is run. */
export interface Scene {
  /** Begins every id of the world. */
  world: string;
  random: Random;
  /** Sims and phones by their names. */
  sims: Map<string, Sim>;
  phones: Map<string, Phone>;
  /** What entries, units, requests and meetings are called in steps; both ways. */
  names: Names;
  /** The register as it stands now, after all events. */
  present: Snapshot;
  /** What the people of this world have been told: codes of meetings, and of verifications. */
  told: Map<string, string>;
  /** Which entry has checked in with a number, by the meeting's id and the number. */
  checkedIn: Map<string, string>;
}

/** The ids of documents by what steps call them. Names survive a replay without some of the steps; ids don't. */
export class Names {
  readonly #ids = new Map<string, string>();
  readonly #names = new Map<string, string>();

  set(name: string, id: string): void {
    this.#ids.set(name, id);
    this.#names.set(id, name);
  }

  /** The id; what has no name is an id already, or is not there. */
  id(name: string): string {
    return this.#ids.get(name) ?? name;
  }

  name(id: string): string {
    return this.#names.get(id) ?? id;
  }

  has(id: string): boolean {
    return this.#names.has(id);
  }
}

export function simOf(scene: Scene, name: string): Sim {
  const sim = scene.sims.get(name);
  if (!sim) throw new Error(`there is no SIM "${name}"`);
  return sim;
}

export function phoneOf(scene: Scene, name: string): Phone {
  const phone = scene.phones.get(name);
  if (!phone) throw new Error(`there is no phone "${name}"`);
  return phone;
}
