import { expect, it } from 'vitest';
import { tolerant } from './browserStorage.ts';
import { storageProblem } from './storageProblem.ts';

/** A browser's storage that refuses whatever a test says. */
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
  // The methods are inherited, as a Storage's are, so that its own keys are what is stored.
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
])('in storage %s, what was set is there until it is removed', (_what, open) => {
  const store = tolerant(open);
  store.setItem('draft', 'typed');
  expect(store.getItem('draft')).toBe('typed');
  expect(store.keys()).toContain('draft');
  store.removeItem('draft');
  expect(store.getItem('draft')).toBeNull();
  expect(store.keys()).not.toContain('draft');
});

it('what could not be removed from storage is gone for this page all the same', () => {
  const store = tolerant(always(storage({ set: full })));
  expect(store.getItem('old')).toBe('value');
  store.removeItem('old');
  expect(store.getItem('old')).toBeNull();
});

it('the first problem is the one that is told', () => {
  expect(storageProblem()).toBe('full');
});
