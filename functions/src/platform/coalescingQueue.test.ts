import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Clock, Lanes, type Pace } from './coalescingQueue.ts';

const clock: Clock = {
  now: () => Date.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};
const pace: Pace = { perSecond: 10, apart: 1000, atOnce: 4 };

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

/** Works that take `duration`: when each began, in which lane, and for what. */
function observed(duration = 10, limits = pace) {
  const began: { at: number; key: string; wishes: number[] }[] = [];
  let running = 0;
  let most = 0;
  const lanes = new Lanes<number>(
    async (key, wishes) => {
      began.push({ at: Date.now(), key, wishes });
      running += 1;
      most = Math.max(most, running);
      await clock.wait(duration);
      running -= 1;
    },
    limits,
    clock,
  );
  return { began, lanes, most: () => most };
}

test('a lone wish is seen to at once', async () => {
  const { began, lanes } = observed();
  const done = lanes.ask('unit', [1]);
  await vi.runAllTimersAsync();
  await done;
  expect(began).toEqual([{ at: 0, key: 'unit', wishes: [1] }]);
});

test('a hundred wishes for one lane within a second make two works', async () => {
  const { began, lanes } = observed();
  const all = Array.from({ length: 100 }, async (_, index) => {
    await clock.wait(index * 9);
    await lanes.ask('unit', [index]);
  });
  await vi.runAllTimersAsync();
  await Promise.all(all);
  expect(began.map(({ at }) => at)).toEqual([0, 1010]);
  expect(began.flatMap(({ wishes }) => wishes)).toEqual(Array.from({ length: 100 }, (_, index) => index));
});

test('the more lanes are in motion the longer each waits, and the more it joins', async () => {
  const { began, lanes } = observed();
  const lanesInMotion = 50;
  const all = Array.from({ length: 1000 }, async (_, index) => {
    await clock.wait(index * 10);
    await lanes.ask(String((index * 7) % lanesInMotion), [index]);
  });
  await vi.runAllTimersAsync();
  await Promise.all(all);
  expect(began.length).toBeLessThanOrEqual(10 * pace.perSecond + lanesInMotion);
  expect(began.flatMap(({ wishes }) => wishes)).toHaveLength(1000);
});

test('a failed work fails those who asked, and the next one is tried again', async () => {
  vi.useRealTimers();
  const work = vi.fn().mockRejectedValueOnce(new Error('killed')).mockResolvedValue(undefined);
  const lanes = new Lanes(work, { perSecond: 1000, apart: 0, atOnce: 1 });
  await expect(lanes.ask('unit', [1])).rejects.toThrow('killed');
  await expect(lanes.ask('unit', [2])).resolves.toBeUndefined();
});

test('no lane is kept in mind for ever', async () => {
  const { lanes } = observed();
  const all = ['one', 'other'].map((key) => lanes.ask(key, [1]));
  await vi.runAllTimersAsync();
  await Promise.all(all);
  expect(lanes.size).toBe(0);
});

test('whenever wishes come, each is seen to by a work begun after it, and the pace is kept', async () => {
  const wish = fc.record({ at: fc.integer({ min: 0, max: 4000 }), key: fc.constantFrom('a', 'b', 'c') });
  await fc.assert(
    fc.asyncProperty(
      fc.array(wish, { minLength: 1, maxLength: 40 }),
      fc.nat(1500),
      async (wishes, duration) => {
        vi.useFakeTimers({ now: 0 });
        const { began, lanes, most } = observed(duration, { ...pace, atOnce: 2 });
        const answers = wishes.map(async ({ at, key }, index) => {
          await clock.wait(at);
          await lanes.ask(key, [index]);
          const work = began.find((one) => one.wishes.includes(index));
          expect(work?.key).toBe(key);
          expect(work?.at).toBeGreaterThanOrEqual(at);
        });
        await vi.runAllTimersAsync();
        await Promise.all(answers);
        for (const [index, { at, key }] of began.entries()) {
          if (index > 0) expect(at - (began[index - 1]?.at ?? 0)).toBeGreaterThanOrEqual(100);
          const former = began.slice(0, index).findLast((one) => one.key === key);
          if (former) expect(at - former.at).toBeGreaterThanOrEqual(duration + pace.apart);
        }
        expect(most()).toBeLessThanOrEqual(2);
        expect(lanes.size).toBe(0);
      },
    ),
  );
});
