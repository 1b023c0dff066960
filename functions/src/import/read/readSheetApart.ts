import type { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import { Failure, type SheetKind } from '@sangathan/model';
import pLimit from 'p-limit';
import { compound } from '../file/format/open.ts';
import { bytesOf } from '../file/sheet.ts';
import type { SheetPart } from './readSheet.ts';
import type { ThreadAnswer, ThreadInput } from './sheetThread.ts';

/** What a thread may take to read a file. */
export interface ReadingBudget {
  /** Seconds in which rows are waited for; those in which nobody asks for rows do not count. */
  seconds: number;
  /** MiB of JavaScript objects. Buffers stand beside them, and are capped while reading. */
  heapMiB: number;
}

/** 100,000 rows take a few seconds, and the most formatted, empty rows some twenty for each pass over them. */
const readingBudget: ReadingBudget = { seconds: 150, heapMiB: 128 };

/** The thread's own file: as source beside this one, and bundled by `build.ts` beside the bundle. */
const threadFile = new URL(
  import.meta.url.endsWith('.ts') ? './sheetThread.ts' : './sheetThread.js',
  import.meta.url,
);

/** Of old Excel all cells are held at once: what is too much for the budget there, XLSX reads row by row. */
function refusalOf(bytes: Uint8Array): 'sheet-old-format' | 'sheet-too-complex' {
  return compound.equals(bytes.subarray(0, compound.length)) ? 'sheet-old-format' : 'sheet-too-complex';
}

/** A thread that reads a file, and is terminated where it exceeds its budget. */
class SheetThread {
  readonly #worker: Worker;
  readonly #refusal: Failure['code'];
  #millisLeft: number;
  #pending: PromiseWithResolvers<ThreadAnswer>;

  constructor(input: ThreadInput, { seconds, heapMiB }: ReadingBudget) {
    this.#refusal = refusalOf(input.bytes);
    this.#millisLeft = seconds * 1000;
    this.#worker = new Worker(threadFile, {
      workerData: input,
      transferList: [input.bytes.buffer],
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: heapMiB },
    });
    this.#worker.on('message', (answer: ThreadAnswer) => this.#pending.resolve(answer));
    this.#worker.on('error', (error: NodeJS.ErrnoException) =>
      this.#pending.reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Failure(this.#refusal) : error),
    );
    this.#worker.on('exit', () => this.#pending.reject(new Error('the reading thread has ended')));
    this.#pending = this.#ask();
  }

  /** The next rows; null after the last. Asks for those after them at once, so that reading goes on meanwhile. */
  async next(): Promise<SheetPart[] | null> {
    const answer = await this.#pending.promise;
    if ('failure' in answer) throw new Failure(answer.failure);
    if ('end' in answer) return null;
    this.#pending = this.#ask();
    return answer.parts;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #ask(): PromiseWithResolvers<ThreadAnswer> {
    const asked = performance.now();
    const pending = Promise.withResolvers<ThreadAnswer>();
    const timer = setTimeout(() => pending.reject(new Failure(this.#refusal)), this.#millisLeft);
    const answered = () => {
      clearTimeout(timer);
      this.#millisLeft -= performance.now() - asked;
    };
    // Also keeps a refusal that nobody has asked for yet from being an unhandled one.
    pending.promise.then(answered, answered);
    this.#worker.postMessage(null);
    return pending;
  }
}

/** A process reads one file at a time: two of the costliest would not fit in its memory. */
const oneAtATime = pLimit(1);

/** Waits for its turn, and holds it until it ends. */
async function* inTurn<T>(items: () => AsyncGenerator<T>): AsyncGenerator<T> {
  const end = Promise.withResolvers<void>();
  await new Promise<void>((begin) => {
    oneAtATime(() => {
      begin();
      return end.promise;
    });
  });
  try {
    yield* items();
  } finally {
    end.resolve();
  }
}

/**
 * The worksheets and rows of a file as `readSheet` reads them, but in a thread of its own, so that no file can stop this one or
 * take its memory.
 * @throws Failure as `readSheet`, and `sheet-too-complex` or, for old Excel, `sheet-old-format` for a file that
 * exceeds the budget
 */
export function readSheetApart(
  input: Readable,
  kind: SheetKind,
  budget: ReadingBudget = readingBudget,
): AsyncGenerator<SheetPart> {
  return inTurn(async function* () {
    const thread = new SheetThread({ bytes: await bytesOf(input), kind }, budget);
    try {
      for (let parts = await thread.next(); parts !== null; parts = await thread.next()) yield* parts;
    } finally {
      await thread.end();
    }
  });
}
