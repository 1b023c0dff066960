import {
  levelBelow,
  mayDecide,
  mayEdit,
  mayListContacts,
  mayNameDeputy,
  maySee,
  requestIdOf,
} from '@sangathan/model';
import { type Answer, as, type Client, editedBy, type Fields, serverTime } from '../support/client.ts';
import { stored, taken } from '../support/register.ts';
import { cardOf, contactOf, grantOf, newUnitIn, requestOf, unitOf } from './documents.ts';
import * as policy from './policy.ts';
import type { Person, TreeUnit, World } from './world.ts';

/** The actor, and the target: an entry and its unit. */
interface Context {
  who: Person;
  whose: Person;
  unit: TreeUnit;
}

/** A kind of request: a get has a path, anything else a function that sends it. */
interface Kind {
  allowed(context: Context): boolean;
  path?(context: Context): string;
  ask?(context: Context, client: Client): Promise<Answer>;
  /** What the model says, where it has a function for it. */
  model?(context: Context): boolean | undefined;
}

const inSubtree = (unit: TreeUnit): Fields => ({ [`path.${unit.level}`]: unit.id });

function listing(from: string, right: string | null): Kind {
  return {
    allowed: ({ who, unit }) => policy.lists(who, unit, right),
    ask: ({ unit }, client) => client.list({ from, where: inSubtree(unit) }),
  };
}

function update(path: (context: Context) => string, fields: Fields): NonNullable<Kind['ask']> {
  return (context, client) => client.trial({ update: path(context), fields });
}

function writeContact(change: Fields): NonNullable<Kind['ask']> {
  return ({ who, whose }, client) =>
    client.trial({
      set: `officeBearers/${whose.id}/private/contact`,
      fields: { ...contactOf(whose, who.id), ...change },
    });
}

const card = ({ whose }: Context) => `officeBearers/${whose.id}`;
const request = ({ whose }: Context) => `changeRequests/${whose.id}`;
const decision = ({ who }: Context): Fields => ({
  by: { uid: who.id, officeBearerId: who.id },
  at: serverTime,
  reason: 'x',
});

function withGrant<T>(
  who: Person,
  decide: (grant: NonNullable<ReturnType<typeof grantOf>>) => T,
): T | undefined {
  const grant = grantOf(who);
  return grant ? decide(grant) : undefined;
}

/** An entry with its number, as the model's functions take it. */
const heldBy = (whose: Person) => ({ ...cardOf(whose), mobile: whose.mobile });

const gets: Record<string, Kind> = {
  'get a unit': {
    path: ({ unit }) => `units/${unit.id}`,
    allowed: ({ who, unit }) => policy.seesUnit(who, unit),
    model: ({ who, unit }) => withGrant(who, (grant) => maySee(grant, { ...unitOf(unit), unitId: unit.id })),
  },
  'get a card': {
    path: card,
    allowed: ({ who, whose }) => policy.seesCard(who, whose),
    model: ({ who, whose }) => withGrant(who, (grant) => maySee(grant, cardOf(whose))),
  },
  'get a contact': {
    path: ({ whose }) => `officeBearers/${whose.id}/private/contact`,
    allowed: ({ who, whose }) => who === whose,
  },
  'get a request': { path: request, allowed: ({ who, whose }) => policy.readsRequest(who, whose) },
  'get a roll-up': {
    path: ({ unit }) => `rollups/${unit.id}`,
    allowed: ({ who, unit }) => policy.seesUnit(who, unit),
  },
  'get a turnout': {
    path: ({ unit }) => `meetings/any/turnout/${unit.id}`,
    allowed: ({ who, unit }) => policy.seesUnit(who, unit),
  },
  'get a meeting': {
    path: ({ unit }) => `meetings/${unit.id}`,
    allowed: ({ who, unit }) => policy.isAbove(who, unit) || policy.reaches(who, unit),
  },
  'get an attendance': {
    path: ({ whose }) => `meetings/any/attendance/${whose.id}`,
    allowed: ({ who, whose }) =>
      who === whose || (policy.holds(who, 'conveneMeetings') && policy.reaches(who, whose.unit)),
  },
  'get an audit line': {
    path: ({ unit }) => `audit/${unit.id}`,
    allowed: ({ who, unit }) => policy.holds(who, 'approve') && policy.reaches(who, unit),
  },
  'get a grant': { path: ({ whose }) => `grants/${whose.id}`, allowed: ({ who, whose }) => who === whose },
};

const lists: Record<string, Kind> = {
  'list units': listing('units', null),
  'list cards': listing('officeBearers', null),
  'list requests': listing('changeRequests', 'approve'),
  'list roll-ups': listing('rollups', null),
  'list audit': listing('audit', 'approve'),
  'list attendance': listing('meetings/any/attendance', 'conveneMeetings'),
  'list contacts': {
    allowed: ({ who, unit }) => policy.lists(who, unit, 'contacts'),
    model: ({ who, unit }) =>
      withGrant(who, (grant) => grant.unitId === unit.id && mayListContacts(grant, unitOf(unit).path)),
    ask: ({ unit }, client) => client.list({ from: 'private', group: true, where: inSubtree(unit) }),
  },
  'list a committee': {
    allowed: ({ who, unit }) => policy.isAbove(who, unit),
    ask: ({ unit }, client) =>
      client.list({ from: 'officeBearers', where: { unitId: unit.id, until: null } }),
  },
};

