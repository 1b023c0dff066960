import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Decision, type Drawn, decisionOf } from './random/decisions.ts';
import { writeWorld } from './random/documents.ts';
import { move, type World, world } from './random/world.ts';
import { as, loadRules } from './support/client.ts';
import { forEach, forEachRenewed, retriedAlone } from './support/probe.ts';

const worlds = 8;
const perWorld = 2520;
/** Every world is asked about as it was made, and again after each move. */
const moves = 2;
/** As many documents as one request reads, which passes only if each of them may be read. */
const together = 10;

const drawn: fc.Arbitrary<Drawn> = fc.record({
  who: fc.nat(10_000),
  whose: fc.nat(10_000),
  kind: fc.nat(10_000),
});

const asked = { allowed: 0, denied: 0, model: 0 };

const expectedOf = ({ allowed }: Decision) => (allowed ? 'allowed' : 'denied');

/** Those that the emulator answers otherwise than the policy says. */
async function disagreements(decisions: Decision[]): Promise<string[]> {
  const readable = new Map<string, Decision[]>();
  const single: Decision[] = [];
  for (const decision of decisions) {
    if (decision.path === null || !decision.allowed) single.push(decision);
    else readable.set(decision.uid, [...(readable.get(decision.uid) ?? []), decision]);
  }
  const groups = [...readable].flatMap(([uid, own]) =>
    Array.from({ length: Math.ceil(own.length / together) }, (_, index) => ({
      uid,
      own: own.slice(index * together, (index + 1) * together),
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

/** Those for which the model's own account, `grant.ts`, says otherwise than the policy. */
function misjudged(decisions: Decision[]): string[] {
  const known = decisions.filter(({ model }) => model !== undefined);
  asked.model += known.length;
  return known
    .filter(({ model, allowed }) => model !== allowed)
    .map(({ name, model }) => `${name}: model ${model}`);
}

async function askAll(place: World, questions: Drawn[], places: [number, number][]): Promise<void> {
  await loadRules();
  await writeWorld(place, true);
  const share = questions.length / (places.length + 1);
  for (let stage = 0; stage <= places.length; stage += 1) {
    const [which, where] = places[stage - 1] ?? [0, 0];
    if (stage > 0 && move(place, which, where)) await writeWorld(place, false);
    const decisions = questions
      .slice(stage * share, (stage + 1) * share)
      .map((one) => decisionOf(place, one));
    const wrong = [...misjudged(decisions), ...(await disagreements(decisions))];
    if (wrong.length > 0) throw new Error(wrong.slice(0, 10).join('\n'));
  }
}

test('rules, model and a policy by brute force agree on random trees, also after units have moved', async () => {
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
  if (result.failed) throw new Error(`SEED=${seed} shows it again:\n${String(result.errorInstance)}`);
  expect(decisions).toBeGreaterThanOrEqual(20_000);
}, 600_000);
