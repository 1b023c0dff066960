import { expect, test } from 'vitest';
import { run } from './command.ts';
import { Problem } from './problem.ts';

const node = (script: string) => [process.execPath, '-e', script];

test('a command returns its output', async () => {
  expect(await run(node("console.log('done')"))).toBe('done\n');
});

test.each([
  ['fails', node("console.error('why'); process.exit(2)"), /failed\.\nwhy/],
  ['is not installed', ['no-such-command'], /not installed/],
])('a command that %s throws a Problem that says so', async (_what, command, message) => {
  await expect(run(command)).rejects.toThrow(message);
});

test('an aborted command is killed, and rejects with the reason', async () => {
  const controller = new AbortController();
  const waiting = run(node('setTimeout(() => {}, 60_000)'), { signal: controller.signal });
  controller.abort(new Problem('The emulators ended by themselves.'));
  await expect(waiting).rejects.toThrow('The emulators ended by themselves.');
});
