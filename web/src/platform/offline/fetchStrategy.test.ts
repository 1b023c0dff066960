import { expect, it } from 'vitest';
import { strategyFor } from './fetchStrategy.ts';

const origin = 'https://example.org';

it.each([
  ['/', 'navigate', 'networkFirst'],
  ['/check-in/meeting', 'navigate', 'networkFirst'],
  ['/directory', 'navigate', 'networkOnly'],
  ['/directory/unit/RJ', 'navigate', 'networkOnly'],
  ['/directory-of-nothing', 'navigate', 'networkFirst'],
  ['/__/auth/handler', 'navigate', 'networkOnly'],
  ['/__/firebase/init.json', 'cors', 'staleWhileRevalidate'],
  ['/__/firebase/init.js?useEmulator=true', 'cors', 'staleWhileRevalidate'],
  ['/assets/index-abc.js', 'cors', 'cacheFirst'],
  ['/icon.svg', 'no-cors', 'cacheFirst'],
  ['/directory/photo/x/y/small.webp', 'no-cors', 'networkOnly'],
])('%s (%s): %s', (path, mode, strategy) => {
  expect(strategyFor({ method: 'GET', mode, url: origin + path }, origin)).toBe(strategy);
});

it('leaves POST requests and other origins to the network', () => {
  const asset = '/assets/a.js';
  expect(strategyFor({ method: 'POST', mode: 'cors', url: origin + asset }, origin)).toBe('networkOnly');
  expect(strategyFor({ method: 'GET', mode: 'cors', url: `https://other.org${asset}` }, origin)).toBe(
    'networkOnly',
  );
});
