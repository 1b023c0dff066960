import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../tools/emulators/command.ts';
import { weakenedText, weakenings } from './weakened/weakenings.ts';

test.each(weakenings)('$name: the condition to leave out is there', (weakening) => {
  const text = readFileSync(join(root, weakening.file), 'utf8');
  expect(weakenedText(weakening, text)).not.toBe(text);
});
