import { expect, test } from 'vitest';
import { javaVersion } from './java.ts';

test.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['openjdk version "21" 2023-09-19', 21],
  ['java version "1.8.0_392"', 8],
  ['Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version "17.0.15"', 17],
  ['bash: java: command not found', null],
  [null, null],
])('%j is Java %s', (text, version) => {
  expect(javaVersion(text)).toBe(version);
});
