import { type Emulators, moved } from './ports.ts';

/** What of firebase.json differs on this machine. */
export interface Config {
  emulators: Emulators;
  hosting: { headers: { source: string; headers: { key: string; value: string }[] }[] };
}

const google = 'https://*.googleapis.com';
const emulated = 'http://127.0.0.1:*';

/** The project's configuration with all ports moved; a page may ask the emulators wherever it may ask Google. */
export function localConfig<C extends Config>(config: C, offset: number): C {
  const headers = config.hosting.headers.map(({ source, headers }) => ({
    source,
    headers: headers.map(({ key, value }) => ({
      key,
      value: value.replaceAll(google, `${google} ${emulated}`),
    })),
  }));
  return { ...config, emulators: moved(config.emulators, offset), hosting: { ...config.hosting, headers } };
}
