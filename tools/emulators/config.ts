import { type Emulators, moved } from './ports.ts';

/** Stands wherever a page's content policy lets it ask Firebase. */
const firestore = 'https://firestore.googleapis.com';
const emulated = 'http://127.0.0.1:*';

/**
 * The configuration that stands in firebase.json, with all ports moved; a page may ask the emulators
 * wherever its content policy lets it ask Firestore.
 */
export function localConfig(text: string, offset: number): { emulators: Emulators } {
  const config = JSON.parse(text.replaceAll(firestore, `${firestore} ${emulated}`));
  return { ...config, emulators: moved(config.emulators, offset) };
}
