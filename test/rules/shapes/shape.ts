/** How one kind of write is tried, field by field, against its schema. */
import { as, type Fields, type Value, type Write } from '../support/client.ts';
import type { Probe } from '../support/probe.ts';
import { asRead } from '../support/values.ts';

interface Schema {
  safeParse(value: unknown): { success: boolean };
}

/** One kind of write: whose, of what, and how its fields may be. */
export interface Shape {
  name: string;
  about: string;
  uid: string;
  schema: Schema;
  /** The document as it would stand afterwards. */
  whole: Fields;
  /** Fields in which whatever the schema accepts is accepted; dots lead into maps. */
  free: Record<string, Value[]>;
  /** Values that the rules refuse, though many are right in themselves. */
  refused: [field: string, value: Value][];
  /** A field of the whole that is left out is missed; in a change of some fields it is not. */
  isNew: boolean;
  write(fields: Fields): Write[];
}

/** A copy with the value at the end of a path of fields; a patch gets the change that it lacks. */
export function withField(whole: Fields, path: string, value: Value): Fields {
  const [key = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...whole, [key]: value };
  const within = (whole[key] ?? { from: 'before', to: null }) as Fields;
  const inner = path.startsWith('patch.') && rest.length > 1 ? keptOnly(within, rest[0] ?? '') : within;
  return { ...whole, [key]: withField(inner, rest.join('.'), value) };
}

/** The patch with that one field alone, so that its value decides. */
function keptOnly(patch: Fields, field: string): Fields {
  return { [field]: patch[field] ?? { from: 'before', to: null } };
}

const told = (value: Value) => {
  const text = typeof value === 'symbol' ? 'now' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 40)}… (${text.length})` : text;
};

/** What is written: all of a new document, or the fields that change (with their maps, and the state beside a decision). */
function written({ isNew, about }: Shape, changed: Fields, paths: string[]): Fields {
  if (isNew) return changed;
  const keys = paths.map((path) => path.split('.')[0] ?? '');
  const beside = about === 'changeRequests' ? { state: changed.state, decision: changed.decision } : {};
  return { ...beside, ...Object.fromEntries(keys.map((key) => [key, changed[key] ?? null])) } as Fields;
}

/** A free field, and the value that it is given. */
export type Given = [path: string, value: Value];

/** Whether rules and schema agree about a document whose free fields have these values. */
export function agreement(shape: Shape, ...given: Given[]): Probe {
  const changed = given.reduce((so, [path, value]) => withField(so, path, value), shape.whole);
  const paths = given.map(([path]) => path);
  return {
    about: shape.about,
    name: `${shape.name}: ${given.map(([path, value]) => `${path} = ${told(value)}`).join(', ')}`,
    expected: shape.schema.safeParse(asRead(changed)).success ? 'allowed' : 'denied',
    ask: () => as(shape.uid).tries(...shape.write(written(shape, changed, paths))),
  };
}

function refusal(shape: Shape, path: string, value: Value): Probe {
  const changed = withField(shape.whole, path, value);
  return {
    about: shape.about,
    name: `${shape.name}: ${path} is not ${told(value)}`,
    expected: 'denied',
    ask: () => as(shape.uid).tries(...shape.write(written(shape, changed, [path]))),
  };
}

function missing(shape: Shape, key: string): Probe {
  const { [key]: _, ...rest } = shape.whole;
  return {
    about: shape.about,
    name: `${shape.name} without ${key}`,
    expected: 'denied',
    ask: () => as(shape.uid).tries(...shape.write(rest)),
  };
}

/** Every question about one shape. */
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
