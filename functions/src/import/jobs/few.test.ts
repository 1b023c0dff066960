import { expect, test } from 'vitest';
import { Few } from './few.ts';

const tick = () => new Promise((resolve) => setTimeout(resolve, 1));

test('no more than so much runs at once, and all of it ends', async () => {
  const few = new Few(3);
  let [running, most, done] = [0, 0, 0];
  for (let index = 0; index < 10; index += 1)
    await few.begin(async () => {
      running += 1;
      most = Math.max(most, running);
      await tick();
      running -= 1;
      done += 1;
    });
  await few.end();
  expect([most, done]).toEqual([3, 10]);
});

test('a failure long past is thrown at the end', async () => {
  const few = new Few(3);
  await few.begin(() => Promise.reject(new Error('lost?')));
  await tick();
  await expect(few.end()).rejects.toThrow('lost?');
});

test('a failure ends the beginning of more work', async () => {
  const few = new Few(1);
  await few.begin(() => Promise.reject(new Error('lost?')));
  await expect(few.begin(tick)).rejects.toThrow('lost?');
});
