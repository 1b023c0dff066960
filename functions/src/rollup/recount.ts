import type { Mark, Path } from '@sangathan/model';
import { bottomUp, type Place } from './countScope.ts';

/**
 * The roll-up engine. A ledger says what a place is counted from and where its roll-ups stand; the engine
 * keeps every roll-up equal to a recount, whatever events come twice, late, in another order or not at
 * all until they are delivered again.
 */
export interface Ledger<Counted> {
  /** The places that a document at `path` counts in, from the bottom up. */
  placesOn(path: Path): Place[];
  /**
   * What was counted last, `null` before the first time and where the place is no more; and its version,
   * `null` before the first time alone: a place that goes keeps one, or a count begun before it came could
   * still land after it went.
   */
  read(place: Place): Promise<Standing<Counted>>;
  /**
   * What was counted last, with what the wishes name read anew; from everything where that is `null`.
   * `null` when the place is no more.
   */
  count(place: Place, former: Counted | null, wishes: Wish[]): Promise<Counted | null>;
  /** Where a place stood when it was counted. */
  pathOf(place: Place, counted: Counted): Path | undefined;
  /** Writes (or removes, for `null`) the count if its version is still the one given, and says whether it did. */
  write(place: Place, counted: Counted | null, standing: Standing<Counted>): Promise<boolean>;
}

export interface Standing<Counted> {
  former: Counted | null;
  version: Version | null;
}

/** Something that differs whenever a place has been written in between. */
export type Version = object | string | number;

/** A document to be read anew, by its source's name and its id. */
export interface Wish {
  source: string;
  id: string;
}

/** The source of a wish that names a place below, whose roll-up was written. */
export const below = 'below';

/** Waits between attempts, so that two workers at one place do not stay in step. */
export type Pause = (attempt: number) => Promise<void>;

const longestPause = 2000;

export const jitter: Pause = (attempt) =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(longestPause, 50 * 2 ** attempt)));

/** Attempts before the event is handed back to be delivered again. */
const mostAttempts = 12;

/** A place that others wrote at each attempt: counted again, it comes to its turn. */
export class Contended extends Error {
  override readonly name = 'Contended';
}

/** Firestore's word for what it will never take, such as a document over its size. */
const invalidArgument = 3;

/**
 * Whether a count would fail in the same way however often it is begun again. What the platform refuses for
 * now carries a code of its own; anything else is about the documents that were counted.
 */
export function isLasting(error: unknown): boolean {
  if (error instanceof Contended) return false;
  const { code } = error as { code?: unknown };
  return code === undefined || code === invalidArgument;
}

/**
 * Brings one place up to date. The version is read first, then the sources, then the write demands that
 * version: a write that lands means that no other landed since before the sources were read. It writes
 * even when nothing is other than it was. Were such a write left out, a slower count that read B, while
 * A, B and A again were stored and the last of them not written, could still put its outdated B in. The same
 * holds of a place that is no more before it was ever written.
 * @param wishes what to read anew, or `all`
 * @returns where the place stands, as it was written; `null` when it is no more
 * @throws Contended after `mostAttempts`; the event that asked is then delivered again
 */
export async function recount<Counted>(
  ledger: Ledger<Counted>,
  place: Place,
  wishes: Wish[] | 'all',
  pause: Pause = jitter,
): Promise<Path | null> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    if (attempt > 0) await pause(attempt);
    const standing = await ledger.read(place);
    const counted =
      wishes === 'all'
        ? await ledger.count(place, null, [])
        : await ledger.count(place, standing.former, wishes);
    if (!(await ledger.write(place, counted, standing))) continue;
    return (counted !== null && ledger.pathOf(place, counted)) || null;
  }
  throw new Contended(`the figures of ${place.unitId} are written by too many at once`);
}

/** A place of a ledger, and what to read anew there. */
export interface Demand {
  ledger: string;
  place: Place;
  wishes: Wish[];
  /** The places directly above that whoever asks has counted next: a moving unit has two. */
  above: string[];
}

/** Each place that a mark asks to be counted, with what is to be read anew there. */
function demandsOf({ ledger, source, id, paths }: Mark, places: (path: Path) => Place[]): Demand[] {
  return paths.flatMap((path) => demandsAlong(ledger, places(path), { source, id }));
}

/** A wish at the first place of a chain, and each place's at the one above it. */
export function demandsAlong(ledger: string, chain: Place[], wish: Wish): Demand[] {
  return chain.map((place, index) => {
    const [child, parent] = [chain[index - 1], chain[index + 1]];
    const wishes = [child ? { source: below, id: child.unitId } : wish];
    return { ledger, place, wishes, above: parent ? [parent.unitId] : [] };
  });
}

/** What several demands wish for, each once. */
export function wishesOf(demands: Demand[]): Wish[] {
  const wishes = demands.flatMap((demand) => demand.wishes);
  return [...new Map(wishes.map((wish) => [`${wish.source} ${wish.id}`, wish])).values()];
}

function joined(demands: Demand[]): Demand[] {
  const places = Map.groupBy(demands, ({ ledger, place }) => `${ledger} ${place.unitId}`);
  return [...places.values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ ...first, wishes: wishesOf(same), above: same.flatMap(({ above }) => above) }] : [];
  });
}

/**
 * Has everything counted that the marks ask for, a level only when the one below it is written. Whoever
 * dies on the way has not resolved, and whoever begins again counts all the way up again: so each write
 * of a place is followed by a count of the place above. A place that fails holds up no other.
 * @throws what failed first, once all others are counted
 */
export async function settle(
  marks: Mark[],
  ledgerNamed: (name: string) => Promise<Pick<Ledger<unknown>, 'placesOn'> | null>,
  count: (demand: Demand) => Promise<void>,
): Promise<void> {
  const names = [...new Set(marks.map(({ ledger }) => ledger))];
  const ledgers = new Map(
    await Promise.all(names.map(async (name) => [name, await ledgerNamed(name)] as const)),
  );
  const demands = marks.flatMap((mark) => {
    const ledger = ledgers.get(mark.ledger);
    return ledger ? demandsOf(mark, (path) => ledger.placesOn(path)) : [];
  });
  const failures: unknown[] = [];
  for (const level of bottomUp) {
    const here = joined(demands.filter(({ place }) => place.level === level));
    const ends = await Promise.allSettled(here.map(count));
    failures.push(...ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : [])));
  }
  if (failures.length > 0) throw failures[0];
}
