import { expect, test } from 'vitest';
import { aContact, anOfficeBearer } from '../fixture.ts';
import { inOrder, toPublicCard } from './publicCard.ts';

const shown = anOfficeBearer({ visibility: 'public' });

test('a public card has exactly these fields', () => {
  expect(Object.keys(toPublicCard('bearer', shown) ?? {}).sort()).toEqual(
    [
      'demo',
      'id',
      'jurisdiction',
      'level',
      'name',
      'path',
      'photo',
      'post',
      'seat',
      'social',
      'unitId',
      'village',
    ].sort(),
  );
});

test('a contact that was stored in a card by mistake is not shown', () => {
  const { mobile } = aContact();
  const mixed = {
    ...shown,
    ...aContact({ email: 'a@b.in' }),
    social: { ...shown.social, whatsapp: mobile },
  };
  const json = JSON.stringify(toPublicCard('bearer', mixed));
  expect(json).not.toContain(mobile);
  expect(json).not.toContain('a@b.in');
});

test.each([
  ['for members only', { visibility: 'members' }],
  ['of a former office-bearer', { visibility: 'public', until: '2026-02-01' }],
] as const)('a card %s is not public', (_card, changes) => {
  expect(toPublicCard('bearer', anOfficeBearer(changes))).toBeNull();
});

test('the president comes first, then the other posts, by name within each', () => {
  const card = (post: 'president' | 'secretary' | 'mla', en: string) =>
    toPublicCard(`${post}-${en}`, { ...shown, post, name: { hi: '', en } });
  const cards = [card('mla', 'B'), card('secretary', 'C'), card('mla', 'A'), card('president', 'Z')];
  expect(inOrder(cards.filter((one) => one !== null)).map(({ id }) => id)).toEqual([
    'president-Z',
    'secretary-C',
    'mla-A',
    'mla-B',
  ]);
});
