import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Builder, By, type WebDriver } from 'selenium-webdriver';
import type { Installed } from '../../../tools/browsers/browsers.ts';
import { type DrivenBrowser, type DrivenPage, screen } from './driver.ts';

/** MiniBrowser's toolbar is wider than a phone; shrunk, it does not widen the window. */
const smallBar = '* { font-size: 5px; padding: 0; margin: 0; min-width: 0; min-height: 0; }';

/** Timeout for WebKit's WebDriver to listen, in milliseconds. */
const startTimeout = 20_000;

/** Starts a virtual display. Each page is a WebKit process of its own: a driver has one session at a time. */
export async function startByWebDriver(
  installed: Extract<Installed, { by: 'webdriver' }>,
): Promise<DrivenBrowser> {
  const settings = await mkdtemp(join(tmpdir(), 'sangathan-webkit-'));
  await mkdir(join(settings, 'gtk-3.0'));
  await writeFile(join(settings, 'gtk-3.0', 'gtk.css'), smallBar);
  const { child: server, display } = await startScreen(installed.screen);
  const environment = { DISPLAY: display, XDG_CONFIG_HOME: settings, NO_AT_BRIDGE: '1', LANG: 'hi_IN.UTF-8' };
  return {
    newPage: () => startPage(installed, environment),
    close: async () => {
      await end(server);
      await rm(settings, { recursive: true, force: true });
    },
  };
}

/** Starts a child process that is killed when this one exits. */
function start(command: string, args: string[], environment: Record<string, string> = {}): ChildProcess {
  const child = spawn(command, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const kill = () => child.kill();
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}

/** Starts Xvfb on a free display number, which it reports. */
async function startScreen(command: string): Promise<{ child: ChildProcess; display: string }> {
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const child = start(command, args);
  const [number] = await once(child.stdio[3] as NodeJS.ReadableStream, 'data');
  return { child, display: `:${String(number).trim()}` };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function untilListening(address: string): Promise<void> {
  const deadline = Date.now() + startTimeout;
  while (
    !(await fetch(`${address}/status`).then(
      () => true,
      () => false,
    ))
  ) {
    if (Date.now() > deadline) throw new Error('WebKit’s WebDriver does not listen');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function startPage(
  { driver: command, path }: { driver: string; path: string },
  environment: Record<string, string>,
): Promise<DrivenPage> {
  const port = await freePort();
  const child = start(command, [`--port=${port}`], environment);
  const address = `http://127.0.0.1:${port}`;
  try {
    await untilListening(address);
    const driver = await new Builder()
      .usingServer(address)
      .withCapabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: path, args: ['--automation'] },
      })
      .build();
    await driver.manage().window().setRect(screen);
    return driven(driver, () => end(child));
  } catch (error) {
    await end(child);
    throw error;
  }
}

function driven(driver: WebDriver, end: () => Promise<void>): DrivenPage {
  const found = (selector: string) => driver.findElement(By.css(selector));
  return {
    goto: (url) => driver.get(url),
    reload: () => driver.navigate().refresh(),
    evaluate: (work, ...args) => driver.executeScript(work, ...args) as never,
    click: (selector) => found(selector).click(),
    type: async (text) => (await driver.switchTo().activeElement()).sendKeys(text),
    attach: (selector, file) => found(selector).sendKeys(file),
    screenshot: async () => Buffer.from(await driver.takeScreenshot(), 'base64'),
    close: async () => {
      await driver.quit();
      await end();
    },
  };
}
