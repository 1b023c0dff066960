import { expect, it } from 'vitest';
import { initialOf } from './initial.ts';

it.each([
  ['रामलाल मीणा', 'रा'],
  ['क्षितिज शर्मा', 'क्षि'],
  ['ज़ाकिर हुसैन', 'ज़ा'],
  ['श्रीमती देवी', 'श्री'],
  ['  ओम', 'ओ'],
  ['gita', 'G'],
  ['', ''],
])('the first letter of “%s” is “%s”', (name, initial) => {
  expect(initialOf(name)).toBe(initial);
});
