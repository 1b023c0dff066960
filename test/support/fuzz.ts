import fc from 'fast-check';
import { expect } from 'vitest';

/** Seconds that each fuzz test takes: more find more. */
const seconds = Number(process.env.FUZZ_SECONDS ?? 5);
/** The files of a run follow from it; a failure prints it. */
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);

/** How long one file may take, in milliseconds, and by how much it may grow the process, in MiB. */
export interface FileBudget {
  millis: number;
  mebibytes: number;
}

type Edit =
  | { kind: 'flip'; at: number; bits: number }
  | { kind: 'cut'; at: number; length: number }
  | { kind: 'repeat'; at: number; length: number; times: number }
  | { kind: 'insert'; at: number; bytes: Uint8Array }
  | { kind: 'splice'; at: number; from: number; other: number; length: number };

const place = fc.nat(2 ** 24);
const length = fc.integer({ min: 1, max: 200 });
const edits = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('flip'), at: place, bits: fc.integer({ min: 1, max: 255 }) }),
    fc.record({ kind: fc.constant('cut'), at: place, length }),
    fc.record({ kind: fc.constant('repeat'), at: place, length, times: fc.integer({ min: 1, max: 5000 }) }),
    fc.record({ kind: fc.constant('insert'), at: place, bytes: fc.uint8Array({ maxLength: 12 }) }),
    fc.record({ kind: fc.constant('splice'), at: place, from: place, other: fc.nat(99), length }),
  ) as fc.Arbitrary<Edit>,
  { minLength: 1, maxLength: 6 },
);

function edited(bytes: Buffer, edit: Edit, samples: readonly Buffer[]): Buffer {
  const at = edit.at % (bytes.length + 1);
  const [head, tail] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (edit.kind) {
    case 'flip':
      return Buffer.concat([head, tail.subarray(0, 1).map((byte) => byte ^ edit.bits), tail.subarray(1)]);
    case 'cut':
      return Buffer.concat([head, tail.subarray(edit.length)]);
    case 'repeat':
      return Buffer.concat([head, ...Array(edit.times).fill(tail.subarray(0, edit.length)), tail]);
    case 'insert':
      return Buffer.concat([head, edit.bytes, tail]);
    case 'splice': {
      const other = samples[edit.other % samples.length] ?? bytes;
      const from = edit.from % (other.length + 1);
      return Buffer.concat([head, other.subarray(from, from + edit.length), tail]);
    }
  }
}

/** Random bytes, and good files with a few mutations. */
export function mutated(samples: readonly Buffer[]): fc.Arbitrary<Buffer> {
  const good = fc.constantFrom(...samples);
  return fc.oneof(
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)) },
    {
      weight: 9,
      arbitrary: fc
        .tuple(good, edits)
        .map(([bytes, some]) => some.reduce((result, edit) => edited(result, edit, samples), bytes)),
    },
  );
}

/** Checks files for some seconds: each has to be done within the budget, and in no other way than `check` allows. */
export async function fuzz<File>(
  files: fc.Arbitrary<File>,
  { millis, mebibytes }: FileBudget,
  check: (file: File) => Promise<void>,
): Promise<void> {
  let count = 0;
  const rss = () => process.memoryUsage.rss() / 1024 / 1024;
  const before = rss();
  const property = fc.asyncProperty(files, async (file) => {
    count += 1;
    const began = performance.now();
    await check(file);
    expect(performance.now() - began).toBeLessThan(millis);
    expect(rss() - before).toBeLessThan(mebibytes);
  });
  const until = { numRuns: 1_000_000, interruptAfterTimeLimit: seconds * 1000 };
  await fc.assert(property, { ...until, seed, endOnFailure: true });
  console.log(`${count} files from seed ${seed}; FUZZ_SECONDS=600 tries more, FUZZ_SEED=${seed} the same`);
}

/** Milliseconds for a fuzz test, with some patience. */
export const fuzzTimeout = seconds * 1000 + 60_000;
