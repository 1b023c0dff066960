import { expect, test } from 'vitest';
import { withCompanions } from './kill.ts';

test('the block of cards is always loaded with the one that lists contacts', () => {
  const all = ['/units/{id}', '/officeBearers/{id}', '/{entry=**}/private/{contactId}'];
  expect(withCompanions(['/officeBearers/{id}'], all)).toEqual(all.slice(1));
  expect(withCompanions(['/units/{id}'], all)).toEqual(all.slice(0, 1));
});
