import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import config from '../../firebase.json' with { type: 'json' };
import { moved, requireFreePorts } from '../../tools/emulators/ports.ts';
import { descendantsOf, kill, processes } from '../../tools/emulators/processes.ts';
import { bucket } from '../support/emulator.ts';

/** Below the ephemeral ports, so that no client connection takes one of these by chance. */
const offset = 22_000;

/** Starts a command of the project and waits until its emulators are ready. */
async function startCommand(): Promise<ChildProcessByStdio<null, Readable, null>> {
  const hold = join(import.meta.dirname, 'hold.ts');
  const command = spawn(process.execPath, [hold], {
    env: { ...process.env, SANGATHAN_PORT_OFFSET: String(offset) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(command.stdout, 'data');
  return command;
}

const portsAreFree = () => requireFreePorts(moved(config.emulators, offset));

test.each(['SIGINT', 'SIGTERM'] as const)(
  'a command that is ended by %s stops its emulators, and leaves the files of other emulators alone',
  async (signal) => {
    const file = bucket.file(`kept/${signal}`);
    await file.save('kept');
    const command = await startCommand();
    command.kill(signal);
    expect(await once(command, 'exit')).toEqual([130, null]);
    await expect(portsAreFree()).resolves.toBeUndefined();
    expect(String((await file.download())[0])).toBe('kept');
    await file.save('written over');
  },
);

test('when emulators crash, their other processes are killed and their ports are freed', async () => {
  const command = await startCommand();
  const [firebase] = command.pid ? descendantsOf(command.pid, await processes()) : [];
  if (!firebase) throw new Error('firebase-tools does not run');
  kill(firebase.id);
  expect(await once(command, 'exit')).toEqual([0, null]);
  await expect(portsAreFree()).resolves.toBeUndefined();
});
