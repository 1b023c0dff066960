import {
  Attendance,
  AuditLine,
  ChangeRequest,
  Contact,
  collections,
  Grant,
  Meeting,
  OfficeBearer,
  subcollections,
  Unit,
  UnitRequest,
} from '@sangathan/model';
import type { DocumentSnapshot, Query } from 'firebase-admin/firestore';
import type * as z from 'zod/mini';
import { db } from '../../support/emulator.ts';

/** What every kind of document is read from, and its schema. A contact's key is its entry. */
const kinds = {
  units: { from: () => db.collection(collections.units), schema: Unit },
  cards: { from: () => db.collection(collections.officeBearers), schema: OfficeBearer },
  contacts: { from: () => db.collectionGroup(subcollections.private), schema: Contact },
  grants: { from: () => db.collection(collections.grants), schema: Grant },
  requests: { from: () => db.collection(collections.changeRequests), schema: ChangeRequest },
  unitRequests: { from: () => db.collection(collections.unitRequests), schema: UnitRequest },
  meetings: { from: () => db.collection(collections.meetings), schema: Meeting },
  attendance: { from: () => db.collectionGroup(subcollections.attendance), schema: Attendance },
  audit: { from: () => db.collection(collections.audit), schema: AuditLine },
} as const satisfies Record<string, { from: () => Query; schema: z.ZodMiniType }>;
export type Kind = keyof typeof kinds;
type DocumentOf<K extends Kind> = z.infer<(typeof kinds)[K]['schema']>;

/** The documents of a kind by their ids: of contacts the entry's, of attendance the meeting's and the entry's. */
export type Documents<K extends Kind> = Map<string, DocumentOf<K>>;

/** Everything of one world that has a place, at one moment. */
export type Snapshot = { [K in Kind]: Documents<K> } & {
  /** As Firestore gave them, by path, for the events of what changes. */
  stored: Record<Kind, Map<string, DocumentSnapshot>>;
  /** Documents that their schema refuses. */
  malformed: string[];
};

export const kindsOf = Object.keys(kinds) as Kind[];

/** What one step may leave as it is without being looked at; the end of a sequence looks at everything. */
export const usualKinds: readonly Kind[] = ['units', 'cards', 'contacts', 'grants', 'requests'];

function keyOf(kind: Kind, found: DocumentSnapshot): string {
  const parent = found.ref.parent.parent?.id ?? '';
  if (kind === 'contacts') return parent;
  return kind === 'attendance' ? `${parent} ${found.id}` : found.id;
}

/** Reads a world; kinds that are not asked for are as in `former`. */
export async function read(stateId: string, wanted: readonly Kind[], former?: Snapshot): Promise<Snapshot> {
  const documents = Object.fromEntries(kindsOf.map((kind) => [kind, former?.[kind] ?? new Map()]));
  const stored = Object.fromEntries(kindsOf.map((kind) => [kind, former?.stored[kind] ?? new Map()]));
  const malformed: string[] = [];
  await Promise.all(
    wanted.map(async (kind) => {
      const { docs } = await kinds[kind].from().where('path.state', '==', stateId).get();
      stored[kind] = new Map(docs.map((found) => [found.ref.path, found]));
      documents[kind] = new Map();
      for (const found of docs) {
        const { success, data, error } = kinds[kind].schema.safeParse(found.data());
        if (success) documents[kind].set(keyOf(kind, found), data);
        else malformed.push(`${found.ref.path}: ${error.issues[0]?.message}`);
      }
    }),
  );
  return { ...(documents as { [K in Kind]: Documents<K> }), stored: stored as Snapshot['stored'], malformed };
}
