import { isDeepStrictEqual } from 'node:util';
import { Change, type DocumentSnapshot, type QueryDocumentSnapshot } from 'firebase-functions/firestore';
import { followChangeRequest } from '../../functions/src/approval/approval.triggers.ts';
import { followCard, followContact, followUnit } from '../../functions/src/register/register.triggers.ts';
import type { Random } from '../../tools/seed/random.ts';
import { db } from '../support/emulator.ts';
import type { Kind, Snapshot } from './world/snapshot.ts';

/** An event of a changed document, as Firestore sends it. */
interface Event {
  kind: Kind;
  id: string;
  time: string;
  path: string;
  data: Change<DocumentSnapshot>;
}

/** Which function an event of a kind runs, and what its path is called there. */
const handlers: Partial<Record<Kind, (event: Event) => Promise<unknown>>> = {
  cards: (event) => followCard.run(written(event, { officeBearerId: segment(event, 1) })),
  contacts: (event) => followContact.run(written(event, { officeBearerId: segment(event, 1) })),
  units: (event) => followUnit.run(updated(event, { unitId: segment(event, 1) })),
  requests: (event) => followChangeRequest.run(written(event, { requestId: segment(event, 1) })),
};

const segment = ({ path }: Event, index: number) => path.split('/')[index] ?? '';

/** The event with all that a CloudEvent has; the handlers read a few fields of it. */
function written<P>({ id, time, data, path }: Event, params: P) {
  return {
    specversion: '1.0',
    type: 'google.cloud.firestore.document.v1.written',
    source: '//firestore.googleapis.com',
    subject: `documents/${path}`,
    id,
    time,
    data,
    params,
    document: path,
    location: '',
    project: '',
    database: '(default)',
    namespace: '',
  } as const;
}

/** The same, of a document that was there before. */
function updated<P>(event: Event, params: P) {
  return { ...written(event, params), data: event.data as Change<QueryDocumentSnapshot> };
}

/** The events of everything that differs between two moments. */
async function eventsBetween(before: Snapshot, after: Snapshot): Promise<Event[]> {
  const events: Event[] = [];
  for (const kind of Object.keys(handlers) as Kind[]) {
    for (const [path, now] of after.stored[kind]) {
      const then = before.stored[kind].get(path);
      if (then && (then.updateTime?.isEqual(now.updateTime ?? then.updateTime) ?? false)) continue;
      if (then && isDeepStrictEqual(then.data(), now.data())) continue;
      const data = Change.fromObjects(then ?? (await nothingAt(path)), now);
      const at = now.updateTime?.toMillis() ?? 0;
      events.push({
        kind,
        path,
        data,
        id: `${path.replaceAll('/', '.')}-${at}`,
        time: new Date().toISOString(),
      });
    }
  }
  return events;
}

let nothing: DocumentSnapshot | null = null;
/** The snapshot of a document that is not there. */
async function nothingAt(path: string): Promise<DocumentSnapshot> {
  nothing ??= await db.doc(`nothing/${path.replaceAll('/', '.')}`).get();
  return nothing;
}

/** Attempts of one event: an aborted transaction is delivered again, as in production. */
const mostAttempts = 8;

async function deliver(event: Event): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await handlers[event.kind]?.(event);
      return;
    } catch (error) {
      if (attempt === mostAttempts) throw error;
    }
  }
}

/** Rounds of events that follow from events; more would be an endless loop of triggers. */
const mostRounds = 6;

/** Delivers events as the platform may: in any order, some twice, and some of long ago once more. */
export class Platform {
  readonly #random: Random;
  readonly #past: Event[] = [];
  delivered = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  /**
   * Runs what follows from a change, until nothing follows any more. @returns the register then
   * @throws Error if events keep following from events
   */
  async settle(before: Snapshot, readNow: (former: Snapshot) => Promise<Snapshot>): Promise<Snapshot> {
    let known = before;
    let now = await readNow(before);
    for (let round = 1; ; round += 1) {
      const events = await eventsBetween(known, now);
      if (events.length === 0) return now;
      if (round > mostRounds) throw new Error(`endless events: ${events.map(({ path }) => path).join(', ')}`);
      for (const event of this.#inSomeOrder(events)) {
        await deliver(event);
        this.delivered += 1;
      }
      this.#past.push(...events);
      known = now;
      now = await readNow(now);
    }
  }

  #inSomeOrder(events: Event[]): Event[] {
    const again = events.filter(() => this.#random.chance(0.15));
    const late = this.#past.length > 0 && this.#random.chance(0.15) ? [this.#random.pick(this.#past)] : [];
    const all = [...events, ...again, ...late].map((event) => ({ event, rank: this.#random.next() }));
    return all.toSorted((one, other) => one.rank - other.rank).map(({ event }) => event);
  }
}
