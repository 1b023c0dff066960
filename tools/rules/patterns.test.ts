import { readFileSync } from 'node:fs';
import { networks, textPatterns } from '@sangathan/model';
import { expect, test } from 'vitest';
import { comparedLinks, comparedTexts } from './mutate.ts';
import { allIn, conditionsIn } from './parse.ts';

const conditions = conditionsIn(readFileSync('firestore.rules', 'utf8'));

/** The patterns in the functions of the rules, as the model writes them. */
function patternsIn(...names: string[]): Set<string> {
  const found = conditions.filter(({ kind, name }) => kind === 'function' && names.includes(name));
  const strings = found
    .flatMap(({ expression }) => allIn(expression))
    .filter(({ kind }) => kind === 'string');
  return new Set(
    strings.map(({ text }) =>
      text
        .slice(1, -1)
        .replace(/\\(.)/g, '$1')
        .replace(/\\x\{/g, '\\u{')
        .replace(/^\(\?i\)/, ''),
    ),
  );
}

test('rules and model have the same patterns of texts', () => {
  const around = ['(?:', '|[', '])+'];
  expect(patternsIn(...comparedTexts)).toEqual(new Set([...around, ...Object.values(textPatterns)]));
});

test('the patterns of every network are compared', () => {
  expect(comparedLinks).toEqual(
    Object.keys(networks).map((name) => `is${name[0]?.toUpperCase()}${name.slice(1)}`),
  );
});

test.each([
  ['isFacebook', networks.facebook],
  ['isX', networks.x],
  ['isInstagram', networks.instagram],
  ['isYoutube', networks.youtube],
])('%s has the patterns of its network', (name, { host, profile, reserved }) => {
  const other = reserved === null ? [] : [`https://[a-z.]+/(${reserved})`];
  expect(patternsIn(name)).toEqual(new Set([host, profile, ...other]));
});
