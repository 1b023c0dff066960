import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../../tools/emulators/command.ts';
import { beforePage, type StorageFault } from './before.ts';
import type { DrivenBrowser, DrivenPage } from './driver.ts';
import { Network } from './network.ts';

/** Selects a visible element by selector and text, within another if given. */
export interface Where {
  selector: string;
  text?: string;
  within?: Where;
}

/** Timeout for something to appear, in milliseconds. */
const defaultTimeout = 45_000;
const interval = 100;

const screenshots = join(root, '.output', 'screenshots', 'browsers');

/** Marks the element for the driver and scrolls it to the middle; runs in the page. */
function aim(where: Where): boolean {
  const findIn = (place: ParentNode, { selector, text = '' }: Where) => {
    const seen = [...place.querySelectorAll(selector)].filter(
      (element) => element.getClientRects().length > 0,
    );
    const textOf = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    // Prefers an exact match: "approve" over "approve all".
    return (
      seen.find((element) => textOf(element) === text) ??
      seen.find((element) => textOf(element).includes(text))
    );
  };
  const find = (sought: Where): Element | undefined => {
    const place = sought.within ? find(sought.within) : document;
    return place && findIn(place, sought);
  };
  for (const old of document.querySelectorAll('[data-aim]')) old.removeAttribute('data-aim');
  const found = find(where);
  if (!found) return false;
  found.setAttribute('data-aim', '');
  found.scrollIntoView({ block: 'center' });
  return true;
}
const aimed = '[data-aim]';

const words = ({ selector, text, within }: Where): string =>
  `${selector}${text ? ` with “${text}”` : ''}${within ? ` in ${words(within)}` : ''}`;

/** A phone with one page of the app, in any browser. */
export class Phone {
  readonly network: Network;
  readonly #page: DrivenPage;
  readonly #name: string;

  private constructor(page: DrivenPage, network: Network, name: string) {
    this.#page = page;
    this.network = network;
    this.#name = name;
  }

  /** `name` is the browser's, for screenshots. The page is empty until something is opened. */
  static async take(browser: DrivenBrowser, name: string, fault: StorageFault | null = null): Promise<Phone> {
    const network = await Network.open(beforePage(fault));
    return new Phone(await browser.newPage(), network, name);
  }

  async open(path: string): Promise<void> {
    await this.#page.goto(`${this.network.origin}${path}`);
  }

  async reload(): Promise<void> {
    await this.#page.reload();
  }

  evaluate<A extends unknown[], R>(work: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return this.#page.evaluate(work, ...args);
  }

  /** Polls the page until the result is truthy. @throws Error with the page's text after the timeout */
  async #until<A extends unknown[]>(
    what: string,
    work: (...args: A) => boolean,
    args: A,
    timeout = defaultTimeout,
  ): Promise<void> {
    const deadline = Date.now() + timeout;
    let lastError: unknown = null;
    for (;;) {
      // Fails while the page navigates.
      const isDone = await this.evaluate(work, ...args).catch((error) => {
        lastError = error;
        return false;
      });
      if (isDone) return;
      if (Date.now() > deadline) throw new Error(await this.#failureText(what), { cause: lastError });
      await new Promise((resolve) => setTimeout(resolve, interval));
    }
  }

  async #failureText(what: string): Promise<string> {
    const picture = await this.picture('failed').catch((error) => String(error));
    // biome-ignore lint/performance/useDomNodeTextContent: hidden text must not count.
    const shown = await this.evaluate(() => document.body.innerText).catch((error) => String(error));
    const reports =
      this.network.reports.length > 0 ? `\nIt reported:\n${this.network.reports.join('\n')}` : '';
    return `timed out waiting for ${what}; the page (${picture}) shows:\n${shown}${reports}`;
  }

  /** Waits until such an element is visible. */
  async see(selector: string, text = '', timeout = defaultTimeout): Promise<void> {
    const where = { selector, text };
    await this.#until(words(where), aim, [where], timeout);
  }

  /** Waits until no such element exists. */
  async seeNo(selector: string): Promise<void> {
    await this.#until(`no ${selector}`, (unwanted) => !document.querySelector(unwanted), [selector]);
  }

  async click(selector: string, text = '', within?: Where): Promise<void> {
    const where = { selector, text, ...(within && { within }) };
    await this.#until(words(where), aim, [where]);
    await this.#page.click(aimed);
  }

  /** Replaces an input's value by typing. */
  async fill(selector: string, text: string): Promise<void> {
    await this.see(selector);
    await this.evaluate((sought) => {
      const input = document.querySelector(sought);
      if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement))
        throw new Error(sought);
      input.focus();
      input.select();
    }, selector);
    await this.#page.type(text);
  }

  async attach(selector: string, file: string): Promise<void> {
    await this.#page.attach(selector, file);
  }

  async text(selector: string): Promise<string> {
    await this.see(selector);
    return this.evaluate((sought) => document.querySelector(sought)?.textContent ?? '', selector);
  }

  /** The texts of all such elements, without waiting. */
  texts(selector: string): Promise<string[]> {
    return this.evaluate(
      (sought) => [...document.querySelectorAll(sought)].map((element) => element.textContent ?? ''),
      selector,
    );
  }

  /** Takes a screenshot; returns its path. */
  async picture(name: string): Promise<string> {
    await mkdir(screenshots, { recursive: true });
    const file = join(screenshots, `${this.#name}-${name}.png`);
    await writeFile(file, await this.#page.screenshot());
    return file;
  }

  async leave(): Promise<void> {
    await this.#page.close().finally(() => this.network.close());
  }
}
