import { Readable } from 'node:stream';
import type { Import } from '@sangathan/model';
import type { Firestore } from 'firebase-admin/firestore';
import { advance } from '../../../functions/src/import/jobs/advance.ts';
import { phaseIn } from '../../../functions/src/import/jobs/phases.ts';
import { handOut, work } from '../../../functions/src/import/jobs/work.ts';
import type { Job, Ports } from '../../../functions/src/import/ports.ts';
import { readSheet } from '../../../functions/src/import/read/readSheet.ts';
import { changeImport, entering, importOf } from '../../../functions/src/import/store.ts';
import { Death, Life, mortal, type Strike } from '../../support/mortal.ts';

/** A job, or the event that an import has entered a state. */
type Delivery = { job: Job } | { event: 'followed' };

/** Maximum number of failures other than deaths, such as contention, before the test fails. */
const mostFailures = 20;

/** A seeded random number generator: from 0 to 1. */
export type Chance = () => number;

export function chanceFrom(seed: number): Chance {
  let state = seed * 2654435761;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

/**
 * A task queue under the worst conditions: two concurrent workers, jobs in random order, some delivered twice one
 * after the other or at once, and redelivery after each death. Counts the requests of all workers; `strikes` says
 * at which of them a worker dies.
 */
export class Platform {
  readonly #db: Firestore;
  readonly #importId: string;
  readonly #text: string;
  readonly #strikes: Map<number, Strike>;
  readonly #chance: Chance;
  readonly #waiting: Delivery[] = [];
  #followed = '';
  requests = 0;
  deaths = 0;
  failures = 0;

  constructor(db: Firestore, importId: string, text: string, strikes: Map<number, Strike>, chance: Chance) {
    this.#db = db;
    this.#importId = importId;
    this.#text = text;
    this.#strikes = strikes;
    this.#chance = chance;
  }

  /** Puts the import into a state, as a callable does, and delivers jobs until no phase is left. */
  async bring(state: 'reading' | 'committing' | 'undoing'): Promise<Import> {
    await changeImport(this.#db, this.#importId, () => entering(state));
    for (;;) {
      const importDocument = await importOf(this.#db, this.#importId);
      if (!importDocument) throw new Error('the import is gone');
      const now = `${importDocument.state} ${importDocument.round}`;
      if (now !== this.#followed && phaseIn(importDocument.state)) this.#waiting.push({ event: 'followed' });
      this.#followed = now;
      if (this.#waiting.length === 0) {
        if (phaseIn(importDocument.state) === null) return importDocument;
        throw new Error(`the import is stuck in ${now} with nothing left to deliver`);
      }
      await Promise.all([this.#deliverOne(), this.#deliverOne()]);
    }
  }

  #strike = (): Strike => {
    this.requests += 1;
    return this.#strikes.get(this.requests) ?? null;
  };

  async #deliverOne(): Promise<void> {
    const [delivery] = this.#waiting.splice(Math.floor(this.#chance() * this.#waiting.length), 1);
    if (!delivery) return;
    if (this.#chance() < 0.02) this.#waiting.push(delivery);
    const life = new Life(this.#strike);
    const ports: Ports = {
      db: mortal(this.#db, life),
      rowsPerChunk: 6,
      readSheet: (_path, kind) => readSheet(Readable.from([Buffer.from(this.#text)]), kind),
      enqueue: (job) => life.does(async () => void this.#waiting.push({ job })),
    };
    try {
      if ('event' in delivery) await handOut(ports, this.#importId);
      else {
        await work(ports, delivery.job);
        await advance(ports, delivery.job.importId);
      }
      if (this.#chance() < 0.1) this.#waiting.push(delivery);
    } catch (error) {
      if (error instanceof Death) this.deaths += 1;
      else if (++this.failures > mostFailures) throw error;
      this.#waiting.push(delivery);
    }
  }
}
