/** One page in a driver: only what a script in the page can't do. */
export interface DrivenPage {
  /** Opens an address and resolves when the page has loaded. */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function in the page. Arguments and result are serialised as JSON; closures don't work. */
  evaluate<A extends unknown[], R>(work: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** Clicks the middle of the first element that matches, with a real pointer event. */
  click(selector: string): Promise<void>;
  /** Types where the caret is, key by key. */
  type(text: string): Promise<void>;
  /** Chooses a file, by its path on this machine. */
  attach(selector: string, file: string): Promise<void>;
  /** A PNG of the viewport. */
  screenshot(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** A running browser. */
export interface DrivenBrowser {
  /** A page on a phone's screen. */
  newPage(): Promise<DrivenPage>;
  close(): Promise<void>;
}

/** A phone's screen, in CSS pixels. */
export const screen = { width: 360, height: 740 } as const;
