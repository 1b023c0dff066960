import { calls } from '@sangathan/model';
import { expect, test } from 'vitest';
import { filesLike, textOf } from '../support/sources.ts';
import { importsOf } from './imports.ts';

const imports = await importsOf(['model', 'functions', 'web']);

/** What a domain's file is called, and the lists of which one must have it. */
const lists: [pattern: string, ...listed: string[]][] = [
  ['model/src/*/{schema,policy,contribution}.ts', 'model/src/index.ts'],
  ['model/src/*/calls.ts', 'model/src/calls.ts'],
  ['model/src/*/texts.ts', 'model/src/failures.ts'],
  [
    'functions/src/**/*.{calls,triggers,http}.ts',
    'functions/src/index.ts',
    ...filesLike('functions/src/*/index.ts'),
  ],
  ['functions/src/*/index.ts', 'functions/src/index.ts'],
  ['functions/src/**/*.rollup.ts', 'functions/src/rollups.ts'],
  ['functions/src/**/*.cleanup.ts', 'functions/src/cleanup.ts'],
  ['web/src/*/*.pages.{ts,tsx}', 'web/src/app/domains.ts'],
];

test.each(lists)('every %s is in %s', (pattern, ...listed) => {
  const files = filesLike(pattern);
  const missing = files.filter(
    (file) => !imports.some(({ from, to }) => listed.includes(from) && to === file),
  );
  expect(files).not.toEqual([]);
  expect(missing).toEqual([]);
});

test('every call of the model is a function', () => {
  const text = filesLike('functions/src/**/*.calls.ts').map(textOf).join('\n');
  const declared = [...text.matchAll(/^export const (\w+) = callable\(\s*'(\w+)'/gm)];
  expect(declared.filter(([, name, call]) => name !== call)).toEqual([]);
  expect(declared.map(([, name]) => name).sort()).toEqual(Object.keys(calls).sort());
});
