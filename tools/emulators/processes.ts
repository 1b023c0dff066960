import { setTimeout } from 'node:timers/promises';
import { output } from './command.ts';

/** A running process. Ids are reused; together with the start time they are unique. */
export interface Process {
  id: number;
  parentId: number;
  began: string;
}

/** What `ps` prints with these columns, on Linux and macOS. */
const listing = ['ps', '-A', '-o', 'pid=,ppid=,stat=,lstart='];

/** Parses the output of `ps`, without zombies: ended processes that their parent has not reaped yet. */
export function readProcesses(listed: string): Process[] {
  return listed.split('\n').flatMap((line) => {
    const [, id, parentId, began] = /^\s*(\d+)\s+(\d+)\s+[^Z\s]\S*\s+(.+?)\s*$/.exec(line) ?? [];
    return began === undefined ? [] : [{ id: Number(id), parentId: Number(parentId), began }];
  });
}

/** All descendants of a process. */
export function descendantsOf(id: number, all: Process[]): Process[] {
  const own = all.filter(({ parentId }) => parentId === id);
  return own.flatMap((one) => [one, ...descendantsOf(one.id, all)]);
}

/** Those of `some` that still run. */
export function stillRunning(some: Process[], all: Process[]): Process[] {
  return some.filter(({ id, began }) => all.some((one) => one.id === id && one.began === began));
}

/** All running processes; empty if there is no `ps`. */
export async function processes(): Promise<Process[]> {
  return readProcesses((await output(listing)) ?? '');
}

/** Kills a process, or the group of a negative id. */
export function kill(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch (error) {
    // It has already exited.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** What firebase-tools starts: workers in its own process group, and Java in groups of their own. */
export class Descendants {
  readonly #id: number | undefined;
  #recorded: Process[] = [];

  constructor(id: number | undefined) {
    this.#id = id;
  }

  /** Records the descendants so far: after the exit of firebase-tools they can no longer be traced to it. */
  async record(): Promise<void> {
    if (this.#id !== undefined) this.#recorded = descendantsOf(this.#id, await processes());
  }

  /** Kills what still runs. */
  async kill(): Promise<void> {
    if (this.#id !== undefined) kill(-this.#id);
    for (const { id } of stillRunning(this.#recorded, await processes())) kill(id);
    // Their ports are free only once they have exited.
    while (stillRunning(this.#recorded, await processes()).length > 0) await setTimeout(50);
  }
}
