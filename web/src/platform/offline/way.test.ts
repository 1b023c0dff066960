import { expect, it } from 'vitest';
import { wayOf } from './way.ts';

const origin = 'https://example.org';

it.each([
  ['/', 'navigate', 'page'],
  ['/check-in/meeting', 'navigate', 'page'],
  ['/directory', 'navigate', 'usual'],
  ['/directory/unit/RJ', 'navigate', 'usual'],
  ['/directory-of-nothing', 'navigate', 'page'],
  ['/__/auth/handler', 'navigate', 'usual'],
  ['/__/firebase/init.json', 'cors', 'settings'],
  ['/__/firebase/init.js?useEmulator=true', 'cors', 'settings'],
  ['/assets/index-abc.js', 'cors', 'part'],
  ['/icon.svg', 'no-cors', 'part'],
  ['/directory/photo/x/y/small.webp', 'no-cors', 'usual'],
])('%s (%s) is answered as: %s', (path, mode, way) => {
  expect(wayOf({ method: 'GET', mode, url: origin + path }, origin)).toBe(way);
});

it('what is sent, and what is another’s, goes its usual way', () => {
  expect(wayOf({ method: 'POST', mode: 'cors', url: `${origin}/assets/a.js` }, origin)).toBe('usual');
  expect(wayOf({ method: 'GET', mode: 'cors', url: 'https://other.org/assets/a.js' }, origin)).toBe('usual');
});
