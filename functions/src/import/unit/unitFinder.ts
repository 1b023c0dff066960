import {
  asciiDigits,
  covers,
  type IssueCode,
  isAbove,
  type Level,
  levels,
  type Unit,
  type UnitHints,
} from '@sangathan/model';
import { Indexes, wantedIn } from './unitIndex.ts';

/** The fields of a unit by which it is found. */
export type ImportUnit = Pick<Unit, 'level' | 'kind' | 'name' | 'path' | 'assembly'> & { id: string };

/** `isSimilar`: found by a name that sounds alike but is spelt differently. */
export type UnitAnswer =
  | { state: 'found'; unit: ImportUnit; isSimilar: boolean }
  | { state: 'ambiguous'; candidates: ImportUnit[] }
  | { state: 'missing' | 'unknown' | 'outside' };

/** Maximum number of candidates in an answer. */
const mostCandidates = 10;

/** The issue that an answer raises, if any. */
export function unitIssue(answer: UnitAnswer): IssueCode | null {
  if (answer.state === 'found') return answer.isSimilar ? 'unit-similar' : null;
  return `unit-${answer.state}`;
}

/** Matching units. */
interface Fit {
  units: ImportUnit[];
  isSimilar: boolean;
}

const script = (text: string) => (/\p{Script=Devanagari}/u.test(text) ? 'hi' : 'en');

/** Levenshtein distance. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let left = 1; left <= one.length; left += 1) {
    const next = [left];
    for (let right = 1; right <= other.length; right += 1) {
      const change = (row[right - 1] ?? 0) + (one[left - 1] === other[right - 1] ? 0 : 1);
      next.push(Math.min(change, (row[right] ?? 0) + 1, (next[right - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/** Whether a name that sounds alike is also spelt alike; true if the unit has no name in the script of `words`. */
function isSpeltAlike(words: string, unit: ImportUnit): boolean {
  const own = wantedIn(unit.name[script(words)]).words;
  return (
    own === '' || distance(words, own) <= Math.max(1, Math.floor(Math.max(words.length, own.length) / 3))
  );
}

/**
 * Whether a person should check a unit found by sound: it has a name in the same script that is spelt
 * differently, or the name is so short that much sounds like it.
 */
function isDoubtful(words: string, unit: ImportUnit): boolean {
  return wantedIn(unit.name[script(words)]).words !== '' || words.replace(/[^\p{L}]/gu, '').length <= 3;
}

/** The units of a level that match a text, among the candidates. */
function fitting(
  text: string,
  indexes: Indexes,
  level: Level,
  isCandidate: (unit: ImportUnit) => boolean,
): Fit {
  const index = indexes.at(level);
  const { number, words } = wantedIn(text);
  if (number !== null) {
    const numbered = index.numbered(number).filter(isCandidate);
    const named = words === '' ? [] : numbered.filter((unit) => index.sounding(words).includes(unit));
    return { units: named.length > 0 ? named : numbered, isSimilar: false };
  }
  const exact = index.named(words).filter(isCandidate);
  if (exact.length > 0) return { units: exact, isSimilar: false };
  const sounding = index.sounding(words).filter((unit) => isCandidate(unit) && isSpeltAlike(words, unit));
  if (sounding.length === 0) return { units: index.partsOf(words).filter(isCandidate), isSimilar: false };
  return { units: sounding, isSimilar: sounding.some((unit) => isDoubtful(words, unit)) };
}

/** The levels with a column of their own. */
const named = ['district', 'block', 'mandal', 'booth'] as const;

/**
 * Finds the units that rows name, in the subtree of `root`. `others` are units outside it, by which a unit of a
 * neighbour is distinguished from an unknown one; districts and blocks are enough.
 */
export class UnitFinder {
  private readonly root: ImportUnit;
  private readonly byId = new Map<string, ImportUnit>();
  private readonly otherIds = new Set<string>();
  private readonly indexes: Indexes;
  private readonly others: Indexes;
  /** Blocks are named after their constituency. */
  private readonly blocks: { names: string[]; assembly: number | null }[];

