import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import config from '../../firebase.json' with { type: 'json' };
import { moved, requireFreePorts } from '../../tools/emulators/ports.ts';
import { kill, processes, startedBy } from '../../tools/emulators/processes.ts';
import { bucket } from '../support/emulator.ts';

/** Below the ports that clients' connections are given, so that none of them has one of these by chance. */
const offset = 22_000;

/** A command of the project whose emulators are ready. */
async function atWork(): Promise<ChildProcessByStdio<null, Readable, null>> {
  const hold = join(import.meta.dirname, 'support', 'hold.ts');
  const command = spawn(process.execPath, [hold], {
    env: { ...process.env, SANGATHAN_PORT_OFFSET: String(offset) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(command.stdout, 'data');
  return command;
}

const portsAreFree = () => requireFreePorts(moved(config.emulators, offset));

test.each(['SIGINT', 'SIGTERM'] as const)(
  'a command that %s ends takes its emulators with it, and leaves other emulators their files',
  async (signal) => {
    const file = bucket.file(`kept/${signal}`);
    await file.save('kept');
    const command = await atWork();
    command.kill(signal);
    expect(await once(command, 'exit')).toEqual([130, null]);
    await expect(portsAreFree()).resolves.toBeUndefined();
    expect(String((await file.download())[0])).toBe('kept');
    await file.save('written over');
  },
);

test('emulators that fail leave nothing behind, and their ports are free again', async () => {
  const command = await atWork();
  const [firebase] = command.pid ? startedBy(command.pid, await processes()) : [];
  if (!firebase) throw new Error('firebase-tools does not run');
  kill(firebase.id);
  expect(await once(command, 'exit')).toEqual([0, null]);
  await expect(portsAreFree()).resolves.toBeUndefined();
});
