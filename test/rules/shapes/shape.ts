/** Compares the rules for one kind of write with its schema, field by field. */
import { as, type Fields, type Value, type Write } from '../support/client.ts';
import type { Probe } from '../support/probe.ts';
import { asRead } from '../support/values.ts';

interface Schema {
  safeParse(value: unknown): { success: boolean };
}

/** One kind of write, and the values to try in its fields. */
export interface Shape {
  name: string;
  about: string;
  uid: string;
  schema: Schema;
  /** The document after the write. */
  whole: Fields;
  /** Fields in which the rules accept what the schema accepts; dots lead into maps. */
  free: Record<string, Value[]>;
  /** Values that the rules refuse, though the schema accepts many of them. */
  refused: [field: string, value: Value][];
  /** Whether the write has all fields, so that leaving one out is refused; otherwise it updates some. */
  isNew: boolean;
  write(fields: Fields): Write[];
}

/** A copy with the value at a field path; in a patch a missing change is added. */
export function withField(whole: Fields, path: string, value: Value): Fields {
  const [key = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...whole, [key]: value };
  const within = (whole[key] ?? { from: 'before', to: null }) as Fields;
  const inner = path.startsWith('patch.') && rest.length > 1 ? patchOf(within, rest[0] ?? '') : within;
  return { ...whole, [key]: withField(inner, rest.join('.'), value) };
}

/** The patch with only that field, so that its value decides. */
function patchOf(patch: Fields, field: string): Fields {
  return { [field]: patch[field] ?? { from: 'before', to: null } };
}

const textOf = (value: Value) => {
  const text = typeof value === 'symbol' ? 'now' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 40)}… (${text.length})` : text;
};

/** The fields to write: all of a new document, or the changed ones, with the state beside a decision. */
function written({ isNew, about }: Shape, changed: Fields, paths: string[]): Fields {
  if (isNew) return changed;
  const keys = paths.map((path) => path.split('.')[0] ?? '');
  const decided = about === 'changeRequests' ? { state: changed.state, decision: changed.decision } : {};
  return { ...decided, ...Object.fromEntries(keys.map((key) => [key, changed[key] ?? null])) } as Fields;
}

/** A free field and its value. */
export type Given = [path: string, value: Value];

/** Asserts that rules and schema agree on a document with these values. */
export function agreement(shape: Shape, ...given: Given[]): Probe {
  const changed = given.reduce((document, [path, value]) => withField(document, path, value), shape.whole);
  const paths = given.map(([path]) => path);
  return {
    about: shape.about,
    name: `${shape.name}: ${given.map(([path, value]) => `${path} = ${textOf(value)}`).join(', ')}`,
    expected: shape.schema.safeParse(asRead(changed)).success ? 'allowed' : 'denied',
    ask: () => as(shape.uid).trial(...shape.write(written(shape, changed, paths))),
  };
}

function refusal(shape: Shape, path: string, value: Value): Probe {
  const changed = withField(shape.whole, path, value);
  return {
    about: shape.about,
    name: `${shape.name}: ${path} is not ${textOf(value)}`,
    expected: 'denied',
    ask: () => as(shape.uid).trial(...shape.write(written(shape, changed, [path]))),
  };
}

function missing(shape: Shape, key: string): Probe {
  const { [key]: _, ...rest } = shape.whole;
  return {
    about: shape.about,
    name: `${shape.name} without ${key}`,
    expected: 'denied',
    ask: () => as(shape.uid).trial(...shape.write(rest)),
  };
}

/** Every probe of one shape. */
export function shapeProbes(shape: Shape): Probe[] {
  const more = { ...shape.whole, more: true };
  return [
    ...Object.entries(shape.free).flatMap(([path, values]) =>
      values.map((value) => agreement(shape, [path, value])),
    ),
    ...shape.refused.map(([path, value]) => refusal(shape, path, value)),
    ...(shape.isNew ? Object.keys(shape.whole).map((key) => missing(shape, key)) : []),
    refusal({ ...shape, whole: more }, 'more', true),
  ];
}
