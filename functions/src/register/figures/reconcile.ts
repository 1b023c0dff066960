import { isDeepStrictEqual } from 'node:util';
import {
  collections,
  countedPosts,
  type DirectoryParts,
  evidences,
  type Level,
  levels,
  mostNamed,
  Rollup,
  type Tally,
  Unit,
  Verification,
} from '@sangathan/model';
import { type Firestore, type Query, type QueryDocumentSnapshot, Timestamp } from 'firebase-admin/firestore';
import { error as logError } from 'firebase-functions/logger';
import { countedLevel, type Place } from '../../rollup/countScope.ts';
import { type Counted, standingIn, unitsIn } from '../../rollup/firestoreRollup.ts';
import { recount } from '../../rollup/recount.ts';
import { directoryLedger } from './figures.rollup.ts';

/** Levels that are counted as places, from the bottom up: what is above is counted from what is below. */
const bottomUp: readonly Level[] = levels.slice(0, levels.indexOf(countedLevel) + 1).toReversed();

/** Places audited at the same time. */
const atOnce = 8;

export interface AuditOptions {
  /** Reads every document; otherwise Firestore counts them, and only a place that differs is read. */
  whole?: boolean;
  /** One state alone; otherwise all there are. */
  stateId?: string | null;
  /** How long a difference may be a change that is still being counted, in milliseconds. */
  grace?: number;
}

const defaults = { whole: false, stateId: null, grace: 60_000 };

/** A question to Firestore's own counting, and what the parts that are kept say. */
interface Check {
  query: Query;
  kept: (parts: DirectoryParts) => number;
}

/** As few questions as tell every difference in numbers: entries by evidence add up to all that there are. */
function checksOf(db: Firestore, place: Place): Check[] {
  const [units, cards, requests] = [
    unitsIn(place, db.collection(collections.units)),
    standingIn(place, db.collection(collections.officeBearers))
      .where('until', '==', null)
      .where('post', 'in', countedPosts),
    standingIn(place, db.collection(collections.changeRequests)),
  ];
  return [
    {
      query: units.where('closed', '==', null),
      kept: (parts) => Object.values(parts.units).filter(({ open }) => open).length,
    },
    ...evidences.map((rung) => ({
      query: cards.where('evidence', '==', rung),
      kept: (parts: DirectoryParts) =>
        Object.values(parts.entries).filter(({ evidence }) => evidence === rung).length,
    })),
    {
      query: requests.where('state', '==', 'pending'),
      kept: (parts) => Object.keys(parts.requests).length,
    },
  ];
}

async function countsAgree(db: Firestore, place: Place, parts: DirectoryParts): Promise<boolean> {
  const agree = checksOf(db, place).map(async ({ query, kept }) => {
    const found = await query.count().get();
    return found.data().count === kept(parts);
  });
  return (await Promise.all(agree)).every(Boolean);
}

/** The tally without what the passing of time changes by itself. */
function timeless({ evidence, ...tally }: Tally): object {
  const { reconfirmed, stale, ...rest } = evidence;
  return { ...tally, evidence: rest, confirmed: reconfirmed + stale };
}

const isSame = (one: Tally | undefined, other: Tally | undefined) =>
  isDeepStrictEqual(one && timeless(one), other && timeless(other));

/** What an audit found in one state, or in all. */
export interface CountsAudit {
  /** Units whose figures were compared. */
  units: number;
  /** How many were wrong, and which. */
  drift: number;
  unitIds: string[];
  /** Units that could not be compared, or put right. */
  failed: string[];
}

/** Audits the places of one run. */
class Audit {
  readonly #db: Firestore;
  readonly #options: Required<AuditOptions>;

  constructor(db: Firestore, options: Required<AuditOptions>) {
    this.#db = db;
    this.#options = options;
  }

