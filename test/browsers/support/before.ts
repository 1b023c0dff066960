/**
 * Scripts that run in each page before its own. Each function is sent as source text, so that it can't refer to
 * anything else in this file.
 */
type Script = () => void;

/** Reports uncaught errors and console errors to the test's network. */
function reportErrors(): void {
  let isUnloading = false;
  // Requests that unloading aborts are not errors.
  for (const type of ['beforeunload', 'pagehide'])
    addEventListener(type, () => {
      isUnloading = true;
    });
  const report = (what: string) => void (isUnloading || navigator.sendBeacon('/__/report', what));
  const textOf = (thrown: unknown) =>
    thrown instanceof Error ? `${thrown}\n${thrown.stack}` : String(thrown);
  addEventListener(
    'error',
    (event: Event) => {
      if (event instanceof ErrorEvent) report(`error: ${event.error ? textOf(event.error) : event.message}`);
      else if (event.target instanceof HTMLScriptElement) report(`not loaded: ${event.target.src}`);
    },
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => report(`rejected: ${textOf(reason)}`));
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    report(`stopped by the content policy: ${effectiveDirective} ${blockedURI}`),
  );
  const write = console.error;
  console.error = (...what: unknown[]) => {
    report(`console: ${what.map(textOf).join(' ')}`);
    write.apply(console, what);
  };
}

function chooseHindi(): void {
  localStorage.setItem('language', localStorage.getItem('language') ?? 'hi');
}

/** IndexedDB never answers, as seen in WebKit. */
function hangDatabases(): void {
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (this: IDBFactory, name: string) {
    const request = open.call(this, `${name}-hangs`);
    for (const type of ['success', 'error', 'upgradeneeded', 'blocked'])
      request.addEventListener(type, (event) => event.stopImmediatePropagation());
    return request;
  };
}

/** Storage is full. */
function fillStorage(): void {
  const refuse = () => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
  Storage.prototype.setItem = refuse;
  IDBObjectStore.prototype.put = refuse;
  IDBObjectStore.prototype.add = refuse;
  Cache.prototype.put = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
}

/** Only IndexedDB is forbidden, as in some browsers' private windows. */
function forbidDatabases(): void {
  IDBFactory.prototype.open = () => {
    throw new DOMException('forbidden', 'SecurityError');
  };
}

/** All storage is forbidden: even reading the property throws. */
function forbidStorage(): void {
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
    Object.defineProperty(window, name, {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
}

/** The faults of a phone's storage. */
export const storageFaults = { hangDatabases, fillStorage, forbidDatabases, forbidStorage };
export type StorageFault = keyof typeof storageFaults;

/** A phone's script, with a storage fault if any. */
export function beforePage(fault: StorageFault | null): string {
  const scripts: Script[] = [reportErrors, chooseHindi, ...(fault ? [storageFaults[fault]] : [])];
  return scripts.map((script) => `(${script})();`).join('\n');
}
