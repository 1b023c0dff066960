import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../../tools/emulators/command.ts';
import { main } from '../../../tools/emulators/problem.ts';
import { authorityText } from './authority.ts';

await main(async () => {
  await writeFile(join(root, 'docs', 'authority.md'), authorityText());
  console.log('docs/authority.md is written.');
});
