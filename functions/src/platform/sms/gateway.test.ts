import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { gatewaySms } from './gateway.ts';

let server: Server;
let url: string;
let status: number;
let asked: { headers: IncomingHttpHeaders; body: unknown }[];
const { logged } = vi.hoisted(() => ({ logged: vi.fn() }));
vi.mock('firebase-functions/logger', () => ({ error: logged }));

beforeAll(async () => {
  server = createServer((request, response) => {
    let text = '';
    request.on('data', (part) => {
      text += part;
    });
    request.on('end', () => {
      asked.push({ headers: request.headers, body: JSON.parse(text) });
      response.writeHead(status).end('sent to 6000000001');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`;
});
beforeEach(() => {
  status = 202;
  asked = [];
  logged.mockClear();
});
afterAll(() => server.close());

const settings = { key: 'secret', sender: 'SANGTN', template: '1107' };
const send = (changes: object = {}) =>
  gatewaySms({ ...settings, url, ...changes }).send('+916000000001', 'कोड 123456');

test('a text is posted with the key, and is not returned', async () => {
  expect(await send()).toBeNull();
  expect(asked).toMatchObject([
    {
      headers: { authorization: 'Bearer secret' },
      body: { to: '+916000000001', text: 'कोड 123456', sender: 'SANGTN', template: '1107' },
    },
  ]);
});

test.each([
  ['an address', { url: '' }],
  ['a key', { key: '' }],
])('without %s it says that SMS is not set up', async (_what, changes) => {
  await expect(send(changes)).rejects.toMatchObject({ code: 'sms-not-set-up' });
  expect(asked).toEqual([]);
});

test('a refused SMS fails, and neither number nor text is logged', async () => {
  status = 500;
  await expect(send()).rejects.toMatchObject({ code: 'sms-failed' });
  const lines = JSON.stringify(logged.mock.calls);
  expect(lines).toContain('500');
  expect(lines).not.toMatch(/6000000001|123456|secret/);
});

test('an unreachable gateway fails', async () => {
  await expect(send({ url: 'http://127.0.0.1:1/send' })).rejects.toMatchObject({ code: 'sms-failed' });
});
