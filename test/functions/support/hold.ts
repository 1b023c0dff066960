import { startSuite } from '../../../tools/emulators/suite.ts';

/** A command of the project that is at work: it says so once its emulators are ready. */
const suite = await startSuite(['firestore', 'storage'], 0);
console.log('ready');
await suite.ended;
