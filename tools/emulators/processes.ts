import { setTimeout } from 'node:timers/promises';
import { output } from './command.ts';

/** A running program; its number may be another's later, its beginning not. */
export interface Process {
  id: number;
  parentId: number;
  began: string;
}

/** What `ps` prints with these columns, on Linux and macOS. */
const listing = ['ps', '-A', '-o', 'pid=,ppid=,stat=,lstart='];

/** Those in a listing that run; one that has ended stays in it until its parent has asked how. */
export function readProcesses(listed: string): Process[] {
  return listed.split('\n').flatMap((line) => {
    const [, id, parentId, began] = /^\s*(\d+)\s+(\d+)\s+[^Z\s]\S*\s+(.+?)\s*$/.exec(line) ?? [];
    return began === undefined ? [] : [{ id: Number(id), parentId: Number(parentId), began }];
  });
}

/** What a program has started, and what that has started, however deep. */
export function startedBy(id: number, all: Process[]): Process[] {
  const own = all.filter(({ parentId }) => parentId === id);
  return own.flatMap((one) => [one, ...startedBy(one.id, all)]);
}

/** Those of `some` that still run. */
export function stillThere(some: Process[], all: Process[]): Process[] {
  return some.filter(({ id, began }) => all.some((one) => one.id === id && one.began === began));
}

/** All running programs; none where there is no `ps`. */
export async function processes(): Promise<Process[]> {
  return readProcesses((await output(listing)) ?? '');
}

/** Ends a program at once, or the whole group of a negative number. */
export function kill(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch (error) {
    // It has ended by itself.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** What firebase-tools starts: workers in its own group, and Java in groups of their own. */
export class Rest {
  readonly #id: number | undefined;
  #started: Process[] = [];

  constructor(id: number | undefined) {
    this.#id = id;
  }

  /** Notes what runs by now: once firebase-tools has ended, nobody can tell any more what it had started. */
  async note(): Promise<void> {
    if (this.#id !== undefined) this.#started = startedBy(this.#id, await processes());
  }

  /** Ends what is left of it. */
  async end(): Promise<void> {
    if (this.#id !== undefined) kill(-this.#id);
    for (const { id } of stillThere(this.#started, await processes())) kill(id);
    // Its ports are free only when it is gone.
    while (stillThere(this.#started, await processes()).length > 0) await setTimeout(50);
  }
}
