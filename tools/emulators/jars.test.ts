import { expect, test } from 'vitest';
import { choose, type Offer } from './jars.ts';
import { Problem } from './problem.ts';

const nothing: Offer = { named: undefined, namedExists: false, cached: false, sdk: false };
const all: Offer = { named: '/jar', namedExists: true, cached: true, sdk: true };

test.each([
  ['the environment comes first', all, true, 'environment'],
  ['then firebase-tools’ cache', { ...all, named: undefined }, true, 'cache'],
  ['then a download', { ...nothing, sdk: true }, true, 'download'],
  ['then the Google Cloud SDK', { ...nothing, sdk: true }, false, 'sdk'],
] as const)('%s', (_sentence, offer, canDownload, source) => {
  expect(choose('firestore', offer, canDownload)).toBe(source);
});

test('a variable that names a missing file is an error, and not ignored', () => {
  expect(() => choose('storage', { ...all, namedExists: false }, true)).toThrow(
    /STORAGE_EMULATOR_BINARY_PATH/,
  );
});

test('without any source, the error names the missing JAR and what to install', () => {
  const choosing = () => choose('storage', nothing, false);
  expect(choosing).toThrow(Problem);
  expect(choosing).toThrow(/storage[\s\S]+apt-get install/);
});
