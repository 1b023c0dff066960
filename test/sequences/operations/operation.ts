import {
  type CallName,
  type CallRequest,
  type CallResponse,
  type Grant,
  type OfficeBearer,
  posts,
  type Right,
} from '@sangathan/model';
import { HttpsError } from 'firebase-functions/https';
import { as, type Client } from '../../rules/support/client.ts';
import type { Phone, Scene, Sim } from '../world/scene.ts';

/** What a step is about, by names and plain words, so that it can be printed and replayed. */
export type Args = Record<string, string>;

/** What became of a step. */
export interface Outcome {
  allowed: boolean;
  /** The refusal's code. */
  why: string;
  /** What a callable has answered. */
  answer?: unknown;
}

/** One thing that a person can try. */
export interface Operation {
  /** How often it is tried, in proportion to the others. */
  weight: number;
  /** The right that it takes: those without it try it seldom. */
  right?: Right;
  /** Draws what it is about; null if there is nothing to try it on. */
  draw(scene: Scene, phone: Phone): Args | null;
  /** In words, after the person. */
  tell(args: Args): string;
  /** Tries it as that person; `step` is its number in the sequence. */
  run(scene: Scene, phone: Phone, args: Args, step: number): Promise<Outcome>;
}

export const allowed: Outcome = { allowed: true, why: '' };

/** Firestore, as the person with that phone. */
export function clientOf({ uid, sim }: Phone): Client {
  return as(uid, sim.mobile);
}

/** What rules have answered. */
export async function ruled(answer: Promise<'allowed' | 'denied'>): Promise<Outcome> {
  return (await answer) === 'allowed' ? allowed : { allowed: false, why: 'denied' };
}

/** A callable of the functions, as the platform runs it. */
interface Callable {
  // biome-ignore lint/suspicious/noExplicitAny: what it runs on is Express's request, of which it reads nothing
  run(request: any): unknown;
}

/** Attempts of a call that fails for no reason of its own, as an app retries it: many worlds share the emulators' locks. */
const mostAttempts = 5;

/** Calls a function in this process, as the person with that phone. */
export async function called<N extends CallName>(
  callable: Callable,
  phone: Phone,
  data: CallRequest<N>,
): Promise<Outcome & { answer?: CallResponse<N> }> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await calledOnce(callable, phone, data);
    if (outcome.why !== 'unexpected' || attempt === mostAttempts) return outcome;
  }
}

async function calledOnce<N extends CallName>(
  callable: Callable,
  { uid, sim }: Phone,
  data: CallRequest<N>,
): Promise<Outcome & { answer?: CallResponse<N> }> {
  const auth = { uid, token: { uid, phone_number: sim.mobile } };
  try {
    return { ...allowed, answer: (await callable.run({ data, auth, rawRequest: {} })) as CallResponse<N> };
  } catch (error) {
    if (!(error instanceof HttpsError)) throw error;
    return { allowed: false, why: String((error.details as { code?: string } | undefined)?.code) };
  }
}

/** The grant with which the person with that phone acts, if it counts. */
export function grantOf({ present }: Scene, { uid, sim }: Phone): Grant | null {
  const grant = present.grants.get(uid);
  return grant?.mobile === sim.mobile ? grant : null;
}

const isIn = (card: OfficeBearer, { unitId, level }: Grant) => card.path[level] === unitId;

/** The name of an entry: mostly of one in the person's subtree. */
export function drawEntry(
  scene: Scene,
  phone: Phone,
  isWanted: (card: OfficeBearer, id: string) => boolean = () => true,
): string | null {
  const grant = grantOf(scene, phone);
  const wanted = [...scene.present.cards].filter(([id, card]) => isWanted(card, id));
  const near = wanted.filter(([, card]) => grant !== null && isIn(card, grant));
  const from = near.length > 0 && scene.random.chance(0.85) ? near : wanted;
  return from.length === 0 ? null : scene.names.name(scene.random.pick(from)[0]);
}

/** The name of a unit: mostly of one in the person's subtree. */
export function drawUnit(scene: Scene, phone: Phone): string {
  const grant = grantOf(scene, phone);
  const all = [...scene.present.units];
  const near = all.filter(([, { path }]) => grant !== null && path[grant.level] === grant.unitId);
  const from = near.length > 0 && scene.random.chance(0.85) ? near : all;
  return scene.names.name(scene.random.pick(from)[0]);
}

/** The name of a SIM: often one of the person's own. */
export function drawSim(scene: Scene, phone: Phone): string {
  const all = [...scene.sims.values()];
  const own = all.filter(({ human }) => human === phone.sim.human);
  const from: Sim[] = scene.random.chance(0.35) ? own : all;
  return scene.random.pick(from).name;
}

export const drawPost = ({ random }: Scene) =>
  random.chance(0.5) ? 'president' : random.pick(posts.filter((post) => post !== 'president'));

/** Some of the words, at least one. */
export function drawSome(scene: Scene, words: readonly string[]): string {
  const some = words.filter(() => scene.random.chance(0.35));
  return (some.length > 0 ? some : [scene.random.pick(words)]).join(' ');
}

/** An argument. @throws Error if it is missing: a fault of the operation */
export function arg(args: Args, name: string): string {
  const value = args[name];
  if (value === undefined) throw new Error(`a step without ${name}`);
  return value;
}
