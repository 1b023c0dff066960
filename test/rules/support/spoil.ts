import fc from 'fast-check';
import type { Fields, Value } from './client.ts';

/** Signs that some field takes and another does not, and some that look like others. */
const signs = [...'aZ09 .,-_@:/?&=%#+\'"\\<>अआक़्०९😀\n\t\u0000\u007f\u0085\u00a0\u200d\u2028\ufeff'];

const sign = fc.oneof(fc.constantFrom(...signs), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }));

/** A text with one sign put in, taken out, replaced or repeated. */
function spoiltText(text: string): fc.Arbitrary<string> {
  const letters = [...text];
  return fc
    .record({ at: fc.nat(letters.length), taken: fc.nat(1), sign, times: fc.nat(2) })
    .map((drawn) =>
      letters
        .toSpliced(drawn.at, drawn.taken, ...Array.from({ length: drawn.times }, () => drawn.sign))
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

/** A map with one of its values spoilt, gone, or under another name. */
function spoiltMap(map: Fields): fc.Arbitrary<Value> {
  const keys = Object.keys(map);
  if (keys.length === 0) return anything.map((value) => ({ more: value }));
  return fc.constantFrom(...keys).chain((key) => {
    const { [key]: value = null, ...rest } = map;
    return fc.oneof(
      { weight: 4, arbitrary: spoilt(value).map((other): Value => ({ ...map, [key]: other })) },
      { weight: 1, arbitrary: fc.constant<Value>(rest) },
      { weight: 1, arbitrary: spoiltText(key).map((other): Value => ({ ...rest, [other || 'x']: value })) },
    );
  });
}

/** A value much like another: right sometimes, and where it is wrong, only just. */
export function spoilt(value: Value): fc.Arbitrary<Value> {
  if (typeof value === 'string') return spoiltText(value);
  if (Array.isArray(value) && value.length > 0)
    return fc.nat(value.length - 1).chain((index) =>
      // Firestore itself refuses a list in a list, before any rule is asked.
      spoilt(value[index] ?? null).map(
        (other): Value => value.with(index, Array.isArray(other) ? {} : other),
      ),
    );
  return isMap(value) ? spoiltMap(value) : anything;
}
