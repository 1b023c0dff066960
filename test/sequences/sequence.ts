import type { Right } from '@sangathan/model';
import { Random } from '../../tools/seed/random.ts';
import { Platform } from './events.ts';
import { operations } from './operations/index.ts';
import { type Args, grantOf } from './operations/operation.ts';
import { proofsOf } from './oracle/evidence.ts';
import { type Deed, deedsOf, wrongGrowth, wrongTraces } from './oracle/growth.ts';
import { wrongsOf } from './oracle/index.ts';
import { registerOf } from './oracle/register.ts';
import type { Done, Wrong } from './oracle/step.ts';
import { openWorld } from './world/open.ts';
import { type Phone, phoneOf, type Scene } from './world/scene.ts';
import { kindsOf, read, type Snapshot, usualKinds } from './world/snapshot.ts';

/** Most writes of a sequence. */
export const mostSteps = 12;

/** One write of one person, in words that stay true when other steps are left out. */
export interface Step {
  number: number;
  phone: string;
  kind: string;
  args: Args;
}

/** A step, and what became of it. */
export interface Tried extends Step {
  allowed: boolean;
  why: string;
}

/** What a sequence has come to: what was wrong first, if anything. */
export interface Result {
  seed: number;
  tried: Tried[];
  wrongs: Wrong[];
  events: number;
}

/** The chance of one step: the same in a replay without some of the steps before it. */
const chanceOf = (seed: number, step: number) => new Random(Math.imul(seed, 2_654_435_761) + step);

/** Mostly somebody who may do something. */
function drawPhone(scene: Scene): Phone {
  const all = [...scene.phones.values()];
  const granted = all.filter((phone) => grantOf(scene, phone) !== null);
  const powerful = granted.filter((phone) => (grantOf(scene, phone)?.rights.length ?? 0) > 0);
  return scene.random.pick(scene.random.chance(0.7) ? powerful : scene.random.chance(0.5) ? granted : all);
}

const weights = Object.fromEntries(Object.entries(operations).map(([kind, { weight }]) => [kind, weight]));

const hasRight = (scene: Scene, phone: Phone, right: Right | undefined) =>
  right === undefined || (grantOf(scene, phone)?.rights.includes(right) ?? false);

/** What lies near, as the steps before have made it possible. */
function nextKinds({ present, told, random }: Scene): string[] {
  const isTold = (about: string) => [...told.keys()].some((key) => key.startsWith(about));
  const isPending = [...present.requests.values()].some(({ state }) => state === 'pending');
  return [
    ...(isPending ? ['decide'] : []),
    ...(isTold('code of ') ? ['verify'] : []),
    ...([...present.cards.values()].some((card) => card.sharesNumber) ? ['approveEntry'] : []),
    ...(present.meetings.size > 0 ? ['showCodes', 'markPresent'] : []),
    ...(isTold('spoken code') ? ['checkIn', 'checkIn', 'checkIn'] : []),
    ...(present.attendance.size > 0 ? ['confirm'] : []),
    ...(random.chance(0.2) ? ['claim'] : []),
  ];
}

/** Phones with whose number somebody is entered who has not signed in. */
function unclaimed({ present, phones }: Scene): Phone[] {
  const granted = new Set([...present.grants.values()].map(({ mobile }) => mobile));
  const waiting = new Set([...present.contacts.values()].map(({ mobile }) => mobile));
  return [...phones.values()].filter(({ sim: { mobile } }) => waiting.has(mobile) && !granted.has(mobile));
}

function drawStep(scene: Scene, number: number): Step {
  const { random } = scene;
  for (;;) {
    const near = random.chance(0.4) ? nextKinds(scene) : [];
    const kind = near.length > 0 ? random.pick(near) : random.weighted(weights);
    const claiming = kind === 'claim' && random.chance(0.6) ? unclaimed(scene) : [];
    const phone = claiming.length > 0 ? random.pick(claiming) : drawPhone(scene);
    const operation = operations[kind];
    if (!operation || (!hasRight(scene, phone, operation.right) && random.chance(0.85))) continue;
    const args = operation.draw(scene, phone);
    if (args !== null) return { number, phone: phone.name, kind, args };
  }
}

