import { expect, test } from 'vitest';
import { run } from './command.ts';
import { Problem } from './problem.ts';

const node = (script: string) => [process.execPath, '-e', script];

test('a command says what it prints', async () => {
  expect(await run(node("console.log('done')"))).toBe('done\n');
});

test.each([
  ['fails', node("console.error('why'); process.exit(2)"), /failed\.\nwhy/],
  ['is not there', ['no-such-command'], /not installed/],
])('a command that %s says so', async (_what, command, told) => {
  await expect(run(command)).rejects.toThrow(told);
});

test('a command that waits for what has ended is ended too, and says why', async () => {
  const gone = new AbortController();
  const waiting = run(node('setTimeout(() => {}, 60_000)'), { signal: gone.signal });
  gone.abort(new Problem('The emulators ended by themselves.'));
  await expect(waiting).rejects.toThrow('The emulators ended by themselves.');
});
