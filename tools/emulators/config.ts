import { type Emulators, moved } from './ports.ts';

/** The host beside which the content policy allows the emulators. */
const firestore = 'https://firestore.googleapis.com';
const emulated = 'http://127.0.0.1:*';

/**
 * The configuration of firebase.json with all ports moved, and with the emulators in the app's content policy
 * wherever it has Firestore.
 */
export function localConfig(text: string, offset: number): { emulators: Emulators } {
  const config = JSON.parse(text.replaceAll(firestore, `${firestore} ${emulated}`));
  return { ...config, emulators: moved(config.emulators, offset) };
}
