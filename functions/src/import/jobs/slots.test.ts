import { expect, test } from 'vitest';
import { Slots } from './slots.ts';

const tick = () => new Promise<void>((resolve) => setTimeout(resolve, 1));

test('no more than so many works run at once', async () => {
  const slots = new Slots(2);
  let [running, most] = [0, 0];
  const work = () =>
    slots.run(async () => {
      running += 1;
      most = Math.max(most, running);
      await tick();
      running -= 1;
    });
  await Promise.all(Array.from({ length: 9 }, work));
  expect(most).toBe(2);
});

test('one that has left lets the next begin, and leaving twice lets in only one', async () => {
  const slots = new Slots(1);
  const begun: number[] = [];
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const first = slots.run(async (leave) => {
    leave();
    leave();
    await ended;
  });
  const others = [1, 2].map((number) =>
    slots.run(async () => {
      begun.push(number);
      await ended;
    }),
  );
  await tick();
  expect(begun).toEqual([1]);
  end();
  await Promise.all([first, ...others]);
  expect(begun).toEqual([1, 2]);
});

test('one that fails makes room', async () => {
  const slots = new Slots(1);
  await expect(slots.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await slots.run(async () => 'yes')).toBe('yes');
});
