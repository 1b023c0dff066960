/** The lists of the app, with the constraints that the app's own code adds to them. */
import { type Grant, type Right, unitIdsOn } from '@sangathan/model';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  mayListFigures,
  type Scope,
  scopeBelow,
  scopeOfCommittee,
} from '../../web/src/register/unit/scope.ts';
import { type Column, columns } from './cases/matrix.ts';
import { actors, idOf } from './support/actor.ts';
import { as, type Fields, type Query } from './support/client.ts';
import { loadEverything } from './support/load.ts';
import { forEach } from './support/probe.ts';
import { contactOf, grantOf, pathOf, type UnitId, unitIds } from './support/register.ts';

beforeAll(loadEverything);

type Reader = { grant: Grant; unitId: UnitId };

/** A list that the app shows for a unit. */
interface AppList {
  name: string;
  /** The constraint that keeps the list inside the reader's scope; `null` where the app does not list. */
  scope(reader: Reader): Scope | null | 'own chain';
  query(reader: Reader): Query;
}

const below = ({ grant, unitId }: Reader) => scopeBelow(grant, pathOf(unitId));

const lists: AppList[] = [
  {
    name: 'the units directly below (Children, Booths)',
    scope: below,
    query: ({ unitId }) => ({ from: 'units', where: { parentId: unitId } }),
  },
  {
    name: 'their figures (Children)',
    scope: (reader) => (mayListFigures(reader.grant, pathOf(reader.unitId)) ? below(reader) : null),
    query: ({ unitId }) => ({ from: 'rollups', where: { parentId: unitId } }),
  },
  {
    name: 'a committee (Committee)',
    scope: ({ grant, unitId }) =>
      Object.values(grant.path).includes(unitId)
        ? 'own chain'
        : scopeOfCommittee(grant, unitId, pathOf(unitId)),
    query: ({ unitId }) => ({ from: 'officeBearers', where: { unitId } }),
  },
  {
    name: 'the presidents of a mandal’s booths (Booths)',
    scope: (reader) => (reader.unitId.startsWith('M') ? below(reader) : null),
    query: ({ unitId }) => ({
      from: 'officeBearers',
      where: { 'path.mandal': unitId, level: 'booth', post: 'president', until: null },
    }),
  },
];

const readers = columns.flatMap((column) =>
  unitIds.map((unitId) => ({ column, grant: grantOf(actors[column].unitId, actors[column].post), unitId })),
);

const ask = (column: Column, query: Query, more: Fields = {}) =>
  as(idOf(actors[column])).list({ ...query, where: { ...query.where, ...more } });

const by = (field: string, direction: 'ASCENDING' | 'DESCENDING') => ({ field, direction }) as const;

describe.each(lists)('$name', ({ scope, query }) => {
  test('is allowed with the app’s constraint', async () => {
    const asked = readers.filter((reader) => scope(reader) !== null);
    const denied = await forEach(asked, async (reader) => {
      const own = scope(reader);
      const more = own === null || own === 'own chain' ? {} : { [own.field]: own.value };
      const answer = await ask(reader.column, query(reader), more);
      return answer === 'allowed' ? [] : [`${reader.column} of ${reader.unitId}`];
    });
    expect(asked.length).toBeGreaterThan(0);
    expect(denied.flat()).toEqual([]);
  });

  test('is denied where the app has no constraint for it, and with a foreign constraint', async () => {
    const others = readers.filter((reader) => scope(reader) === null);
    const foreign = { 'path.district': 'D2' };
    const strangers = readers.filter(({ grant }) => grant.level !== 'state' && grant.sight === 'subtree');
    const allowed = await forEach(
      [
        ...others.map((reader) => ({ reader, more: {} })),
        ...strangers
          .filter(({ unitId }) => pathOf(unitId).district === 'D2')
          .map((reader) => ({ reader, more: foreign })),
      ],
      async ({ reader, more }) => {
        const answer = await ask(reader.column, query(reader), more);
        return answer === 'denied' ? [] : [`${reader.column} of ${reader.unitId}`];
      },
    );
    expect(allowed.flat()).toEqual([]);
  });
});