const edits: Record<string, Kind> = {
  'edit a card': {
    allowed: ({ who, whose }) => policy.edits(who, whose),
    ask: update(card, { village: 'Pushkar' }),
    model: ({ who, whose }) => withGrant(who, (grant) => mayEdit(grant, heldBy(whose)) && !whose.unit.closed),
  },
  'end a term': {
    allowed: ({ who, whose }) => policy.edits(who, whose),
    ask: update(card, { until: '2026-02-02' }),
  },
  'name a deputy': {
    allowed: ({ who, whose }) => policy.namesDeputy(who, whose) && policy.holds(who, 'edit'),
    // A repeated right always differs from the stored ones; unchanged rights would be an ordinary edit.
    ask: update(card, { deputyRights: ['edit', 'edit'] }),
    model: ({ who, whose }) =>
      withGrant(who, (grant) => mayNameDeputy(grant, heldBy(whose)) && grant.rights.includes('edit')),
  },
  'raise evidence': { allowed: () => false, ask: update(card, { evidence: 'approved' }) },
  'move a card': {
    allowed: () => false,
    // An unknown unit: an entry of the state's committee would not move by a move there.
    ask: update(card, { path: { state: 'elsewhere' }, unitId: 'elsewhere' }),
  },
  'write a contact': {
    allowed: ({ who, whose }) => policy.edits(who, whose),
    ask: writeContact({ email: 'new@example.in' }),
  },
  'change a mobile': { allowed: () => false, ask: writeContact({ mobile: '+916000000002' }) },
  'add an entry': {
    allowed: () => false,
    ask: ({ who, unit }, client) =>
      client.trial({ create: `officeBearers/${taken}`, fields: newCardIn(who, unit) }),
  },
};

function newCardIn(who: Person, unit: TreeUnit): Fields {
  const { assembly, lokSabha } = unit;
  const held = { post: 'generalSecretary', unit, assembly, lokSabha, deputyRights: [], left: false } as const;
  return {
    ...stored(cardOf({ ...held, deputyRights: [], id: taken, personId: taken, mobile: '', granted: false })),
    known: { mobile: false, email: false },
    evidenceAt: serverTime,
    enteredBy: who.id,
    edited: editedBy(who.id),
    demo: false,
  };
}

const treeAndRequests: Record<string, Kind> = {
  'open a unit': {
    allowed: () => false,
    ask: ({ unit }, client) =>
      client.trial({
        create: `units/${taken}`,
        fields: newUnitIn(unit, levelBelow(unit.level) ?? 'booth'),
      }),
  },
  'rename a unit': {
    allowed: ({ who, unit }) => policy.renames(who, unit),
    ask: update(({ unit }) => `units/${unit.id}`, { name: { hi: 'नया', en: 'New' } }),
  },
  'move a unit': {
    allowed: () => false,
    ask: update(({ unit }) => `units/${unit.id}`, { path: { state: 'elsewhere' }, parentId: 'elsewhere' }),
  },
  propose: {
    allowed: ({ who, whose }) => who === whose,
    ask: ({ who, whose }, client) =>
      client.trial({
        create: `changeRequests/${requestIdOf(whose.id, 1)}`,
        fields: { ...requestOf(whose), proposerUid: who.id, createdAt: serverTime },
      }),
  },
  approve: {
    allowed: ({ who, whose }) => policy.decidesFor(who, whose),
    ask: (context, client) =>
      client.trial({ update: request(context), fields: { state: 'approved', decision: decision(context) } }),
    model: ({ who, whose }) => withGrant(who, (grant) => mayDecide(grant, heldBy(whose))),
  },
  withdraw: {
    allowed: ({ who, whose }) => who === whose,
    ask: update(request, { state: 'withdrawn' }),
  },
};

const kinds: Record<string, Kind> = { ...gets, ...lists, ...edits, ...treeAndRequests };
const names = Object.keys(kinds);
const getNames = Object.keys(gets);

/** One random decision, as numbers. */
export interface Drawn {
  who: number;
  whose: number;
  kind: number;
}

/** A request, with the answers of the policy and, where it has one, of the model. */
export interface Decision {
  name: string;
  uid: string;
  allowed: boolean;
  model: boolean | undefined;
  /** The path of a get, so that several can be read in one request. */
  path: string | null;
  ask(): Promise<Answer>;
}

/** Half are gets, and most are about somebody in the actor's own branch, as others are rarely allowed. */
export function decisionOf({ people }: World, drawn: Drawn): Decision {
  const who = people[drawn.who % people.length];
  const near = people.filter(({ unit }) => who && (policy.isAbove(who, unit) || policy.reaches(who, unit)));
  const from = drawn.whose % 4 > 0 && near.length > 0 ? near : people;
  const whose = from[Math.floor(drawn.whose / 4) % from.length];
  const list = drawn.kind % 2 === 0 ? getNames : names;
  const name = list[Math.floor(drawn.kind / 2) % list.length] ?? '';
  const kind = kinds[name];
  if (!who || !whose || !kind) throw new Error('an empty world');
  const context = { who, whose, unit: whose.unit };
  const client = as(who.id);
  // Anyone may get their own grant, whether or not it exists.
  const allowed = (who.granted || name === 'get a grant') && kind.allowed(context);
  const path = kind.path?.(context) ?? null;
  const ask = () =>
    (path === null ? kind.ask?.(context, client) : client.get(path)) ?? Promise.resolve('denied' as const);
  const title = `${who.post} of ${who.unit.id} (${who.id}): ${name}: ${whose.post} of ${whose.unit.id} (${whose.id})`;
  return {
    name: title,
    uid: who.id,
    allowed,
    model: who.granted ? kind.model?.(context) : undefined,
    path,
    ask,
  };
}
