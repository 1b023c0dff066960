import {
  collections,
  Failure,
  type FailureCode,
  PhotoUpload,
  photoIdOf,
  uploadPath,
  uploadSlots,
} from '@sangathan/model';
import type { UploadTask } from 'firebase/storage';
import { useEffect, useRef, useState } from 'preact/hooks';
import { failureCodeOf } from '../platform/firebase/failure.ts';
import { useDocument } from '../platform/firebase/live.ts';
import { services } from '../platform/firebase/services.ts';
import { compressPhoto } from './compress.ts';

/** The state of an upload. */
export type PhotoProgress =
  | { state: 'none' }
  | { state: 'compressing' }
  /** `fraction` from 0 to 1; `paused` while there is no network. */
  | { state: 'uploading'; fraction: number; paused: boolean }
  | { state: 'processing' }
  | { state: 'ready'; upload: PhotoUpload; hash: string }
  | { state: 'failed'; failure: FailureCode };

type Step = Exclude<PhotoProgress, { state: 'processing' | 'ready' }> | { state: 'sent'; photoId: string };

/**
 * Compresses a photo, uploads it with progress, and follows the server's processing. The upload pauses while
 * there is no network, and resumes where it was.
 */
export function usePhotoUpload(uid: string, officeBearerId: string) {
  const [step, setStep] = useState<Step>({ state: 'none' });
  const task = useRef<UploadTask | null>(null);
  const attempt = useRef(0);
  const photoId = step.state === 'sent' ? step.photoId : null;
  const upload = useDocument(photoId && `${collections.photos}/${photoId}`, PhotoUpload);

  const cancel = () => {
    attempt.current += 1;
    task.current?.cancel();
    task.current = null;
    setStep({ state: 'none' });
  };
  useEffect(() => {
    const pause = () => task.current?.pause();
    const resume = () => task.current?.resume();
    addEventListener('offline', pause);
    addEventListener('online', resume);
    return () => {
      removeEventListener('offline', pause);
      removeEventListener('online', resume);
      task.current?.cancel();
    };
  }, []);

  const choose = async (file: File) => {
    cancel();
    const mine = attempt.current;
    const show = (next: Step) => mine === attempt.current && setStep(next);
    show({ state: 'compressing' });
    try {
      const photo = await compressPhoto(file);
      const [{ storage }, { ref, uploadBytesResumable }] = await Promise.all([
        services(),
        import('firebase/storage'),
      ]);
      const slots = await freeSlots(uid, officeBearerId);
      if (slots.length === 0) throw new Failure('too-many-today');
      for (const slot of slots.slice(0, mostTried)) {
        if (mine !== attempt.current) return;
        const target = ref(storage, uploadPath(uid, officeBearerId, slot));
        const running = uploadBytesResumable(target, photo, { contentType: photo.type });
        task.current = running;
        show({ state: 'uploading', fraction: 0, paused: false });
        running.on('state_changed', ({ bytesTransferred, totalBytes, state }) =>
          show({ state: 'uploading', fraction: bytesTransferred / totalBytes, paused: state === 'paused' }),
        );
        if (await isDone(running))
          return show({ state: 'sent', photoId: photoIdOf(uid, officeBearerId, slot) });
      }
      throw new Failure('no-access');
    } catch (error) {
      if (mine === attempt.current) show({ state: 'failed', failure: failureCodeOf(error) });
    }
  };
  return { progress: progressOf(step, upload), choose, cancel };
}

/** Maximum number of slots tried: an interrupted upload may have taken the first. */
const mostTried = 2;

/** Today's slots without a photo document. One that is taken nevertheless is refused on upload. */
async function freeSlots(uid: string, officeBearerId: string): Promise<string[]> {
  const [{ firestore }, { doc, getDoc }] = await Promise.all([services(), import('firebase/firestore')]);
  const slots = uploadSlots(Date.now());
  const found = await Promise.all(
    slots.map((slot) => getDoc(doc(firestore, collections.photos, photoIdOf(uid, officeBearerId, slot)))),
  );
  return slots.filter((_, index) => !found[index]?.exists());
}

/** Whether the upload finished; false if the rules refused it, because the slot is taken. */
async function isDone(running: UploadTask): Promise<boolean> {
  try {
    await running;
    return true;
  } catch (error) {
    if (failureCodeOf(error) === 'no-access') return false;
    throw error;
  }
}

function progressOf(step: Step, upload: ReturnType<typeof useDocument<PhotoUpload>>): PhotoProgress {
  if (step.state !== 'sent') return step;
  if (upload.state === 'failed') return upload;
  if (upload.state !== 'ready' || upload.data.state === 'processing') return { state: 'processing' };
  const { state, hash, failure } = upload.data;
  if (state === 'ready' && hash !== null) return { state, upload: upload.data, hash };
  return { state: 'failed', failure: failure ?? 'unexpected' };
}