/** Lists of the reader's subtree, each with the right that it needs. */
const ofSubtree: { name: string; right: Right | null; query: Omit<Query, 'where'> & { where?: Fields } }[] = [
  {
    name: 'upcoming meetings (MeetingsPage)',
    right: null,
    query: { from: 'meetings', order: by('endsAt', 'ASCENDING') },
  },
  {
    name: 'entries to search (People)',
    right: null,
    query: { from: 'officeBearers', where: { until: null } },
  },
  {
    name: 'entries with their former holders (MissingPage)',
    right: null,
    query: { from: 'officeBearers', where: {} },
  },
  {
    name: 'who holds a post (PostHolder)',
    right: null,
    query: { from: 'officeBearers', where: { post: 'president', until: null } },
  },
  {
    name: 'turnouts (TurnoutByUnit)',
    right: null,
    query: { from: 'meetings/state-meeting/turnout', where: { parentId: 'M1' } },
  },
  {
    name: 'latest check-ins (People)',
    right: 'conveneMeetings',
    query: { from: 'meetings/state-meeting/attendance', order: by('receivedAt', 'DESCENDING') },
  },
  {
    name: 'attendance of some people (People)',
    right: 'conveneMeetings',
    query: {
      from: 'meetings/state-meeting/attendance',
      where: { officeBearerId: ['P1-president', 'P9-president'] },
    },
  },
  {
    name: 'imports (ImportsPage)',
    right: 'import',
    query: { from: 'imports', order: by('startedAt', 'DESCENDING') },
  },
  { name: 'the audit log', right: 'approve', query: { from: 'audit', order: by('at', 'DESCENDING') } },
];

describe.each(ofSubtree)('$name', ({ right, query }) => {
  test.each(columns)(
    '%s lists those of its own subtree if it may, but no others and not all',
    async (column) => {
      const { level, unitId, rights, sight } = grantOf(actors[column].unitId, actors[column].post);
      const may = sight === 'subtree' && (right === null || rights.includes(right));
      const where = query.where ?? {};
      expect(await ask(column, { ...query, where }, { [`path.${level}`]: unitId })).toBe(
        may ? 'allowed' : 'denied',
      );
      expect(await ask(column, { ...query, where }, { 'path.state': 'GJ' })).toBe('denied');
      expect(await ask(column, { ...query, where })).toBe('denied');
    },
  );
});

describe('the entries with a number (NumberHolders)', () => {
  const { mobile = null } = contactOf('P1', 'president');
  const numberIn = (constraint: Fields): Query => ({
    from: 'private',
    group: true,
    where: { mobile, ...constraint },
  });
  test.each(columns)(
    '%s finds those of its own subtree with the right to contacts, and no others',
    async (column) => {
      const { level, unitId, rights, sight } = grantOf(actors[column].unitId, actors[column].post);
      const may = sight === 'subtree' && rights.includes('contacts');
      const answer = may ? 'allowed' : 'denied';
      expect(await ask(column, numberIn({ [`path.${level}`]: unitId }))).toBe(answer);
      if (level !== 'state') expect(await ask(column, numberIn({ 'path.state': 'RJ' }))).toBe('denied');
      expect(await ask(column, numberIn({}))).toBe('denied');
    },
  );
});

test.each(columns)('%s lists the meetings of its own chain of units, and of no other', async (column) => {
  const { path } = grantOf(actors[column].unitId, actors[column].post);
  const chain = unitIdsOn(path);
  const meetingsOf = (unitId: string[]): Query => ({
    from: 'meetings',
    where: { unitId },
    order: by('endsAt', 'ASCENDING'),
  });
  expect(await ask(column, meetingsOf(chain))).toBe('allowed');
  expect(await ask(column, meetingsOf([...chain, 'P9']))).toBe('denied');
});

describe('change requests', () => {
  const newest = by('createdAt', 'DESCENDING');
  const oldest = by('createdAt', 'ASCENDING');
  const own = (column: Column): Query => ({
    from: 'changeRequests',
    where: { officeBearerId: idOf(actors[column]) },
    order: newest,
  });
  const pending = (field: string, value: string): Query => ({
    from: 'changeRequests',
    where: { [field]: value, state: 'pending' },
    order: oldest,
  });
  const decided = (field: string, value: string): Query => ({
    from: 'changeRequests',
    where: { [field]: value, state: ['approved', 'applied', 'rejected', 'conflict'] },
    order: newest,
  });

  test.each(columns)('%s lists its own', async (column) => {
    expect(await ask(column, own(column))).toBe('allowed');
  });

  test.each(columns)('%s lists those of its subtree if it may approve, and no others', async (column) => {
    const { level, unitId, rights } = grantOf(actors[column].unitId, actors[column].post);
    const expected = rights.includes('approve') ? 'allowed' : 'denied';
    for (const query of [pending, decided]) {
      expect(await ask(column, query(`path.${level}`, unitId))).toBe(expected);
      expect(await ask(column, query('path.district', 'D2'))).toBe('denied');
      expect(await ask(column, { ...query('path.state', 'XX'), where: { state: 'pending' } })).toBe('denied');
    }
  });
});
