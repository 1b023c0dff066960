import { createServer } from 'node:net';
import { Problem } from './problem.ts';

/** The ports in firebase.json, by emulator. */
export type Emulators = Record<
  string,
  { port?: number; websocketPort?: number; enabled?: boolean } | boolean
>;

/** The offset added to all ports, so that a second suite can run beside the first. */
export function portOffset(byDefault: number): number {
  const named = process.env.SANGATHAN_PORT_OFFSET;
  const offset = named === undefined ? byDefault : Number(named);
  if (Number.isInteger(offset) && offset >= 0 && offset <= 50_000) return offset;
  throw new Problem(`SANGATHAN_PORT_OFFSET is "${named}"; it must be a whole number from 0 to 50000.`);
}

/** The same emulators with every port moved. */
export function moved(emulators: Emulators, offset: number): Emulators {
  return Object.fromEntries(
    Object.entries(emulators).map(([name, emulator]) => {
      if (typeof emulator === 'boolean') return [name, emulator];
      const ports = Object.entries(emulator).map(([key, value]) => [
        key,
        typeof value === 'number' ? value + offset : value,
      ]);
      return [name, Object.fromEntries(ports)];
    }),
  );
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** The ports that are in use. */
export async function takenPorts(emulators: Emulators): Promise<number[]> {
  const ports = Object.values(emulators).flatMap((emulator) =>
    typeof emulator === 'boolean'
      ? []
      : [emulator.port, emulator.websocketPort].flatMap((port) => port ?? []),
  );
  const free = await Promise.all(ports.map(isFree));
  return ports.filter((_, index) => !free[index]);
}

/** @throws Problem that names the ports in use */
export async function requireFreePorts(emulators: Emulators): Promise<void> {
  const taken = await takenPorts(emulators);
  if (taken.length === 0) return;
  throw new Problem(
    `These ports are in use: ${taken.join(', ')}. End that program (perhaps another "npm start"), or move all ports: SANGATHAN_PORT_OFFSET=1000 npm start`,
  );
}
