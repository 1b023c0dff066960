import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Clock, CoalescingQueue, type QueueLimits } from './coalescingQueue.ts';

const clock: Clock = {
  now: () => Date.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};
const limits: QueueLimits = { perSecond: 10, cooldown: 1000, concurrency: 4 };

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

/** A queue whose runs take `duration` ms, and when each run started, for which key and items. */
function observed(duration = 10, chosen = limits) {
  const runs: { at: number; key: string; items: number[] }[] = [];
  let running = 0;
  let most = 0;
  const queue = new CoalescingQueue<number>(
    async (key, items) => {
      runs.push({ at: Date.now(), key, items });
      running += 1;
      most = Math.max(most, running);
      await clock.wait(duration);
      running -= 1;
    },
    chosen,
    clock,
  );
  return { runs, queue, most: () => most };
}

test('an item in a quiet queue is handled at once', async () => {
  const { runs, queue } = observed();
  const done = queue.add('unit', [1]);
  await vi.runAllTimersAsync();
  await done;
  expect(runs).toEqual([{ at: 0, key: 'unit', items: [1] }]);
});

test('a hundred items for one key within a second are handled in two runs', async () => {
  const { runs, queue } = observed();
  const all = Array.from({ length: 100 }, async (_, index) => {
    await clock.wait(index * 9);
    await queue.add('unit', [index]);
  });
  await vi.runAllTimersAsync();
  await Promise.all(all);
  expect(runs.map(({ at }) => at)).toEqual([0, 1010]);
  expect(runs.flatMap(({ items }) => items)).toEqual(Array.from({ length: 100 }, (_, index) => index));
});

test('the number of runs stays bounded, however many keys and items there are', async () => {
  const { runs, queue } = observed();
  const keys = 50;
  const all = Array.from({ length: 1000 }, async (_, index) => {
    await clock.wait(index * 10);
    await queue.add(String((index * 7) % keys), [index]);
  });
  await vi.runAllTimersAsync();
  await Promise.all(all);
  expect(runs.length).toBeLessThanOrEqual(10 * limits.perSecond + keys);
  expect(runs.flatMap(({ items }) => items)).toHaveLength(1000);
});

test('a failed run rejects its own items only', async () => {
  vi.useRealTimers();
  const run = vi.fn().mockRejectedValueOnce(new Error('killed')).mockResolvedValue(undefined);
  const queue = new CoalescingQueue(run, { perSecond: 1000, cooldown: 0, concurrency: 1 });
  await expect(queue.add('unit', [1])).rejects.toThrow('killed');
  await expect(queue.add('unit', [2])).resolves.toBeUndefined();
});

test('an idle key is forgotten', async () => {
  const { queue } = observed();
  const all = ['one', 'other'].map((key) => queue.add(key, [1]));
  await vi.runAllTimersAsync();
  await Promise.all(all);
  expect(queue.size).toBe(0);
});

test('whenever items come, each is handled by a run that started after it, within the limits', async () => {
  const arrival = fc.record({ at: fc.integer({ min: 0, max: 4000 }), key: fc.constantFrom('a', 'b', 'c') });
  await fc.assert(
    fc.asyncProperty(
      fc.array(arrival, { minLength: 1, maxLength: 40 }),
      fc.nat(1500),
      async (arrivals, duration) => {
        vi.useFakeTimers({ now: 0 });
        const { runs, queue, most } = observed(duration, { ...limits, concurrency: 2 });
        const answers = arrivals.map(async ({ at, key }, index) => {
          await clock.wait(at);
          await queue.add(key, [index]);
          const run = runs.find((one) => one.items.includes(index));
          expect(run?.key).toBe(key);
          expect(run?.at).toBeGreaterThanOrEqual(at);
        });
        await vi.runAllTimersAsync();
        await Promise.all(answers);
        for (const [index, { at, key }] of runs.entries()) {
          if (index > 0) expect(at - (runs[index - 1]?.at ?? 0)).toBeGreaterThanOrEqual(100);
          const former = runs.slice(0, index).findLast((one) => one.key === key);
          if (former) expect(at - former.at).toBeGreaterThanOrEqual(duration + limits.cooldown);
        }
        expect(most()).toBeLessThanOrEqual(2);
        expect(queue.size).toBe(0);
      },
    ),
  );
});
