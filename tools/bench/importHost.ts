/**
 * Hosts the built functions of the import in one process that serves many requests at once, as in production.
 * Prints its port; `/memory` returns its peak resident size.
 */
import express, { type Request, type Response } from 'express';
import { peakRssMiB } from '../memory.ts';

type Handler = (request: Request, response: Response) => unknown;
interface Trigger {
  run(event: object): Promise<unknown>;
}
interface Functions {
  workImport: Handler;
  followImport: Trigger;
  receiveSheet: Trigger;
}

const built = new URL('../../functions/dist/index.js', import.meta.url).href;
const { workImport, followImport, receiveSheet } = (await import(built)) as Functions;

/** A document snapshot of an event. */
const snapshotOf = (data: object) => ({ data: () => data });

const event = (trigger: Trigger, eventOf: (body: Record<string, object>) => object): Handler => {
  return async (request, response) => {
    const own = { id: String(Date.now()), time: new Date().toISOString() };
    try {
      await trigger.run({ ...own, ...eventOf(request.body) });
      response.sendStatus(204);
    } catch (error) {
      console.error(error);
      response.sendStatus(500);
    }
  };
};

/** Restores timestamps, which arrive as seconds and nanoseconds. */
function revived(_key: string, value: unknown): unknown {
  const { _seconds: seconds, _nanoseconds: nanoseconds } = (value ?? {}) as Record<string, number>;
  if (seconds === undefined || nanoseconds === undefined) return value;
  return { seconds, nanoseconds, toMillis: () => seconds * 1000 + Math.floor(nanoseconds / 1e6) };
}

const app = express();
app.use(express.json({ limit: '10mb', reviver: revived }));
app.post('/workImport', workImport);
app.post(
  '/followImport',
  event(followImport, ({ importId, before, after }) => ({
    params: { importId },
    data: { before: snapshotOf(before ?? {}), after: snapshotOf(after ?? {}) },
  })),
);
app.post(
  '/receiveSheet',
  event(receiveSheet, (data) => ({ data })),
);
app.get('/memory', (_request, response) => {
  response.json({ peakRssMiB: peakRssMiB() });
});
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(`port ${typeof address === 'object' ? address?.port : ''}`);
});
