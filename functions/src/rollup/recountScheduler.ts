import type { Level, Path, SourceChange } from '@sangathan/model';
import { type Clock, CoalescingQueue, type QueueLimits } from '../platform/coalescingQueue.ts';
import { bottomUp, type CountScope, countedLevel } from './countScope.ts';
import { type RecountOptions, type RecountTask, recountOrSetAside } from './recountScope.ts';
import { type ChangedDocument, childRollup, type RollupStore } from './rollupStore.ts';

/**
 * Scopes counted in a second. A block's count writes seven or eight documents, so that all levels together
 * write about a hundred a second at most, whatever the load.
 */
const perSecond: Record<Level, number> = { booth: 10, mandal: 10, block: 10, district: 5, state: 1 };

/** Most batches that one process holds at once, and the longest that it holds one, in seconds. */
export const held = { batches: 1000, seconds: 480 } as const;

/** So no document is written more than once a second, however long a count takes. In milliseconds. */
const cooldown = 1000;

function byLevel<T>(ofLevel: (level: Level) => T): Record<Level, T> {
  return Object.fromEntries(bottomUp.map((level) => [level, ofLevel(level)])) as Record<Level, T>;
}

/** The limits of each level in production, where one process counts everything. */
export const productionLimits = byLevel<QueueLimits>((level) => ({
  perSecond: perSecond[level],
  cooldown,
  concurrency: level === countedLevel ? 24 : 8,
}));

/** The emulator runs every event in a process of its own: nothing can be joined there, and waiting gains nothing. */
export const emulatorLimits = byLevel<QueueLimits>(() => ({
  perSecond: 1000,
  cooldown: 0,
  concurrency: 8,
}));

/** The roll-ups that source changes name. */
export interface Rollups {
  /** Finds a roll-up by its name; null if it no longer exists. */
  find(name: string): Promise<RollupStore<unknown> | null>;
  /** The source changes of roll-ups whose figures are read from those that have just been counted. */
  dependentChanges(counted: SourceChange[]): Promise<SourceChange[]>;
}

export interface SchedulerOptions extends RecountOptions {
  clock?: Clock;
}

const keyOf = ({ rollup, scope }: Pick<RecountTask, 'rollup' | 'scope'>) => `${rollup} ${scope.unitId}`;

function withoutRepeats(documents: ChangedDocument[]): ChangedDocument[] {
  return [...new Map(documents.map((document) => [`${document.source} ${document.id}`, document])).values()];
}

/** Tasks by level and scope, one for each scope. */
class Tasks {
  readonly #levels = byLevel(() => new Map<string, RecountTask>());

  #add(task: RecountTask): void {
    const level = this.#levels[task.scope.level];
    const known = level.get(keyOf(task));
    if (known) known.changed.push(...task.changed);
    else level.set(keyOf(task), task);
  }

  /** Adds each scope of a chain above the first one, with the one below it as its changed document. */
  addAbove({ rollup, store }: Pick<RecountTask, 'rollup' | 'store'>, chain: CountScope[]): void {
    for (const [index, scope] of chain.entries()) {
      const child = chain[index - 1];
      if (child) this.#add({ rollup, store, scope, changed: [{ source: childRollup, id: child.unitId }] });
    }
  }

  /** Adds the scopes that a source change concerns. */
  addChange({ rollup, source, id, paths }: SourceChange, store: RollupStore<unknown>): void {
    for (const path of paths) {
      const chain = store.scopesOn(path);
      const [first] = chain;
      if (first) this.#add({ rollup, store, scope: first, changed: [{ source, id }] });
      this.addAbove({ rollup, store }, chain);
    }
  }

  at(level: Level): RecountTask[] {
    return [...this.#levels[level].values()];
  }
}

/** Recounts what source changes concern: decides the order, joins what a process has at hand, and keeps the limits. */
export class RecountScheduler {
  readonly #rollups: Rollups;
  readonly #queues: Record<Level, CoalescingQueue<RecountTask, Path | null>>;

  constructor(
    rollups: Rollups,
    limits: Record<Level, QueueLimits>,
    { clock, ...options }: SchedulerOptions = {},
  ) {
    this.#rollups = rollups;
    const recountJoined = async (_key: string, tasks: RecountTask[]) => {
      const [first] = tasks;
      if (!first) return null;
      const changed = withoutRepeats(tasks.flatMap((task) => task.changed));
      return recountOrSetAside({ ...first, changed }, options);
    };
    this.#queues = byLevel((level) => new CoalescingQueue(recountJoined, limits[level], clock));
  }

  /**
   * Resolves when everything that the changes concern is counted, up to the state, and then what depends on it.
   * If the process dies on the way, the event is redelivered and everything is counted again, so each write of
   * a scope is followed by a count of the scope above. A scope that fails does not stop the others.
   * @throws the first failure, after everything else is counted
   */
  async recount(changes: SourceChange[]): Promise<void> {
    const failures: unknown[] = [];
    for (let next = changes; next.length > 0; next = await this.#rollups.dependentChanges(next))
      failures.push(...(await this.#recountLevels(next)));
    if (failures.length > 0) throw failures[0];
  }

  /** Counts what the changes concern, each level after the one below; returns the failures. */
  async #recountLevels(changes: SourceChange[]): Promise<unknown[]> {
    const tasks = await this.#tasksOf(changes);
    const failures: unknown[] = [];
    for (const level of bottomUp) {
      const results = await Promise.allSettled(
        tasks.at(level).map(async (task) => {
          const path = await this.#queues[level].add(keyOf(task), [task]);
          // The unit may have moved since the change was recorded: the scopes above it are then others.
          if (path) tasks.addAbove(task, task.store.scopesOn(path));
        }),
      );
      failures.push(...results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : [])));
    }
    return failures;
  }

  async #tasksOf(changes: SourceChange[]): Promise<Tasks> {
    const names = [...new Set(changes.map(({ rollup }) => rollup))];
    const stores = new Map(
      await Promise.all(names.map(async (name) => [name, await this.#rollups.find(name)] as const)),
    );
    const tasks = new Tasks();
    for (const change of changes) {
      const store = stores.get(change.rollup);
      if (store) tasks.addChange(change, store);
    }
    return tasks;
  }
}
