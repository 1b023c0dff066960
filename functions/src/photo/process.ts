import {
  collections,
  Failure,
  Id,
  largestUpload,
  PhotoFailureCode,
  PhotoUpload,
  parseUploadPath,
  photoIdOf,
  usedSlotType,
  type Variant,
  type VariantResult,
  variantPath,
  variants,
} from '@sangathan/model';
import { Timestamp } from 'firebase-admin/firestore';
import { bucket, db } from '../platform/clients.ts';
import { parsed } from '../platform/document.ts';
import { type Resized, resize } from './resize.ts';

type Upload = NonNullable<ReturnType<typeof parseUploadPath>>;
type Outcome = Pick<PhotoUpload, 'state' | 'hash' | 'failure' | 'variants' | 'attempts'>;

function variantResults(result: (variant: Variant) => VariantResult): PhotoUpload['variants'] {
  return { small: result('small'), medium: result('medium'), large: result('large') };
}

const empty = { width: 0, height: 0, bytes: 0 };

const processing: Outcome = {
  state: 'processing',
  hash: null,
  failure: null,
  variants: variantResults(() => ({ state: 'waiting', ...empty })),
};

function failedWith(failure: PhotoFailureCode): Outcome {
  const results = variantResults(() => ({ state: 'failed', ...empty }));
  return { state: 'failed', hash: null, failure, variants: results };
}

function readyAs({ hash, photos }: Resized): Outcome {
  const results = variantResults((variant) => {
    const { width, height, data } = photos[variant];
    return { state: 'ready', width, height, bytes: data.length };
  });
  return { state: 'ready', hash, failure: null, variants: results };
}

/** Attempts without a result or an error after which a photo is taken to kill its worker, and is given up. */
const mostAttempts = 3;

/**
 * Writes the state of an upload, unless it is final already: repeated events change nothing. `next` is given the
 * number of attempts that have not ended. Whether the upload is processing now.
 */
async function writeOutcome(upload: Upload, next: (attempts: number) => Outcome): Promise<boolean> {
  const { uid, officeBearerId } = upload;
  const id = photoIdOf(uid, officeBearerId, upload.uploadId);
  const reference = db.collection(collections.photos).doc(id);
  return db.runTransaction(async (transaction) => {
    const former = parsed(await transaction.get(reference), PhotoUpload);
    if (former && former.state !== 'processing') return false;
    const outcome = next(former?.attempts ?? 0);
    transaction.set(reference, { uid, officeBearerId, ...outcome, at: Timestamp.now() });
    return outcome.state === 'processing';
  });
}

/** Counts an attempt, or gives the photo up after too many. Whether to go on. */
function beginAttempt(upload: Upload): Promise<boolean> {
  return writeOutcome(upload, (attempts) =>
    attempts < mostAttempts ? { ...processing, attempts: attempts + 1 } : failedWith('photo-too-complex'),
  );
}

/** Takes back the count of an attempt that ended in an error: a retry may succeed. */
function endAttempt(upload: Upload): Promise<boolean> {
  return writeOutcome(upload, (attempts) => ({ ...processing, attempts: Math.max(0, attempts - 1) }));
}

async function saveVariants(officeBearerId: string, { hash, photos }: Resized): Promise<void> {
  await Promise.all(
    variants.map((variant) =>
      bucket()
        .file(variantPath(officeBearerId, hash, variant))
        .save(photos[variant].data, {
          resumable: false,
          contentType: 'image/webp',
          metadata: { cacheControl: 'private, max-age=31536000, immutable' },
        }),
    ),
  );
}

/** Makes and saves the variants. A refused photo is an outcome; any other error is thrown. */
async function outcomeOf(upload: Upload, size: number, download: () => Promise<Buffer>): Promise<Outcome> {
  try {
    if (size > largestUpload) throw new Failure('photo-too-large');
    const resized = await resize(await download());
    await saveVariants(upload.officeBearerId, resized);
    return readyAs(resized);
  } catch (error) {
    const failure = error instanceof Failure ? PhotoFailureCode.safeParse(error.code).data : undefined;
    if (failure === undefined) throw error;
    return failedWith(failure);
  }
}

/** Whether an object is an original, not missing and not the empty object of a used slot. */
async function isOriginal(file: ReturnType<ReturnType<typeof bucket>['file']>): Promise<boolean> {
  const [isThere] = await file.exists();
  if (!isThere) return false;
  const [{ contentType }] = await file.getMetadata();
  return contentType !== usedSlotType;
}

/**
 * Makes the variants of an upload, writes its state to `photos/{…}` and empties its slot. Ignores other objects.
 * Idempotent; errors that a retry could fix are thrown. `size` in bytes.
 */
export async function processUpload(objectName: string, size: number): Promise<void> {
  const upload = parseUploadPath(objectName);
  if (!upload) return;
  const file = bucket().file(objectName);
  if (!(await isOriginal(file))) return;
  const isNamed = Id.safeParse(upload.uploadId).success && Id.safeParse(upload.officeBearerId).success;
  if (isNamed && (await beginAttempt(upload))) {
    try {
      const outcome = await outcomeOf(upload, size, async () => (await file.download())[0]);
      await writeOutcome(upload, () => outcome);
    } catch (error) {
      await endAttempt(upload).catch(() => {});
      throw error;
    }
  }
  await file.save(Buffer.alloc(0), { resumable: false, contentType: usedSlotType });
}
