import { Readable } from 'node:stream';
import { parentPort, workerData } from 'node:worker_threads';
import { Failure, type SheetKind } from '@sangathan/model';
import { isStart, readSheet, type SheetPart } from './readSheet.ts';

/** What a thread is started with. */
export interface ThreadInput {
  bytes: Uint8Array<ArrayBuffer>;
  kind: SheetKind;
}

/** What the thread answers to each message. After anything but rows it has nothing more to say. */
export type ThreadAnswer = { parts: SheetPart[] } | { failure: Failure['code'] } | { end: true };

/** Rows of an answer: enough for the messages to cost little, and few enough to wait in memory. */
const answerRows = 250;
/** UTF-16 units after which an answer takes no more rows. */
const answerText = 250_000;

const { bytes, kind } = workerData as ThreadInput;
const parts = readSheet(Readable.from([Buffer.from(bytes.buffer)]), kind);

async function nextParts(): Promise<ThreadAnswer> {
  const found: SheetPart[] = [];
  let text = 0;
  while (found.length < answerRows && text < answerText) {
    const next = await parts.next();
    if (next.done) break;
    found.push(next.value);
    if (!isStart(next.value)) for (const cell of next.value.cells) text += cell.length;
  }
  return found.length > 0 ? { parts: found } : { end: true };
}

parentPort?.on('message', async () => {
  const answer = await nextParts().catch((error): ThreadAnswer => {
    if (error instanceof Failure) return { failure: error.code };
    throw error;
  });
  parentPort?.postMessage(answer);
});
