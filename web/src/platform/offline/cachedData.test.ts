import { Timestamp } from 'firebase/firestore';
import { expect, it } from 'vitest';
import { plain, revived } from './cachedData.ts';

const at = new Timestamp(1_795_000_000, 123_456_789);

it('a document survives a structured clone, timestamps included', () => {
  const card = {
    name: { hi: 'अनीता', en: '' },
    evidenceAt: at,
    until: null,
    rights: ['edit'],
    history: [{ at }],
  };
  const read = revived(structuredClone(plain(card))) as typeof card;
  expect(read.evidenceAt.toMillis()).toBe(at.toMillis());
  expect(read.history[0]?.at.seconds).toBe(at.seconds);
  expect({ ...read, evidenceAt: null, history: null }).toEqual({ ...card, evidenceAt: null, history: null });
});

it('a list survives it, with its ids and order', () => {
  const list = [
    { id: 'b', at },
    { id: 'a', at },
  ];
  const read = revived(structuredClone(plain(list)));
  expect(read).toMatchObject([{ id: 'b' }, { id: 'a' }]);
});
