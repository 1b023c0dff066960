import { expect, test } from 'vitest';
import { descendantsOf, processes, readProcesses, stillRunning } from './processes.ts';

const listed = `    1     0 Ss   Wed Nov 25 21:15:02 2026
   20     1 Ssl  Wed Nov 25 21:20:00 2026
   21    20 Sl   Wed Nov 25 21:20:01 2026
  300    21 R+   Wed Nov 25 21:20:02 2026
   22     1 S    Wed Nov 25 21:20:03 2026
   23    20 Zs   Wed Nov 25 21:20:04 2026
`;
const all = readProcesses(listed);

test('a listing is parsed without zombies', () => {
  expect(all).toHaveLength(5);
  expect(all[3]).toEqual({ id: 300, parentId: 21, began: 'Wed Nov 25 21:20:02 2026' });
});

test('all descendants of a process are found, and nothing else', () => {
  expect(descendantsOf(20, all).map(({ id }) => id)).toEqual([21, 300]);
  expect(descendantsOf(22, all)).toEqual([]);
});

test('a reused id is not the same process', () => {
  const later = readProcesses(
    listed.replace('300    21 R+   Wed Nov 25 21:20:02', '300     1 R+   Thu Nov 26 08:00:00'),
  );
  expect(stillRunning(descendantsOf(20, all), later).map(({ id }) => id)).toEqual([21]);
});

test('the current process is listed', async () => {
  expect((await processes()).map(({ id }) => id)).toContain(process.pid);
});