  constructor(root: ImportUnit, units: Iterable<ImportUnit>, others: Iterable<ImportUnit> = []) {
    this.root = root;
    const own = [root, ...units].filter((unit) => covers({ level: root.level, unitId: root.id }, unit.path));
    for (const unit of own) this.byId.set(unit.id.toLowerCase(), unit);
    const beside = [...others].filter(({ id }) => !this.byId.has(id.toLowerCase()));
    for (const { id } of beside) this.otherIds.add(id.toLowerCase());
    this.indexes = new Indexes(this.byId.values());
    this.blocks = [...this.byId.values()]
      .filter(({ level }) => level === 'block')
      .map(({ name, assembly }) => ({
        names: [name.hi, name.en].map((each) => wantedIn(each).words),
        assembly,
      }));
    this.others = new Indexes(beside);
  }

  find(hints: UnitHints): UnitAnswer {
    if (hints.code !== null) return this.coded(hints.code);
    const level = this.levelOf(hints);
    if (level === null) return { state: 'missing' };
    if (isAbove(level, this.root.level)) return { state: 'outside' };
    const within = this.within(hints, level);
    if (typeof within === 'string') return { state: within };
    const text = level === 'state' ? null : (hints[level] ?? hints.name);
    if (text === null)
      return level === this.root.level ? this.answer([this.root], false) : { state: 'missing' };
    const { units, isSimilar } = fitting(text, this.indexes, level, within);
    if (units.length === 0) return { state: this.isElsewhere(text, level) ? 'outside' : 'unknown' };
    return this.answer(units, isSimilar);
  }

  private answer(units: ImportUnit[], isSimilar: boolean): UnitAnswer {
    const [unit] = units;
    if (unit && units.length === 1) return { state: 'found', unit, isSimilar };
    return { state: 'ambiguous', candidates: units.slice(0, mostCandidates) };
  }

  private coded(code: string): UnitAnswer {
    const unit = this.byId.get(code.toLowerCase());
    if (unit) return { state: 'found', unit, isSimilar: false };
    return { state: this.otherIds.has(code.toLowerCase()) ? 'outside' : 'unknown' };
  }

  /** The level that the post names, else the lowest of which the row names a unit. */
  private levelOf(hints: UnitHints): Level | null {
    if (hints.level !== null) return hints.level;
    const lowest = named.findLast((level) => hints[level] !== null);
    if (hints.name === null) return lowest ?? null;
    const below = levels.filter((level) => lowest === undefined || isAbove(lowest, level));
    const fits = below.filter(
      (level) => fitting(hints.name ?? '', this.indexes, level, () => true).units.length > 0,
    );
    return fits[0] ?? lowest ?? below.at(-1) ?? null;
  }

  /**
   * A predicate for the units below those that a row names above them, or why there are none. A row may also
   * name the root itself, or a unit above it.
   */
  private within(hints: UnitHints, level: Level): ((unit: ImportUnit) => boolean) | 'unknown' | 'outside' {
    const allowed: [level: Level, ids: Set<string>][] = [];
    const passes = (unit: ImportUnit) => allowed.every(([above, ids]) => ids.has(unit.path[above] ?? ''));
    for (const above of named) {
      const text = hints[above];
      if (text === null || !isAbove(above, level)) continue;
      if (isAbove(above, this.root.level)) {
        if (this.isElsewhere(text, above)) return 'outside';
        continue;
      }
      const { units } = fitting(text, this.indexes, above, passes);
      if (units.length === 0) return this.isElsewhere(text, above) ? 'outside' : 'unknown';
      allowed.push([above, new Set(units.map(({ id }) => id))]);
    }
    if (hints.assembly === null || isAbove(level, 'block')) return passes;
    const assemblies = this.assembliesIn(hints.assembly);
    return assemblies === null ? 'unknown' : (unit) => assemblies.has(unit.assembly) && passes(unit);
  }

  /** The constituencies that a text means, by number or by the blocks named after them; null if there are none. */
  private assembliesIn(text: string): Set<number | null> | null {
    const number = /\d{1,3}/.exec(asciiDigits(text))?.[0];
    if (number !== undefined) return new Set([Number(number)]);
    const { words } = wantedIn(text);
    const blocks = this.blocks.filter(({ names }) => names.some((each) => each.startsWith(words)));
    return words !== '' && blocks.length > 0 ? new Set(blocks.map(({ assembly }) => assembly)) : null;
  }

  /** Whether a text names only units outside the subtree that are not above it either. */
  private isElsewhere(text: string, level: Level): boolean {
    const { units } = fitting(text, this.others, level, () => true);
    return units.length > 0 && !units.some(({ id }) => this.root.path[level] === id);
  }
}
