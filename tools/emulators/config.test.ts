import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './command.ts';
import { localConfig } from './config.ts';

const text = await readFile(join(root, 'firebase.json'), 'utf8');
const config = JSON.parse(text);
const local: typeof config = localConfig(text, 1000);

function policyOf({ hosting }: typeof config): string[] {
  const headers = hosting.headers.flatMap((one: { headers: object[] }) => one.headers);
  return headers.find((one: { key: string }) => one.key === 'Content-Security-Policy').value.split('; ');
}

test('the local content policy allows the emulators for images and connections, the deployed one does not', () => {
  const here = policyOf(local).filter((directive) => directive.includes('127.0.0.1'));
  expect(here.map((directive) => directive.split(' ')[0])).toEqual(['img-src', 'connect-src']);
  expect(policyOf(config).join()).not.toContain('127.0.0.1');
});

test('nothing else differs but the ports', () => {
  const { emulators, hosting, ...rest } = config;
  expect(local).toMatchObject(rest);
  expect(local.hosting).toMatchObject({ rewrites: hosting.rewrites, public: hosting.public });
  expect(local.emulators.auth.port).toBe(emulators.auth.port + 1000);
});
