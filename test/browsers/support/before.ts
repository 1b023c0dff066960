/**
 * What runs in each page before the page's own scripts. Each function is carried there as its text: it sees
 * nothing of this file.
 */
type Script = () => void;

/** Tells the network what goes wrong in the page, and what is written to the console as an error. */
function reportTroubles(): void {
  let isLeft = false;
  // What breaks off because the page is left is no trouble.
  for (const type of ['beforeunload', 'pagehide'])
    addEventListener(type, () => {
      isLeft = true;
    });
  const tell = (what: string) => void (isLeft || navigator.sendBeacon('/__/told', what));
  const textOf = (thrown: unknown) =>
    thrown instanceof Error ? `${thrown}\n${thrown.stack}` : String(thrown);
  addEventListener(
    'error',
    (event: Event) => {
      if (event instanceof ErrorEvent) tell(`error: ${event.error ? textOf(event.error) : event.message}`);
      else if (event.target instanceof HTMLScriptElement) tell(`not loaded: ${event.target.src}`);
    },
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => tell(`rejected: ${textOf(reason)}`));
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    tell(`stopped by the content policy: ${effectiveDirective} ${blockedURI}`),
  );
  const write = console.error;
  console.error = (...what: unknown[]) => {
    tell(`console: ${what.map(textOf).join(' ')}`);
    write.apply(console, what);
  };
}

function chooseHindi(): void {
  localStorage.setItem('language', localStorage.getItem('language') ?? 'hi');
}

/** No database opens, and nobody is told: seen of WebKit. */
function hangDatabases(): void {
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (this: IDBFactory, name: string) {
    const request = open.call(this, `${name}-hangs`);
    for (const type of ['success', 'error', 'upgradeneeded', 'blocked'])
      request.addEventListener(type, (event) => event.stopImmediatePropagation());
    return request;
  };
}

/** There is no room for anything more. */
function fillStorage(): void {
  const refuse = () => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
  Storage.prototype.setItem = refuse;
  IDBObjectStore.prototype.put = refuse;
  IDBObjectStore.prototype.add = refuse;
  Cache.prototype.put = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
}

/** Databases alone are forbidden, as in some browsers' private windows. */
function forbidDatabases(): void {
  IDBFactory.prototype.open = () => {
    throw new DOMException('forbidden', 'SecurityError');
  };
}

/** A person has forbidden all storage: to look at it throws. */
function forbidStorage(): void {
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
    Object.defineProperty(window, name, {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
}

/** What can be wrong with a phone's storage. */
export const storageFaults = { hangDatabases, fillStorage, forbidDatabases, forbidStorage };
export type StorageFault = keyof typeof storageFaults;

/** The script of a phone, whose storage may have a fault. */
export function beforePage(fault: StorageFault | null): string {
  const scripts: Script[] = [reportTroubles, chooseHindi, ...(fault ? [storageFaults[fault]] : [])];
  return scripts.map((script) => `(${script})();`).join('\n');
}
