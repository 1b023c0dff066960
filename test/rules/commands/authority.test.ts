import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../tools/emulators/command.ts';
import { authorityText } from './authority.ts';

test('docs/authority.md is what "npm run matrix" prints', async () => {
  expect(await readFile(join(root, 'docs', 'authority.md'), 'utf8')).toBe(authorityText());
});
