import { expect, test } from 'vitest';
import { anOfficeBearer, aUnit } from '../fixture.ts';
import { choicesOf, granting, inOrder, match } from './match.ts';

const candidate = (officeBearerId: string, card = {}, unit = {}) => ({
  officeBearerId,
  card: anOfficeBearer(card),
  unit: aUnit(unit),
});
const father = candidate('father');
const daughter = candidate('daughter');

test.each([
  ['a number in no entry is unknown', [], null, { state: 'unknown' }],
  ['a number in one entry is its holder’s', [father], null, { state: 'chosen', candidate: father }],
  ['a number in several entries asks which', [father, daughter], null, { state: 'several' }],
  [
    'the named one of several is taken',
    [father, daughter],
    'daughter',
    { state: 'chosen', candidate: daughter },
  ],
  ['an entry that lacks the number cannot be named', [father, daughter], 'neighbour', { state: 'several' }],
  [
    'naming a stranger’s entry gives one’s own',
    [father],
    'neighbour',
    { state: 'chosen', candidate: father },
  ],
] as const)('%s', (_sentence, candidates, wanted, expected) => {
  expect(match([...candidates], wanted)).toEqual(expected);
});

test('an ended term and a closed unit give no grant', () => {
  const left = candidate('left', { until: '2026-01-01' });
  const closed = candidate('closed', {}, { closed: '2026-01-01' });
  expect(granting([left, closed, father])).toEqual([father]);
});

test('the entry of the present grant comes first, then what was verified, and nothing is left out', () => {
  const [typedIn, verified, granted] = [
    candidate('a'),
    candidate('b', { evidence: 'verified' }),
    candidate('c'),
  ];
  const many = Array.from({ length: 50 }, () => typedIn);
  const ordered = inOrder([...many, verified, granted], 'c');
  expect(ordered.slice(0, 2)).toEqual([granted, verified]);
  expect(ordered).toHaveLength(52);
});

test('the chooser shows a name, a post and a unit, and nothing else', () => {
  const shown = choicesOf([father]);
  expect(shown).toEqual({
    state: 'choose',
    choices: [
      { officeBearerId: 'father', name: father.card.name, post: 'president', unitName: father.unit.name },
    ],
  });
});
