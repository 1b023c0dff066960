import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { collections, type Evidence, type Path } from '@sangathan/model';
import { initializeApp } from 'firebase-admin/app';
import { type Firestore, getFirestore } from 'firebase-admin/firestore';
import { peakRssMiB } from '../memory.ts';
import { stateId } from '../seed/tree.ts';
import { Booths } from './booths.ts';
import { burst, changeEntry } from './burst.ts';
import { type Design, incrementing, sharded } from './designs.ts';
import { createdEvent, Host, writtenEvent } from './host.ts';
import { Meter } from './meter.ts';
import { wrongFigures, wrongRollups } from './recount.ts';

/** A design's cost, duration and correctness. */
export interface Measured {
  /** Units whose figures differ from a brute-force count. */
  errors: number;
  writesPerEntry: number;
  readsPerEntry: number;
  /** From the first change until the last figure is written. */
  seconds: number;
}

export interface Lone {
  writes: number;
  reads: number;
  p50: number;
  p95: number;
}

/** All measurements at one size. */
export interface Run {
  entries: number;
  floorSeconds: number;
  counts: Measured & {
    stateWritesPerSecond: number;
    mostEvents: number;
    mostBatches: number;
    failures: number;
  };
  lone: Lone;
  peakRssMiB: number;
  naive: Measured | null;
  sharded: Measured | null;
}

/** A deployed function, as far as the benchmark uses it. */
interface Deployed {
  run(event: unknown): Promise<unknown>;
  __endpoint: { concurrency?: unknown };
}

