import { startSuite } from '../../tools/emulators/suite.ts';

/** Starts emulators, prints once they are ready, and runs until they end. */
const suite = await startSuite(['firestore', 'storage'], 0);
console.log('ready');
await suite.ended;
