import { isDeepStrictEqual } from 'node:util';
import {
  collections,
  countedPosts,
  evidences,
  type FiguresContributions,
  type Level,
  levels,
  mostNamed,
  Reconciliation,
  Rollup,
  type Tally,
  Unit,
} from '@sangathan/model';
import { type Firestore, type Query, Timestamp } from 'firebase-admin/firestore';
import { error as logError } from 'firebase-functions/logger';
import pLimit from 'p-limit';
import { type CountScope, countedLevel } from '../../rollup/countScope.ts';
import { documentsIn, unitsIn } from '../../rollup/firestoreRollupStore.ts';
import { recountScope } from '../../rollup/recountScope.ts';
import { figuresStore } from './figures.rollup.ts';

/** The levels of scopes, children before parents: a parent is counted from its children's roll-ups. */
const bottomUp: readonly Level[] = levels.slice(0, levels.indexOf(countedLevel) + 1).toReversed();

/** Scopes compared at the same time. */
const concurrency = 8;

export interface ReconcileOptions {
  /** Reads every document; otherwise asks Firestore's `count()`, and reads only the scopes that differ. */
  whole?: boolean;
  /** One state only; otherwise all. */
  stateId?: string | null;
  /** How long a difference may be a change that is still being counted, in milliseconds. */
  grace?: number;
}

const defaults = { whole: false, stateId: null, grace: 60_000 };

/** One count by Firestore, and the same count by the stored contributions. */
interface Check {
  query: Query;
  counted: (contributions: FiguresContributions) => number;
}

/** The fewest counts that reveal any difference in numbers: entries by evidence add up to all entries. */
function checksOf(db: Firestore, scope: CountScope): Check[] {
  const units = unitsIn(scope, db.collection(collections.units));
  const cards = documentsIn(scope, db.collection(collections.officeBearers))
    .where('until', '==', null)
    .where('post', 'in', countedPosts);
  const requests = documentsIn(scope, db.collection(collections.changeRequests));
  return [
    {
      query: units.where('closed', '==', null),
      counted: (contributions) => Object.values(contributions.units).filter(({ open }) => open).length,
    },
    ...evidences.map((rung) => ({
      query: cards.where('evidence', '==', rung),
      counted: (contributions: FiguresContributions) =>
        Object.values(contributions.entries).filter(({ evidence }) => evidence === rung).length,
    })),
    {
      query: requests.where('state', '==', 'pending'),
      counted: (contributions) => Object.keys(contributions.requests).length,
    },
  ];
}

async function countsAgree(
  db: Firestore,
  scope: CountScope,
  contributions: FiguresContributions,
): Promise<boolean> {
  const checks = checksOf(db, scope).map(async ({ query, counted }) => {
    const found = await query.count().get();
    return found.data().count === counted(contributions);
  });
  return (await Promise.all(checks)).every(Boolean);
}

/** A tally without what changes with time alone: a reconfirmation that expires becomes stale. */
function timeless({ evidence, ...tally }: Tally): object {
  const { reconfirmed, stale, ...rest } = evidence;
  return { ...tally, evidence: rest, confirmed: reconfirmed + stale };
}

const isSame = (one: Tally | undefined, other: Tally | undefined) =>
  isDeepStrictEqual(one && timeless(one), other && timeless(other));

/** What a reconciliation found, in one state or in all. */
export interface Reconciled {
  /** Units whose figures were compared. */
  units: number;
  /** How many were wrong. */
  drift: number;
  /** The units that were wrong, up to `mostNamed`. */
  unitIds: string[];
  /** Units that could not be compared or corrected, up to `mostNamed`. */
  failed: string[];
}

const nothing = (): Reconciled => ({ units: 0, drift: 0, unitIds: [], failed: [] });

/** Reconciles scopes, with the options of one run. */
class Reconciler {
  readonly #db: Firestore;
  readonly #options: Required<ReconcileOptions>;
  readonly #store: ReturnType<typeof figuresStore>;

  constructor(db: Firestore, options: Required<ReconcileOptions>) {
    this.#db = db;
    this.#options = options;
    this.#store = figuresStore(db);
  }

