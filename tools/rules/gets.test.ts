import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../emulators/command.ts';
import { costsIn } from './gets.ts';

/** How many documents one request may read: https://firebase.google.com/docs/rules/rules-language#limits */
const limits = { 'firestore.rules': 10, 'storage.rules': 2 };

describe.each(Object.entries(limits))('%s', async (file, limit) => {
  const costs = costsIn(await readFile(join(root, file), 'utf8'));

  it.each(costs)('declares the reads of $rule', ({ declared, reads }) => {
    expect({ declared, reads }).toEqual({ declared: reads.length, reads });
  });

  it('has no rule that reads more documents than a request may', () => {
    expect(costs.filter(({ reads }) => reads.length > limit)).toEqual([]);
  });
});

describe('the cost of a rule', () => {
  const costOf = (condition: string) =>
    costsIn(`service cloud.firestore { match /databases/{database}/documents {
      function grant() { return get(/grants/$(request.auth.uid)).data; }
      function unitAt(id) { return get(/units/$(id)).data; }
      function isOpen(id) { return unitAt(id).closed == null; }
      match /cards/{card} {
        // gets: 7
        allow get: if ${condition};
      }
    } }`);

  it.each([
    ['true', 0],
    ['grant().level == 1 && grant().post == 2', 1],
    ['isOpen(resource.data.unitId) && unitAt(resource.data.unitId).level == 1', 1],
    ['isOpen(resource.data.unitId) && isOpen(resource.data.parentId)', 2],
    ['isOpen(unitAt(card).parentId) || grant().level == 1', 3],
    ["{'a': 1}.get('a', grant().level) == 1", 1],
  ])('%s: %i', (condition, expected) => {
    const [cost] = costOf(condition);
    expect(cost).toMatchObject({ rule: '/cards/{card} get', declared: 7 });
    expect(cost?.reads).toHaveLength(expected);
  });
});