function hostOf(deployed: unknown): Host<unknown> {
  const { run, __endpoint } = deployed as Deployed;
  return new Host(run, Number(__endpoint.concurrency));
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const sinceSeconds = (began: number) => (performance.now() - began) / 1000;

async function seed(entries: number): Promise<void> {
  const file = join(import.meta.dirname, 'seed.ts');
  const child = spawn(process.execPath, [file, String(entries)], {
    // The caller has turned triggers off already, if there are any.
    env: { ...process.env, FIREBASE_EMULATOR_HUB: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('the seed failed');
}

/** The register's own functions in this process, with the events that Firestore would send them. */
async function hosted(driver: Firestore) {
  const { countEntries } = await import('../../functions/src/register/figures/figures.triggers.ts');
  const { recountBatches } = await import('../../functions/src/rollups.ts');
  const { db } = await import('../../functions/src/platform/clients.ts');
  const meter = new Meter(db, `/${collections.rollups}/${stateId}`);
  const [entries, batches] = [hostOf(countEntries), hostOf(recountBatches)];
  const stored = driver.collection(collections.changeBatches);
  const stop = stored.onSnapshot((found) => {
    for (const { type, doc } of found.docChanges())
      if (type === 'added') batches.deliver(createdEvent(doc.id, doc.data()));
  });
  /** Resolves when every event is handled and every change batch counted. */
  const settled = async () => {
    for (;;) {
      await entries.whenIdle();
      await batches.whenIdle();
      if ((await stored.limit(1).get()).empty && entries.isIdle && batches.isIdle) return;
      await wait(20);
    }
  };
  return { meter, entries, batches, settled, stop };
}

type Hosted = Awaited<ReturnType<typeof hosted>>;

async function measureBurst(driver: Firestore, booths: Booths, ours: Hosted): Promise<Run['counts']> {
  const { meter, entries, batches, settled } = ours;
  meter.reset();
  const began = performance.now();
  await burst(driver, booths, ['verified', 'approved'], (id, before, after) =>
    entries.deliver(writtenEvent(id, before, after)),
  );
  await settled();
  const seconds = sinceSeconds(began);
  const [writes, reads] = [meter.writes, meter.reads];
  return {
    errors: await wrongRollups(driver),
    writesPerEntry: writes / booths.count,
    readsPerEntry: reads / booths.count,
    seconds,
    stateWritesPerSecond: meter.mostPerSecond(),
    mostEvents: entries.most,
    mostBatches: batches.most,
    failures: entries.failures + batches.failures,
  };
}

/** Edits one entry at a time and measures how long it takes to show at the state. */
async function measureLone(
  driver: Firestore,
  booths: Booths,
  ours: Hosted,
  loneEdits: number,
): Promise<Lone> {
  const { meter, entries, settled } = ours;
  let shown = 0;
  const state = driver.collection(collections.rollups).doc(stateId);
  const stop = state.onSnapshot((found) => {
    shown = found.get('tally.evidence.reconfirmed') ?? 0;
  });
  const times: number[] = [];
  meter.reset();
  for (let edit = 1; edit <= loneEdits; edit += 1) {
    // Past the cooldown of the previous edit.
    await wait(1500);
    const began = performance.now();
    const booth = booths.at(Math.floor((edit * booths.count) / (loneEdits + 1)));
    await changeEntry(driver, booth, ['approved', 'reconfirmed'], (id, before, after) =>
      entries.deliver(writtenEvent(id, before, after)),
    );
    while (shown < edit) await wait(2);
    times.push(performance.now() - began);
  }
  await settled();
  stop();
  times.sort((one, other) => one - other);
  const share = (part: number) => times[Math.ceil(part * times.length) - 1] ?? 0;
  const { writes, reads } = meter;
  return { writes: writes / loneEdits, reads: reads / loneEdits, p50: share(0.5), p95: share(0.95) };
}

/** The default concurrency of a function, for the designs to compare with. */
const concurrency = 80;

async function measureDesign(
  driver: Firestore,
  booths: Booths,
  make: (db: Firestore) => Design,
  [from, to]: [Evidence, Evidence],
): Promise<Measured> {
  const client = getFirestore(initializeApp({ projectId: projectId() }, `${make.name}-${booths.count}`));
  const meter = new Meter(client, '/none');
  const design = make(client);
  const host = new Host<Path>((path) => design.count(path), concurrency);
  const began = performance.now();
  await burst(driver, booths, [from, to], (_id, _before, _after, path) => host.deliver(path));
  await host.whenIdle();
  await design.finish();
  const seconds = sinceSeconds(began);
  return {
    errors: await wrongFigures(driver, design.figures.id, to),
    writesPerEntry: meter.writes / booths.count,
    readsPerEntry: meter.reads / booths.count,
    seconds,
  };
}

function projectId(): string {
  return process.env.GCLOUD_PROJECT ?? 'demo-sangathan';
}

let driverApp: Firestore | null = null;

export interface Wanted {
  /** Booths, each with one entry. */
  entries: number;
  /** Also measures the two common designs. */
  designs: boolean;
  loneEdits: number;
  /** Called with what is being measured. */
  log: (what: string) => void;
}

/** Measures everything at one size, on the emulator that the environment names. */
export async function measure({ entries, designs, loneEdits, log }: Wanted): Promise<Run> {
  log(`${entries} booths: seeding`);
  await seed(entries);
  // The functions use the process's first app; the driver uses another, whose reads and writes are not metered.
  await import('../../functions/src/platform/clients.ts');
  driverApp ??= getFirestore(initializeApp({ projectId: projectId() }, 'driver'));
  const driver = driverApp;
  const booths = new Booths(entries);
  log('the floor');
  const floorSeconds = await burst(driver, booths, ['collected', 'verified'], () => {});
  log('the burst');
  const ours = await hosted(driver);
  const counts = await measureBurst(driver, booths, ours);
  log('lone edits');
  const lone = await measureLone(driver, booths, ours, loneEdits);
  counts.errors += await wrongRollups(driver);
  ours.stop();
  const peak = Math.round(peakRssMiB());
  if (!designs) return { entries, floorSeconds, counts, lone, peakRssMiB: peak, naive: null, sharded: null };
  log('(a) increments');
  const naive = await measureDesign(driver, booths, incrementing, ['approved', 'verified']);
  log('(b) sharded counters');
  const shardedOnes = await measureDesign(driver, booths, sharded, ['verified', 'approved']);
  return { entries, floorSeconds, counts, lone, peakRssMiB: peak, naive, sharded: shardedOnes };
}
