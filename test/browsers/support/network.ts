import { once } from 'node:events';
import {
  Agent,
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import {
  type AddressInfo,
  connect,
  createServer as createTcpServer,
  type Socket,
  type Server as TcpServer,
} from 'node:net';
import { text } from 'node:stream/consumers';

/** Where an emulator listens. */
interface Address {
  host: string;
  port: number;
}
type Emulators = Record<string, Address>;

/** The emulators that a page talks to beside Hosting. */
const proxied = ['auth', 'firestore', 'storage'] as const;

const here = '127.0.0.1';
const beforePath = '/__/before.js';
const reportPath = '/__/report';

async function runningEmulators(): Promise<Emulators> {
  const response = await fetch(`http://${process.env.FIREBASE_EMULATOR_HUB}/emulators`);
  return (await response.json()) as Emulators;
}

async function listening(server: TcpServer): Promise<Address> {
  server.listen(0, here);
  await once(server, 'listening');
  return { host: here, port: (server.address() as AddressInfo).port };
}

/**
 * The network of one phone: a proxy for all its requests, the same for every browser. It has an origin of its
 * own, so that phones don't share storage; it injects a script into each page, collects that script's reports,
 * and can be cut.
 */
export class Network {
  readonly #before: string;
  readonly #reports: string[] = [];
  readonly #servers: TcpServer[] = [];
  readonly #sockets = new Set<Socket>();
  readonly #agent = new Agent({ keepAlive: true });
  readonly #proxies: Emulators = {};
  #isCut = false;
  #hosting: Address = { host: here, port: 0 };
  #origin = '';

  private constructor(before: string) {
    this.#before = before;
  }

  /** `before` is the injected script. */
  static async open(before: string): Promise<Network> {
    const network = new Network(before);
    await network.#open(await runningEmulators());
    return network;
  }

  async #open(emulators: Emulators): Promise<void> {
    for (const name of proxied) {
      const address = emulators[name];
      if (!address) throw new Error(`the ${name} emulator is not running`);
      this.#proxies[name] = await listening(
        this.#track(createTcpServer((socket) => this.#pass(socket, address))),
      );
    }
    if (!emulators.hosting) throw new Error('the hosting emulator is not running');
    this.#hosting = emulators.hosting;
    const server: Server = createServer((asked, answer) => {
      this.#answer(asked, answer).catch(() => asked.socket.destroy());
    });
    const { host, port } = await listening(this.#track(server));
    this.#origin = `http://${host}:${port}`;
  }

  #track<S extends TcpServer>(server: S): S {
    this.#servers.push(server);
    server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
    return server;
  }

  /** The app's origin, such as `http://127.0.0.1:41234`. */
  get origin(): string {
    return this.#origin;
  }

  /** The script's reports, in order. */
  get reports(): readonly string[] {
    return this.#reports;
  }

  /** Refuses new connections and aborts open ones. */
  cut(): void {
    this.#isCut = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  mend(): void {
    this.#isCut = false;
  }

  async close(): Promise<void> {
    this.cut();
    this.#agent.destroy();
    await Promise.all(this.#servers.map((server) => new Promise((resolve) => server.close(resolve))));
  }

  /** Pipes a connection to another emulator. */
  #pass(socket: Socket, { host, port }: Address): void {
    if (this.#isCut) return void socket.destroy();
    const upstream = connect(port, host);
    socket.pipe(upstream).pipe(socket);
    const end = () => {
      socket.destroy();
      upstream.destroy();
    };
    for (const side of [socket, upstream]) side.on('error', end).on('close', end);
  }

  async #answer(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    // The injected script is served offline, too.
    if (asked.url === beforePath) {
      answer.writeHead(200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-store' });
      return void answer.end(this.#before);
    }
    if (asked.url === reportPath) {
      this.#reports.push(await text(asked));
      return void answer.writeHead(204).end();
    }
    if (this.#isCut) return void asked.socket.destroy();
    const given = await this.#ask(asked);
    const isPage = given.headers['content-type']?.includes('text/html') ?? false;
    if (!isPage && !asked.url?.startsWith('/__/firebase/init.js?')) {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      return void given.pipe(answer);
    }
    const body = isPage ? this.#withScript(await text(given)) : this.#withProxies(await text(given));
    const {
      'content-length': _length,
      'transfer-encoding': _encoding,
      etag: _etag,
      ...headers
    } = given.headers;
    answer.writeHead(given.statusCode ?? 502, this.#withScriptAllowed(headers));
    answer.end(body);
  }

  /** Allows the injected script and its reports, and nothing else, where the content policy allows no script. */
  #withScriptAllowed(headers: IncomingHttpHeaders): IncomingHttpHeaders {
    const policy = headers['content-security-policy'];
    if (typeof policy !== 'string' || policy.includes('script-src')) return headers;
    const allowed = `script-src ${this.#origin}${beforePath}; connect-src ${this.#origin}${reportPath}`;
    return { ...headers, 'content-security-policy': `${policy}; ${allowed}` };
  }

  async #ask(asked: IncomingMessage): Promise<IncomingMessage> {
    const { 'accept-encoding': _encoding, ...headers } = asked.headers;
    const { method, url: path } = asked;
    const onward = request({ ...this.#hosting, method, path, headers, agent: this.#agent });
    asked.pipe(onward);
    const [given] = await once(onward, 'response');
    return given;
  }

  #withScript(page: string): string {
    return page.replace('<head>', `<head><script src="${beforePath}"></script>`);
  }

  /** Rewrites Hosting's list of emulators to ports of this proxy, so that they can be cut, too. */
  #withProxies(script: string): string {
    return script.replace(/(?<=var firebaseEmulators = )\{[\s\S]*?\n\}(?=;)/, (json) => {
      const described = JSON.parse(json);
      for (const [name, proxy] of Object.entries(this.#proxies)) Object.assign(described[name], proxy);
      return JSON.stringify(described, null, 2);
    });
  }
}