  async #stored(unitIds: string[]): Promise<Map<string, Tally>> {
    const rollups = this.#db.collection(collections.rollups);
    const found = await this.#db.getAll(...unitIds.map((id) => rollups.doc(id)));
    return new Map(
      found.flatMap((one) => {
        const rollup = Rollup.safeParse(one.data()).data;
        return rollup ? [[one.id, rollup.tally] as const] : [];
      }),
    );
  }

  /** The units of a place with the figures that they have, and those that they should have. */
  async #look(place: Place) {
    const ledger = directoryLedger(this.#db);
    const { former } = await ledger.read(place);
    const isWhole = this.#options.whole || former === null;
    const counted: Counted<DirectoryParts> | null = await ledger.count(place, isWhole ? null : former, []);
    const right = counted?.rollups ?? new Map<string, object | null>();
    const stored = await this.#stored([place.unitId, ...right.keys()]);
    const tallyOf = (unitId: string) => (right.get(unitId) as Rollup | null | undefined)?.tally;
    const wrong = [...right.keys()].filter((unitId) => !isSame(stored.get(unitId), tallyOf(unitId)));
    const isOutdated = [...right.keys()].some(
      (unitId) => !isDeepStrictEqual(stored.get(unitId), tallyOf(unitId)),
    );
    const agrees =
      former !== null &&
      counted !== null &&
      (isWhole
        ? isDeepStrictEqual(former.parts, counted.parts)
        : await countsAgree(this.#db, place, former.parts));
    return { units: right.size, wrong, isOutdated, agrees, stored };
  }

  /** The same, where a place that fails is told and holds up no other. */
  async placeOrFailure(place: Place): Promise<CountsAudit> {
    try {
      return await this.place(place);
    } catch (error) {
      logError('figures not audited', { unitId: place.unitId, error });
      return { ...nothing(), failed: [place.unitId] };
    }
  }

  /** Compares a place's figures, and puts them right. */
  async place(place: Place): Promise<CountsAudit> {
    const ledger = directoryLedger(this.#db);
    let seen = await this.#look(place);
    if (!seen.agrees || seen.wrong.length > 0) {
      await new Promise((resolve) => setTimeout(resolve, this.#options.grace));
      seen = await this.#look(place);
    }
    if (seen.agrees && seen.wrong.length === 0) {
      if (seen.isOutdated) await recount(ledger, place, []);
      return { units: seen.units, drift: 0, unitIds: [], failed: [] };
    }
    await recount(ledger, place, 'all');
    const mended = await this.#stored([...seen.stored.keys(), ...seen.wrong]);
    const differing = [...mended.keys()].filter((id) => !isSame(seen.stored.get(id), mended.get(id)));
    // Parts that are wrong under figures that are right would spoil these with the next change.
    const spoilt = seen.agrees ? [] : [place.unitId];
    const unitIds = [...new Set([...seen.wrong, ...differing, ...spoilt])];
    return { units: seen.units, drift: unitIds.length, unitIds, failed: [] };
  }
}

/** A level's units, as a stream: the tree is never held as a whole. */
async function* unitsAt(
  db: Firestore,
  level: Level,
  stateId: string | null,
): AsyncGenerator<{ id: string; state: string }> {
  const units = db.collection(collections.units).where('level', '==', level);
  const chosen = stateId === null ? units : units.where('path.state', '==', stateId);
  for await (const found of chosen
    .select('path')
    .stream() as unknown as AsyncIterable<QueryDocumentSnapshot>) {
    const path = Unit.shape.path.safeParse(found.get('path')).data;
    if (path) yield { id: found.id, state: path.state };
    else logError('unit without a place, not audited', { unitId: found.id });
  }
}

async function forEachOf<T>(all: AsyncGenerator<T>, work: (one: T) => Promise<void>): Promise<void> {
  const worker = async () => {
    for await (const one of all) await work(one);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

const nothing = (): CountsAudit => ({ units: 0, drift: 0, unitIds: [], failed: [] });

function add(to: CountsAudit, { units, drift, unitIds, failed }: CountsAudit): void {
  to.units += units;
  to.drift += drift;
  to.unitIds.push(...unitIds.slice(0, mostNamed - to.unitIds.length));
  to.failed.push(...failed.slice(0, mostNamed - to.failed.length));
}

/**
 * Compares every roll-up with what it is counted from, from the bottom up, puts right what has drifted,
 * and leaves a line for each state that says so.
 */
export async function auditCounts(db: Firestore, options: AuditOptions = {}): Promise<CountsAudit> {
  const chosen = { ...defaults, ...options };
  const audit = new Audit(db, chosen);
  const [all, states] = [nothing(), new Map<string, CountsAudit>()];
  for (const level of bottomUp) {
    await forEachOf(unitsAt(db, level, chosen.stateId), async ({ id, state }) => {
      const found = await audit.placeOrFailure({ level, unitId: id });
      const ofState = states.get(state) ?? nothing();
      states.set(state, ofState);
      for (const to of [all, ofState]) add(to, found);
    });
  }
  for (const [stateId, found] of states) {
    const { failed, ...figures } = found;
    const told = failed.length > 0 ? { failed } : {};
    const line: Verification = { ...figures, ...told, at: Timestamp.now(), whole: chosen.whole };
    await db.collection(collections.verifications).doc(stateId).set(Verification.parse(line));
  }
  return all;
}
