import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { moved, requireFreePorts, takenPorts } from './ports.ts';

test('all ports move together, and nothing else', () => {
  const emulators = {
    auth: { port: 9099 },
    firestore: { port: 8080, websocketPort: 9150 },
    ui: { enabled: false },
    singleProjectMode: false,
  };
  expect(moved(emulators, 1000)).toEqual({
    auth: { port: 10_099 },
    firestore: { port: 9080, websocketPort: 10_150 },
    ui: { enabled: false },
    singleProjectMode: false,
  });
});

test('a taken port is named, with what to do', async () => {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });
  expect(await takenPorts({ auth: { port } })).toEqual([port]);
  await expect(requireFreePorts({ auth: { port } })).rejects.toThrow(
    new RegExp(`${port}.+SANGATHAN_PORT_OFFSET`),
  );
  await new Promise((resolve) => server.close(resolve));
  expect(await takenPorts({ auth: { port } })).toEqual([]);
});