  async #storedTallies(unitIds: string[]): Promise<Map<string, Tally>> {
    const rollups = this.#db.collection(collections.rollups);
    const found = await this.#db.getAll(...unitIds.map((id) => rollups.doc(id)));
    return new Map(
      found.flatMap((one) => {
        const rollup = Rollup.safeParse(one.data()).data;
        return rollup ? [[one.id, rollup.tally] as const] : [];
      }),
    );
  }

  /** Compares a scope's stored figures with what they should be. */
  async #compare(scope: CountScope) {
    const { counts: former } = await this.#store.read(scope);
    const isWhole = this.#options.whole || former === null;
    const counted = await this.#store.count(scope, isWhole ? null : former, []);
    const right = counted?.rollups ?? new Map<string, object | null>();
    const stored = await this.#storedTallies([scope.unitId, ...right.keys()]);
    const tallyOf = (unitId: string) => (right.get(unitId) as Rollup | null | undefined)?.tally;
    const wrong = [...right.keys()].filter((unitId) => !isSame(stored.get(unitId), tallyOf(unitId)));
    const isOutdated = [...right.keys()].some(
      (unitId) => !isDeepStrictEqual(stored.get(unitId), tallyOf(unitId)),
    );
    const agrees =
      former !== null &&
      counted !== null &&
      (isWhole
        ? isDeepStrictEqual(former.contributions, counted.contributions)
        : await countsAgree(this.#db, scope, former.contributions));
    return { units: right.size, wrong, isOutdated, agrees, stored };
  }

  /** Compares a scope's figures and corrects them. A failure is logged, and does not stop the other scopes. */
  async scope(scope: CountScope): Promise<Reconciled> {
    try {
      return await this.#compareAndCorrect(scope);
    } catch (error) {
      logError('figures not reconciled', { unitId: scope.unitId, error });
      return { ...nothing(), failed: [scope.unitId] };
    }
  }

  async #compareAndCorrect(scope: CountScope): Promise<Reconciled> {
    let seen = await this.#compare(scope);
    if (!seen.agrees || seen.wrong.length > 0) {
      await new Promise((resolve) => setTimeout(resolve, this.#options.grace));
      seen = await this.#compare(scope);
    }
    if (seen.agrees && seen.wrong.length === 0) {
      if (seen.isOutdated) await recountScope(this.#store, scope, []);
      return { ...nothing(), units: seen.units };
    }
    await recountScope(this.#store, scope, 'all');
    const corrected = await this.#storedTallies([...seen.stored.keys(), ...seen.wrong]);
    const differing = [...corrected.keys()].filter((id) => !isSame(seen.stored.get(id), corrected.get(id)));
    // Wrong contributions below right figures would make the figures wrong with the next change.
    const disagreeing = seen.agrees ? [] : [scope.unitId];
    const unitIds = [...new Set([...seen.wrong, ...differing, ...disagreeing])];
    return { units: seen.units, drift: unitIds.length, unitIds, failed: [] };
  }
}

/** A level's units, with the state of each. */
async function unitsAt(db: Firestore, level: Level, stateId: string | null) {
  const units = db.collection(collections.units).where('level', '==', level);
  const chosen = stateId === null ? units : units.where('path.state', '==', stateId);
  const { docs } = await chosen.select('path').get();
  return docs.flatMap((found) => {
    const path = Unit.shape.path.safeParse(found.get('path')).data;
    if (path) return [{ id: found.id, state: path.state }];
    logError('unit without a path, not reconciled', { unitId: found.id });
    return [];
  });
}

function add(to: Reconciled, { units, drift, unitIds, failed }: Reconciled): void {
  to.units += units;
  to.drift += drift;
  to.unitIds.push(...unitIds.slice(0, mostNamed - to.unitIds.length));
  to.failed.push(...failed.slice(0, mostNamed - to.failed.length));
}

/**
 * Compares every roll-up of the register with what it is counted from, corrects what has drifted, and stores a
 * `Reconciliation` for each state.
 */
export async function reconcile(db: Firestore, options: ReconcileOptions = {}): Promise<Reconciled> {
  const chosen = { ...defaults, ...options };
  const reconciler = new Reconciler(db, chosen);
  const [all, states] = [nothing(), new Map<string, Reconciled>()];
  for (const level of bottomUp) {
    await pLimit(concurrency).map(await unitsAt(db, level, chosen.stateId), async ({ id, state }) => {
      const found = await reconciler.scope({ level, unitId: id });
      const ofState = states.get(state) ?? nothing();
      states.set(state, ofState);
      for (const to of [all, ofState]) add(to, found);
    });
  }
  for (const [stateId, { failed, ...found }] of states) {
    const line: Reconciliation = {
      ...found,
      ...(failed.length > 0 && { failed }),
      at: Timestamp.now(),
      whole: chosen.whole,
    };
    await db.collection(collections.reconciliations).doc(stateId).set(Reconciliation.parse(line));
  }
  return all;
}
