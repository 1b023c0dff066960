import { longestEmail, longestLink, longestReason } from '@sangathan/model';
import { type Fields, serverTime, type Value } from './client.ts';

/** Valid and invalid values for each kind of field; schema and rules decide which they are. */

const otherTypes: Value[] = [null, 7, 1.5, true, [], ['x'], {}, { hi: 'x' }, new Date(0)];

/** Texts around the limit, characters of two UTF-16 units, control characters and lookalikes. */
function lines(longest: number): Value[] {
  const odd = [
    '\n',
    '\t',
    '\u0000',
    '\u0007',
    '\u007f',
    '\u0085',
    '\u009f',
    '\u00a0',
    '\u00ad',
    '\u200d',
    '\u2028',
    '\ufeff',
  ];
  return [
    ...otherTypes,
    '',
    ' ',
    'a',
    'अध्यक्ष',
    'a'.repeat(longest),
    'a'.repeat(longest + 1),
    'अ'.repeat(longest),
    'अ'.repeat(longest + 1),
    '😀'.repeat(longest / 2),
    `${'😀'.repeat(longest / 2)}a`,
    '😀'.repeat(longest),
    ...odd.flatMap((letter) => [letter, `a${letter}b`]),
  ];
}

export const textOf = lines;

export const reasons = lines(longestReason);

export const names: Value[] = [
  ...otherTypes,
  { hi: '', en: '' },
  { hi: 'राम', en: '' },
  { hi: '', en: 'Ram' },
  { hi: 'राम', en: 'Ram' },
  { hi: 'राम' },
  { en: 'Ram' },
  { hi: null, en: 'Ram' },
  { hi: 'राम', en: null },
  { hi: 'राम', en: 'Ram', more: '' },
  ...lines(120).flatMap((line): Value[] => [
    { hi: line, en: 'Ram' },
    { hi: 'राम', en: line },
  ]),
];

export const days: Value[] = [
  ...otherTypes,
  '2026-01-01',
  '1999-12-31',
  '2026-02-31',
  '2026-10-10',
  '2026-09-30',
  '2026-12-29',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '2026-01-32',
  '2026-1-1',
  '26-01-01',
  '02026-01-01',
  '२०२६-०१-०१',
  '2026-01-01T00:00:00Z',
  '2026-01-01\n',
  ' 2026-01-01',
  '',
];

export const mobiles: Value[] = [
  ...otherTypes,
  '+919829012345',
  '+916000000000',
  '+915829012345',
  '+9198290123456',
  '+91982901234',
  '9829012345',
  '+9198290 12345',
  '+919829012345\n',
  '+९१9829012345',
  '+91982901234५',
  '',
];

const domain = (length: number) => `${'d'.repeat(length - 3)}.in`;

export const emails: Value[] = [
  ...otherTypes,
  'ram@example.in',
  "a.!#$%&'*+/=?^_`{|}~-@b.c",
  'ram@example',
  'ram@.in',
  'ram@example.',
  'ram@example..in',
  '@example.in',
  'ram@@example.in',
  'r am@example.in',
  'राम@example.in',
  'ram@exämple.in',
  'ram@example.in\n',
  `${'a'.repeat(64)}@b.in`,
  `${'a'.repeat(65)}@b.in`,
  `a@${domain(longestEmail - 2)}`,
  `a@${domain(longestEmail - 1)}`,
  '',
];

function links(host: string, other: string): Value[] {
  const base = `https://${host}/`;
  return [
    ...otherTypes,
    `${base}ram`,
    `https://www.${host}/ram`,
    `https://m.${host}/ram?x=1&y=@a._%-`,
    `https://evil.${host}/ram`,
    `https://${other}/ram`,
    `https://${host.replace('.', 'x')}/ram`,
    `https://${host}.evil.in/ram`,
    `http://${host}/ram`,
    base,
    `https://${host}`,
    `${base}ram#x`,
    `${base}रam`,
    `${base}ram\n`,
    `javascript:alert(1)//${base}ram`,
    ` ${base}ram`,
    base.padEnd(longestLink, 'a'),
    base.padEnd(longestLink + 1, 'a'),
    '',
  ];
}

export const linksOf = {
  facebook: [...links('facebook.com', 'x.com'), ...links('fb.com', 'instagram.com')],
  x: [...links('x.com', 'facebook.com'), ...links('twitter.com', 'fb.com')],
  instagram: links('instagram.com', 'youtube.com'),
  youtube: links('youtube.com', 'instagram.com'),
};

export const hashes: Value[] = [
  ...otherTypes,
  'a'.repeat(64),
  '0123456789abcdef'.repeat(4),
  'a'.repeat(63),
  'a'.repeat(65),
  'A'.repeat(64),
  'g'.repeat(64),
  `${'a'.repeat(64)}\n`,
  '',
];

const noLinks: Record<string, null> = { facebook: null, x: null, instagram: null, youtube: null };

export const socials: Value[] = [
  ...otherTypes,
  noLinks,
  { ...noLinks, more: null },
  ...Object.keys(noLinks).map((missing) =>
    Object.fromEntries(Object.entries(noLinks).filter(([network]) => network !== missing)),
  ),
  ...Object.entries(linksOf).flatMap(([network, values]) =>
    values.map((value): Fields => ({ ...noLinks, [network]: value })),
  ),
];

export const rightLists: Value[] = [
  null,
  'edit',
  7,
  {},
  [],
  ['edit'],
  ['approve', 'conveneMeetings'],
  ['edit', 'approve', 'import', 'conveneMeetings', 'sendMessages', 'contacts'],
  ['edit', 'approve', 'import', 'conveneMeetings', 'sendMessages', 'contacts', 'edit'],
  ['edit', 'rule'],
  [7],
  [null],
];

/** A document as it is read, with timestamps, for its schema. */
export function asRead(value: Value): unknown {
  if (value === serverTime || value instanceof Date) return { seconds: 0, nanoseconds: 0, toMillis: () => 0 };
  if (Array.isArray(value)) return value.map(asRead);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asRead(inner as Value)]));
}
