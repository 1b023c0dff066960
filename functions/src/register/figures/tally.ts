import {
  bareMap,
  type ChangeRequest,
  countedDetails,
  type EntryContribution,
  evidenceOn,
  evidences,
  type Level,
  levels,
  mostTrusted,
  type OfficeBearer,
  type Post,
  type RequestContribution,
  seatsOf,
  type Tally,
  type Unit,
  type UnitContribution,
} from '@sangathan/model';
import { entryContribution, requestContribution, unitContribution } from './contribution.ts';

type Seats = Tally['seats'];

function zeros<K extends string>(keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
}

/** The tally of nothing. */
export function emptyTally(): Tally {
  return {
    units: zeros(levels),
    seats: {},
    evidence: zeros(evidences),
    details: zeros(countedDetails),
    pending: { count: 0, oldestAt: null },
  };
}

/** The key of an expected post, as `Tally.seats` has it. */
export function seatKey(level: Level, post: Post): string {
  return `${level}_${post}`;
}

/** What a tally is counted from; units and entries by their ids. */
export interface CountedContributions {
  units: Record<string, UnitContribution>;
  entries: Record<string, EntryContribution>;
  requests: Record<string, RequestContribution>;
}

/**
 * Counts contributions. Expected posts are counted, not entries: two presidents of one unit fill one post, and
 * the evidence and details are those of the most trusted holder.
 */
export function tallyOfContributions({ units, entries, requests }: CountedContributions, now: number): Tally {
  const tally = emptyTally();
  const byUnit = new Map<string, EntryContribution[]>();
  for (const entry of Object.values(entries)) {
    const here = byUnit.get(entry.unitId);
    if (here) here.push(entry);
    else byUnit.set(entry.unitId, [entry]);
  }
  for (const [id, unit] of Object.entries(units)) {
    if (!unit.open) continue;
    tally.units[unit.level] += 1;
    const here = byUnit.get(id) ?? [];
    for (const { post, seat } of seatsOf({ ...unit, assemblySeats: unit.mla, lokSabhaSeats: unit.mp })) {
      const key = seatKey(unit.level, post);
      tally.seats[key] ??= { expected: 0, filled: 0 };
      tally.seats[key].expected += 1;
      const holder = mostTrusted(here.filter((entry) => entry.post === post && entry.seat === seat));
      if (!holder) continue;
      tally.seats[key].filled += 1;
      tally.evidence[evidenceOn(holder.evidence, holder.evidenceAt, now)] += 1;
      for (const detail of holder.details) tally.details[detail] += 1;
    }
  }
  const times = Object.values(requests).map(({ createdAt }) => createdAt);
  tally.pending = { count: times.length, oldestAt: times.length === 0 ? null : Math.min(...times) };
  return tally;
}

/** The documents that a tally is counted from. */
export interface Sources {
  units: { id: string; unit: Unit }[];
  cards: OfficeBearer[];
  pending: Pick<ChangeRequest, 'state' | 'path' | 'createdAt'>[];
}

function numbered<C>(contributions: (C | null)[]): Record<string, C> {
  return Object.fromEntries(
    contributions.flatMap((one, index) => (one === null ? [] : [[String(index), one]])),
  );
}

/** Counts documents; each must be given once. */
export function tallyOf({ units, cards, pending }: Sources, now: number): Tally {
  const contributions = {
    units: bareMap(
      units.flatMap(({ id, unit }) => {
        const contribution = unitContribution(unit);
        return contribution === null ? [] : [[id, contribution] as const];
      }),
    ),
    entries: numbered(cards.map(entryContribution)),
    requests: numbered(pending.map(requestContribution)),
  };
  return tallyOfContributions(contributions, now);
}

function addSeats(tallies: Tally[]): Seats {
  const seats: Seats = {};
  for (const [key, { expected, filled }] of tallies.flatMap((tally) => Object.entries(tally.seats))) {
    seats[key] ??= { expected: 0, filled: 0 };
    seats[key].expected += expected;
    seats[key].filled += filled;
  }
  return seats;
}

function addRecords<K extends string>(keys: readonly K[], records: Record<K, number>[]): Record<K, number> {
  const sum = (key: K) => records.reduce((total, record) => total + record[key], 0);
  return Object.fromEntries(keys.map((key) => [key, sum(key)])) as Record<K, number>;
}

/** Adds tallies; none may be of a unit below another. */
export function addTallies(tallies: Tally[]): Tally {
  const times = tallies.flatMap(({ pending }) => pending.oldestAt ?? []);
  return {
    units: addRecords(
      levels,
      tallies.map(({ units }) => units),
    ),
    seats: addSeats(tallies),
    evidence: addRecords(
      evidences,
      tallies.map(({ evidence }) => evidence),
    ),
    details: addRecords(
      countedDetails,
      tallies.map(({ details }) => details),
    ),
    pending: {
      count: tallies.reduce((total, { pending }) => total + pending.count, 0),
      oldestAt: times.length === 0 ? null : Math.min(...times),
    },
  };
}
