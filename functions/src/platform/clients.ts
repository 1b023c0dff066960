import { getApps, initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';
import { getStorage } from 'firebase-admin/storage';

const app = getApps()[0] ?? initializeApp();

/** The one Firestore client of a functions process. */
export const db = getFirestore(app);

/** The one Auth client of a functions process. */
export const auth = getAuth(app);

/** The default bucket; created on use, since not every process has one configured. */
export const bucket = () => getStorage(app).bucket();
