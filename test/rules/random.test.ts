import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Decision, type Drawn, decisionOf } from './random/decisions.ts';
import { writeWorld } from './random/documents.ts';
import { move, type World, world } from './random/world.ts';
import { as, loadRules } from './support/client.ts';
import { forEach, forEachRenewed, retriedAlone } from './support/probe.ts';

const worlds = 8;
const perWorld = 2520;
/** Each world is probed as generated, and again after each move of a unit. */
const moves = 2;
/** Documents read in one request, which is allowed only if each of them may be read. */
const batchSize = 10;

const drawn: fc.Arbitrary<Drawn> = fc.record({
  who: fc.nat(10_000),
  whose: fc.nat(10_000),
  kind: fc.nat(10_000),
});

const asked = { allowed: 0, denied: 0, model: 0 };

const expectedOf = ({ allowed }: Decision) => (allowed ? 'allowed' : 'denied');

/** The decisions in which the emulator differs from the policy. */
async function disagreements(decisions: Decision[]): Promise<string[]> {
  const readable = new Map<string, Decision[]>();
  const single: Decision[] = [];
  for (const decision of decisions) {
    if (decision.path === null || !decision.allowed) single.push(decision);
    else readable.set(decision.uid, [...(readable.get(decision.uid) ?? []), decision]);
  }
  const groups = [...readable].flatMap(([uid, own]) =>
    Array.from({ length: Math.ceil(own.length / batchSize) }, (_, index) => ({
      uid,
      own: own.slice(index * batchSize, (index + 1) * batchSize),
    })),
  );
  const refused = await forEach(groups, async ({ uid, own }) => {
    const answer = await as(uid).getAll(own.map(({ path }) => path ?? ''));
    return answer === 'allowed' ? [] : own;
  });
  const unexpected = await forEachRenewed(
    [...single, ...refused.flat()],
    async (decision) => ((await decision.ask()) === expectedOf(decision) ? [] : [decision]),
    loadRules,
  );
  for (const { allowed } of decisions) asked[allowed ? 'allowed' : 'denied'] += 1;
  const wrong: string[] = [];
  for (const decision of unexpected.flat()) {
    const answer = await retriedAlone(decision.ask, expectedOf(decision));
    if (answer !== expectedOf(decision)) wrong.push(`${decision.name}: ${answer}`);
  }
  return wrong;
}

/** The decisions in which the model (`grant.ts`) differs from the policy. */
function modelDisagreements(decisions: Decision[]): string[] {
  const known = decisions.filter(({ model }) => model !== undefined);
  asked.model += known.length;
  return known
    .filter(({ model, allowed }) => model !== allowed)
    .map(({ name, model }) => `${name}: model ${model}`);
}

async function askAll(tree: World, questions: Drawn[], targets: [number, number][]): Promise<void> {
  await loadRules();
  await writeWorld(tree, true);
  const share = questions.length / (targets.length + 1);
  for (let stage = 0; stage <= targets.length; stage += 1) {
    const [which, where] = targets[stage - 1] ?? [0, 0];
    if (stage > 0 && move(tree, which, where)) await writeWorld(tree, false);
    const decisions = questions.slice(stage * share, (stage + 1) * share).map((one) => decisionOf(tree, one));
    const wrong = [...modelDisagreements(decisions), ...(await disagreements(decisions))];
    if (wrong.length > 0) throw new Error(wrong.slice(0, 10).join('\n'));
  }
}

test('rules, model and a brute-force policy agree on random trees, also after units have moved', async () => {
  const began = Date.now();
  const property = fc.asyncProperty(
    world,
    fc.array(drawn, { minLength: perWorld, maxLength: perWorld }),
    fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { minLength: moves, maxLength: moves }),
    askAll,
  );
  const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
  const result = await fc.check(property, { seed, numRuns: worlds, endOnFailure: true });
  const decisions = asked.allowed + asked.denied;
  const rate = Math.round(decisions / ((Date.now() - began) / 1000));
  console.log(
    `${decisions} decisions on ${worlds} trees (${asked.allowed} allowed, ${asked.denied} denied), ${rate} a second; ` +
      `${asked.model} of them compared with the model too; seed ${seed}`,
  );
  if (result.failed) throw new Error(`reproduce with SEED=${seed}:\n${String(result.errorInstance)}`);
  expect(decisions).toBeGreaterThanOrEqual(20_000);
}, 600_000);
