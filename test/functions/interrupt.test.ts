import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import config from '../../firebase.json' with { type: 'json' };
import { moved, requireFreePorts } from '../../tools/emulators/ports.ts';

/** Below the ports that clients' connections are given, so that none of them has one of these by chance. */
const offset = 22_000;

test.each(['SIGINT', 'SIGTERM'] as const)(
  'a command that %s ends takes its emulators with it, and their ports are free again',
  async (signal) => {
    const hold = join(import.meta.dirname, 'support', 'hold.ts');
    const command = spawn(process.execPath, [hold], {
      env: { ...process.env, SANGATHAN_PORT_OFFSET: String(offset) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(command.stdout, 'data');
    command.kill(signal);
    expect(await once(command, 'exit')).toEqual([130, null]);
    await expect(requireFreePorts(moved(config.emulators, offset))).resolves.toBeUndefined();
  },
);
