import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addresses, canonicalSearch, languageOf, requestedAt, routeOf, searchMaxLength } from './route.ts';

const hash = 'a'.repeat(64);

test.each([
  ['/directory', undefined, { page: 'home' }],
  ['/directory/', undefined, { page: 'home' }],
  ['/directory', '  ', { page: 'home' }],
  ['/directory', ['two', 'searches'], { page: 'home' }],
  ['/directory', ' Ajmer ', { page: 'search', text: 'Ajmer' }],
  [addresses.unit('RJ-D01'), undefined, { page: 'unit', unitId: 'RJ-D01' }],
  [addresses.officeBearer('ob-1'), undefined, { page: 'officeBearer', officeBearerId: 'ob-1' }],
  [
    addresses.photo('ob-1', hash, 'small'),
    undefined,
    { page: 'photo', officeBearerId: 'ob-1', hash, variant: 'small' },
  ],
  [addresses.invitation('m-1'), undefined, { page: 'invitation', meetingId: 'm-1' }],
  [addresses.json, undefined, { page: 'json' }],
] as const)('%s with search %j is a route', (path, search, route) => {
  expect(routeOf(path, search)).toEqual(route);
});

test.each([
  '/',
  '/other',
  '/directory/unit',
  '/directory/unit/a/b',
  '/directory/unit/..',
  '/directory/unit/<script>',
  `/directory/unit/${'a'.repeat(65)}`,
  '/directory/contact/ob-1',
  `/directory/photo/ob-1/${hash}/huge.webp`,
  `/directory/photo/ob-1/${hash}/small.png`,
  '/directory/photo/ob-1/contact/small.webp',
  `/directory/photo/ob-1/${hash}/small.webp/more`,
])('%s leads nowhere', (path) => {
  expect(routeOf(path, undefined)).toBeNull();
});

test('a long search is cut', () => {
  expect(routeOf('/directory', 'a'.repeat(5000))).toMatchObject({ text: 'a'.repeat(80) });
});

test.each([
  ['en', 'en'],
  ['hi', 'hi'],
  ['fr', 'hi'],
  [undefined, 'hi'],
  [['en', 'hi'], 'hi'],
])('lang=%j is read as %s', (wanted, language) => {
  expect(languageOf(wanted)).toBe(language);
});

test('a canonical search is its own canonical form, is short and has no broken letter', () => {
  const anyText = fc.string({
    unit: fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\ud800', '\u0301', ' ', 'é', 'क', '्', '\u200d'),
    ),
    maxLength: 300,
  });
  fc.assert(
    fc.property(anyText, (text) => {
      const canonical = canonicalSearch(text);
      expect(canonicalSearch(canonical)).toBe(canonical);
      expect(canonical.length).toBeLessThanOrEqual(searchMaxLength);
      expect(canonical.isWellFormed()).toBe(true);
    }),
  );
});

test('joiners, which Hindi is written with, stay in a search', () => {
  expect(canonicalSearch('क्\u200dष')).toBe('क्\u200dष');
});

test('a redirect leads to a page, whatever was asked for', () => {
  const parameter = fc.tuple(fc.constantFrom('q', 'lang', 'x', ''), fc.string({ unit: 'binary' }));
  const query = fc.oneof(
    fc
      .array(parameter)
      .map((pairs) => `${new URLSearchParams(pairs.map(([name, text]) => [name, text.toWellFormed()]))}`),
    fc.string({
      unit: fc.constantFrom('q', '=', '&', '%', '+', 'a', '2', '0', 'é', '?', '#'),
      maxLength: 30,
    }),
  );
  fc.assert(
    fc.property(
      fc.constantFrom('/directory', '/directory/', '/directory/unit/RJ', addresses.json),
      query,
      (path, asked) => {
        const requested = requestedAt(`${path}?${asked}`);
        if (requested.kind === 'moved') expect(requestedAt(requested.address).kind).toBe('page');
        else expect(requested.kind).toBe('page');
      },
    ),
    { numRuns: 1000 },
  );
});
