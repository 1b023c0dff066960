import { ChangeRequest, collections } from '@sangathan/model';
import { getApps, initializeApp } from 'firebase-admin/app';
import { type Firestore, getFirestore } from 'firebase-admin/firestore';
import { writeMeeting } from './meeting.ts';
import { demoRequests } from './requests.ts';
import { demoState, wholeState } from './state.ts';
import { type Progress, writeState } from './write.ts';

export { cast, castMembers, electedMember, unknownMobile } from './cast.ts';

function projectId(): string {
  return process.env.GCLOUD_PROJECT ?? 'demo-sangathan';
}

/** Firestore on the emulator. @throws Error without the emulator's address: the seed never writes to a real project */
export function emulatedFirestore(): Firestore {
  if (!process.env.FIRESTORE_EMULATOR_HOST) throw new Error('FIRESTORE_EMULATOR_HOST names no emulator');
  const app = getApps()[0] ?? initializeApp({ projectId: projectId() });
  return getFirestore(app);
}

/**
 * Runs `work` with the functions emulator's background triggers disabled: the seed writes derived documents
 * itself, and the triggers of all its documents would take minutes.
 */
export async function withoutTriggers<T>(work: () => Promise<T>): Promise<T> {
  const hub = process.env.FIREBASE_EMULATOR_HUB;
  const setTriggers = async (state: 'disable' | 'enable') => {
    if (!hub) return;
    const response = await fetch(`http://${hub}/functions/${state}BackgroundTriggers`, { method: 'PUT' });
    // Without a functions emulator the hub refuses, and there is nothing to disable.
    await response.body?.cancel();
  };
  await setTriggers('disable');
  try {
    return await work();
  } finally {
    await setTriggers('enable');
  }
}

/** Removes every document from the emulator: an older seed's leftovers would not be in the roll-ups. */
export function emptyFirestore(): Promise<void> {
  return withoutTriggers(async () => {
    const all = `emulator/v1/projects/${projectId()}/databases/(default)/documents`;
    const response = await fetch(`http://${process.env.FIRESTORE_EMULATOR_HOST}/${all}`, {
      method: 'DELETE',
    });
    if (!response.ok) throw new Error(`the emulator could not be emptied: ${response.status}`);
  });
}

/** Seeds the demonstration: units, entries, requests, a meeting, and the roll-ups that they add up to. */
export function seedDemo(progress: Progress = () => {}): Promise<void> {
  return withoutTriggers(async () => {
    const db = emulatedFirestore();
    const now = Date.now();
    const units = [...demoState(now)];
    const requests = demoRequests(units, now);
    const batch = db.batch();
    for (const { id, request } of requests)
      batch.set(db.collection(collections.changeRequests).doc(id), ChangeRequest.parse(request));
    await batch.commit();
    await writeState(db, { units, pending: requests }, now, progress);
    await writeMeeting(db, units, now);
  });
}

/** Seeds all 56,641 units, each with its president. */
export function seedState(progress: Progress = () => {}): Promise<void> {
  return withoutTriggers(async () => {
    const now = Date.now();
    await writeState(emulatedFirestore(), { units: wholeState(now), pending: [] }, now, progress);
  });
}
