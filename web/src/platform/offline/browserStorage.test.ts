import { expect, it } from 'vitest';
import { tolerant } from './browserStorage.ts';
import { storageProblem } from './storageProblem.ts';

/** A fake storage; `refused.set` is thrown by every write. */
function storage(refused: { set?: Error } = {}): Storage {
  const content: Record<string, string> = { old: 'value' };
  const methods = {
    getItem: (key: string) => content[key] ?? null,
    setItem: (key: string, value: string) => {
      if (refused.set) throw refused.set;
      content[key] = value;
    },
    removeItem: (key: string) => {
      if (refused.set) throw refused.set;
      delete content[key];
    },
  };
  // Inherited methods, as in a real Storage: its own keys are the stored ones.
  return Object.setPrototypeOf(content, methods) as Storage;
}

const always = (store: Storage) => () => store;

const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });

it.each([
  ['that works', always(storage())],
  ['that is full', always(storage({ set: full }))],
  [
    'that is forbidden',
    (): Storage => {
      throw Object.assign(new Error('denied'), { name: 'SecurityError' });
    },
  ],
])('in storage %s, a value can be read until it is removed', (_what, open) => {
  const store = tolerant(open);
  store.setItem('draft', 'typed');
  expect(store.getItem('draft')).toBe('typed');
  expect(store.keys()).toContain('draft');
  store.removeItem('draft');
  expect(store.getItem('draft')).toBeNull();
  expect(store.keys()).not.toContain('draft');
});

it('a value that storage refuses to remove is gone for this page all the same', () => {
  const store = tolerant(always(storage({ set: full })));
  expect(store.getItem('old')).toBe('value');
  store.removeItem('old');
  expect(store.getItem('old')).toBeNull();
});

it('only the first problem is reported', () => {
  expect(storageProblem()).toBe('full');
});
