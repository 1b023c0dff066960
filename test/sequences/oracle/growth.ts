/** Whether what a sequence has left behind is bounded, well-formed and traced. */
import {
  Allowance,
  type AuditLine,
  ContactOpenings,
  collections,
  dailyLimits,
  Export,
  MeetingKey,
  Verification,
  VerificationCode,
} from '@sangathan/model';
import type { DocumentSnapshot } from 'firebase-admin/firestore';
import type * as z from 'zod/mini';
import { db } from '../../support/emulator.ts';
import type { Scene } from '../world/scene.ts';
import { kindsOf, type Snapshot } from '../world/snapshot.ts';
import { changesOf } from './authority.ts';
import { type Done, type Wrong, wrong } from './step.ts';

/** Largest document that people's writes may make, in bytes as JSON; each of its texts has a longest length. */
const largest = 16_384;

/** Most documents that one step may leave, whatever it does: an entry with its contact, grant and audit lines. */
const mostForEachStep = 12;

const sizeOf = (found: DocumentSnapshot) => JSON.stringify(found.data() ?? {}).length;

/** Documents without a place: by the person, the entry or the meeting that they are of. */
const others: { schema: z.ZodMiniType; of: (scene: Scene) => Promise<DocumentSnapshot[]> }[] = [
  { schema: Allowance, of: (scene) => ofPeople(scene, collections.allowances, 'who') },
  { schema: Export, of: (scene) => ofPeople(scene, collections.exports, 'uid') },
  {
    schema: VerificationCode,
    of: ({ present }) => named(collections.verificationCodes, [...present.cards.keys()]),
  },
  { schema: Verification, of: ({ present }) => named(collections.verifications, [...present.cards.keys()]) },
  {
    schema: ContactOpenings,
    of: ({ present }) => named(collections.contactOpenings, [...present.cards.keys()]),
  },
  { schema: MeetingKey, of: ({ present }) => named(collections.meetingKeys, [...present.meetings.keys()]) },
];

/** Most values in one query's `in`. */
const mostValues = 10;

async function ofPeople({ phones }: Scene, collection: string, field: string): Promise<DocumentSnapshot[]> {
  const uids = [...phones.values()].map(({ uid }) => uid);
  const chunks = Array.from({ length: Math.ceil(uids.length / mostValues) }, (_, index) =>
    uids.slice(index * mostValues, (index + 1) * mostValues),
  );
  const found = await Promise.all(
    chunks.map((some) => db.collection(collection).where(field, 'in', some).get()),
  );
  return found.flatMap(({ docs }) => docs);
}

async function named(collection: string, ids: string[]): Promise<DocumentSnapshot[]> {
  if (ids.length === 0) return [];
  const found = await db.getAll(...ids.map((id) => db.collection(collection).doc(id)));
  return found.filter(({ exists }) => exists);
}

/** Documents that their schema refuses, that are too large, or of which a few steps have made too many. */
export async function wrongGrowth(scene: Scene, first: Snapshot, steps: number): Promise<Wrong[]> {
  const { present } = scene;
  const placed = kindsOf.flatMap((kind) => [...present.stored[kind].values()]);
  const rest = await Promise.all(
    others.map(async ({ schema, of }) => (await of(scene)).map((found) => ({ found, schema }))),
  );
  const malformed = rest.flat().filter(({ found, schema }) => !schema.safeParse(found.data()).success);
  const all = [...placed, ...rest.flat().map(({ found }) => found)];
  const used = rest.flat().flatMap(({ found }) => Allowance.safeParse(found.data()).data ?? []);
  const before = kindsOf.reduce((sum, kind) => sum + first.stored[kind].size, 0);
  return [
    ...[...present.malformed, ...malformed.map(({ found }) => found.ref.path)].map((what) =>
      wrong('malformed', what),
    ),
    ...all.filter((found) => sizeOf(found) > largest).map((found) => wrong('too large', found.ref.path)),
    ...used
      .filter(({ kind, taken }) => taken > ((dailyLimits as Record<string, number>)[kind] ?? 0))
      .map(({ kind }) => wrong('beyond a limit', kind)),
    ...(all.length - before > steps * mostForEachStep
      ? [wrong('too many documents', String(all.length - before))]
      : []),
  ];
}

/** Something that a person has changed, and should be found in the audit. */
export interface Deed {
  uid: string;
  subject: string;
  field: string;
}

/** What a step's person has changed: fields of entries, whole new entries, units. A sheet's are in its own line. */
export function deedsOf(done: Done): Deed[] {
  const { before, after, phone, kind } = done;
  const { uid } = phone;
  const entered = [...after.people.keys()].filter((id) => !before.people.has(id) && kind !== 'importRow');
  const changed = [...before.people.keys()].flatMap((id) => changesOf(done, id));
  const units = [...after.snapshot.units].filter(([id, now]) => {
    const then = before.snapshot.units.get(id);
    return !then || then.closed !== now.closed || then.name.en !== now.name.en;
  });
  return [
    ...entered.map((subject) => ({ uid, subject, field: 'entry' })),
    ...changed.map(({ id, field }) => ({ uid, subject: id, field })),
    ...units.map(([subject]) => ({ uid, subject, field: 'unit' })),
  ];
}

/** The fields that a line names, as a deed does. */
function isIn(field: string, { action, changes }: AuditLine): boolean {
  const named = Object.keys(changes);
  if (field === 'entry') return action === 'entryCreated';
  if (field === 'unit') return action.startsWith('unit');
  if (field === 'name') return named.includes('nameHi') || named.includes('nameEn');
  return named.includes(field);
}

/** Deeds that no line of the audit traces to whoever did them. */
export function wrongTraces(scene: Scene, deeds: Deed[]): Wrong[] {
  const lines = [...scene.present.audit.values()];
  return deeds
    .filter(
      ({ uid, subject, field }) =>
        !lines.some(
          (line) =>
            line.byUid === uid &&
            (line.officeBearerId === subject || line.unitId === subject) &&
            isIn(field, line),
        ),
    )
    .map(({ subject, field }) => wrong(`unseen ${field}`, scene.names.name(subject)));
}
