import fc from 'fast-check';
import type { Fields, Value } from './client.ts';

/** Characters that some fields accept and others refuse, and lookalikes. */
const characters = [...'aZ09 .,-_@:/?&=%#+\'"\\<>अआक़्०९😀\n\t\u0000\u007f\u0085\u00a0\u200d\u2028\ufeff'];

const character = fc.oneof(
  fc.constantFrom(...characters),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
);

/** A text with one character inserted, deleted, replaced or repeated. */
function perturbedText(text: string): fc.Arbitrary<string> {
  const letters = [...text];
  return fc
    .record({ at: fc.nat(letters.length), taken: fc.nat(1), character, times: fc.nat(2) })
    .map((drawn) =>
      letters
        .toSpliced(drawn.at, drawn.taken, ...Array.from({ length: drawn.times }, () => drawn.character))
        .join(''),
    );
}

const anything: fc.Arbitrary<Value> = fc.oneof(
  fc.constantFrom<Value>(null, true, 0, -1, 1.5, [], {}),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

function isMap(value: Value): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** A map with one value perturbed, deleted, or under another key. */
function perturbedMap(map: Fields): fc.Arbitrary<Value> {
  const keys = Object.keys(map);
  if (keys.length === 0) return anything.map((value) => ({ more: value }));
  return fc.constantFrom(...keys).chain((key) => {
    const { [key]: value = null, ...rest } = map;
    return fc.oneof(
      { weight: 4, arbitrary: perturbed(value).map((other): Value => ({ ...map, [key]: other })) },
      { weight: 1, arbitrary: fc.constant<Value>(rest) },
      {
        weight: 1,
        arbitrary: perturbedText(key).map((other): Value => ({ ...rest, [other || 'x']: value })),
      },
    );
  });
}

/** A slightly changed value: sometimes still valid, otherwise only just invalid. */
export function perturbed(value: Value): fc.Arbitrary<Value> {
  if (typeof value === 'string') return perturbedText(value);
  if (Array.isArray(value) && value.length > 0)
    return fc.nat(value.length - 1).chain((index) =>
      // Firestore refuses nested lists before it evaluates the rules.
      perturbed(value[index] ?? null).map(
        (other): Value => value.with(index, Array.isArray(other) ? {} : other),
      ),
    );
  return isMap(value) ? perturbedMap(value) : anything;
}