/** Kinds of documents that some operations write beyond the usual ones. */
const writtenBy: Record<string, Snapshot['malformed'] | readonly (keyof Snapshot['stored'])[]> = {
  convene: ['meetings'],
  checkIn: ['attendance'],
  markPresent: ['attendance'],
  confirm: ['attendance'],
  openUnit: ['unitRequests'],
  decideUnit: ['unitRequests'],
};

async function tryStep(
  scene: Scene,
  { number, phone: name, kind, args }: Step,
  platform: Platform,
): Promise<Done | null> {
  const operation = operations[kind];
  if (!operation || !scene.phones.has(name)) return null;
  const phone = phoneOf(scene, name);
  const before = registerOf(scene.present);
  const outcome = await operation.run(scene, phone, args, number);
  if (outcome.allowed || outcome.why !== 'denied') {
    const kinds = [...usualKinds, ...((writtenBy[kind] ?? []) as (keyof Snapshot['stored'])[])];
    const state = scene.names.id('S');
    scene.present = await platform.settle(scene.present, (former) => read(state, kinds, former));
  }
  return { scene, phone, kind, args, outcome, before, after: registerOf(scene.present) };
}

/** Where the steps come from: drawn one after the other, or given. */
type Source = { length: number } | { steps: readonly Step[] };

/** Runs one sequence in a world of its own, until something is wrong. */
export async function runSequence(worldNumber: number, seed: number, source: Source): Promise<Result> {
  const scene = await openWorld(worldNumber, chanceOf(seed, 0));
  const [first, platform, proofs] = [
    scene.present,
    new Platform(chanceOf(seed, -1)),
    proofsOf(scene.present),
  ];
  const tried: Tried[] = [];
  const deeds: Deed[] = [];
  const length = 'steps' in source ? source.steps.length : source.length;
  const result = (wrongs: Wrong[]) => ({ seed, tried, wrongs, events: platform.delivered });
  for (let index = 0; index < length; index += 1) {
    scene.random = chanceOf(seed, index + 1);
    const step = 'steps' in source ? source.steps[index] : drawStep(scene, index + 1);
    if (!step) break;
    const done = await tryStep(scene, step, platform);
    tried.push({ ...step, allowed: done?.outcome.allowed ?? false, why: done?.outcome.why ?? 'gone' });
    if (done === null) continue;
    const wrongs = await wrongsOf(done, proofs, scene.random);
    if (wrongs.length > 0) return result(wrongs);
    deeds.push(...deedsOf(done));
  }
  scene.present = await read(scene.names.id('S'), kindsOf, scene.present);
  return result([...(await wrongGrowth(scene, first, tried.length)), ...wrongTraces(scene, deeds)]);
}

/** The shortest part of a sequence with the same kind of wrong: without each step that is not needed for it. */
export async function shortened(result: Result, nextWorld: () => number): Promise<Result> {
  const kind = result.wrongs[0]?.kind;
  let shortest = result;
  for (let index = result.tried.length - 1; index >= 0; index -= 1) {
    const leaving = result.tried[index];
    const steps = shortest.tried.filter((step) => step.number !== leaving?.number);
    const again = await runSequence(nextWorld(), result.seed, { steps });
    if (again.wrongs.some((one) => one.kind === kind)) shortest = again;
  }
  return shortest;
}

/** A sequence in words. */
export function told({ seed, tried, wrongs }: Result): string {
  const steps = tried.map(({ number, phone, kind, args, allowed, why }) => {
    const what = operations[kind]?.tell(args) ?? kind;
    return `  ${number}. ${phone} ${what} → ${allowed ? 'allowed' : `refused (${why})`}`;
  });
  const what = wrongs.slice(0, 4).map((one) => `  ${one.kind}: ${one.what}`);
  return [`sequence ${seed}:`, ...steps, ...what].join('\n');
}
