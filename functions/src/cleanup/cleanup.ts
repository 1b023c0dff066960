import {
  ChangeRequest,
  collections,
  PhotoUpload,
  parseUploadPath,
  photoRetention,
  subcollections,
  usedSlotType,
} from '@sangathan/model';
import { type DocumentReference, type Query, Timestamp } from 'firebase-admin/firestore';
import { followRequest } from '../approval/apply.ts';
import { bucket, db } from '../platform/clients.ts';
import { namedBy, removeVariants } from '../register/entry/photoVariants.ts';

/** What one night has come to: how many of each kind were removed, and what failed. */
export interface Cleared {
  counts: Record<string, number>;
  failures: { what: string; id: string; error: unknown }[];
}

const day = 24 * 60 * 60_000;
const daysBefore = (now: number, days: number) => Timestamp.fromMillis(now - days * day);

/** Documents or objects looked at a time. */
const page = 200;

/** How long an approved request may wait before it is taken up again, in milliseconds. */
const mostWaiting = 60 * 60_000;

type Work = (cleared: Cleared, now: number) => Promise<void>;

/** Does a thing for one, counts it, and notes a failure without holding up the others. */
async function each(cleared: Cleared, what: string, id: string, work: () => Promise<boolean>): Promise<void> {
  try {
    if (await work()) cleared.counts[what] = (cleared.counts[what] ?? 0) + 1;
  } catch (error) {
    cleared.failures.push({ what, id, error });
  }
}

/** All documents of a query that is ordered by a time, page by page. */
async function* documentsOf(query: Query) {
  for (let last: FirebaseFirestore.QueryDocumentSnapshot | undefined; ; ) {
    const { docs } = await (last ? query.startAfter(last) : query).limit(page).get();
    yield* docs;
    last = docs.at(-1);
    if (docs.length < page) return;
  }
}

/** Removes documents that are due by a time that stands in them. */
const removing =
  (what: string, query: (now: number) => Query): Work =>
  async (cleared, now) => {
    for await (const found of documentsOf(query(now)))
      await each(cleared, what, found.id, async () => Boolean(await found.ref.delete()));
  };

/** Whether the same photo of the entry was uploaded again since, and may yet be offered. */
async function isUploadedAgain({ officeBearerId, hash }: PhotoUpload, before: Timestamp): Promise<boolean> {
  const same = await db
    .collection(collections.photos)
    .where('officeBearerId', '==', officeBearerId)
    .where('hash', '==', hash)
    .get();
  return same.docs.some((found) => PhotoUpload.parse(found.data()).at.toMillis() > before.toMillis());
}

/**
 * Removes what an upload of some days ago has left, unless an open request offers it: the document, and the
 * variants too where no card shows them.
 */
async function clearPhoto(reference: DocumentReference, data: unknown, before: Timestamp): Promise<boolean> {
  const upload = PhotoUpload.parse(data);
  const { officeBearerId, hash } = upload;
  const name = hash === null ? null : await namedBy(officeBearerId, hash);
  if (name === 'request') return false;
  if (hash !== null && name === null && !(await isUploadedAgain(upload, before)))
    await removeVariants(officeBearerId, hash);
  await reference.delete();
  return true;
}

const clearPhotos: Work = async (cleared, now) => {
  const before = daysBefore(now, photoRetention.upload);
  const old = db.collection(collections.photos).where('at', '<=', before).orderBy('at');
  for await (const found of documentsOf(old))
    await each(cleared, 'photos', found.id, () => clearPhoto(found.ref, found.data(), before));
};

/** Slots of days on which nobody uploads any more, and originals that no event came for. */
const clearUploads: Work = async (cleared, now) => {
  for (let pageToken: string | undefined; ; ) {
    const query = {
      prefix: 'uploads/',
      autoPaginate: false,
      maxResults: page,
      ...(pageToken && { pageToken }),
    };
    const [files, next] = await bucket().getFiles(query);
    for (const file of files) {
      await each(cleared, 'uploads', file.name, async () => {
        const isOld = Date.parse(String(file.metadata.updated)) <= now - photoRetention.slot * day;
        const isUsed = file.metadata.contentType === usedSlotType || parseUploadPath(file.name) === null;
        const isLost = Date.parse(String(file.metadata.updated)) <= now - photoRetention.upload * day;
        if (!isOld || !(isUsed || isLost)) return false;
        await file.delete({ ignoreNotFound: true });
        return true;
      });
    }
    pageToken = (next as { pageToken?: string } | null)?.pageToken;
    if (!pageToken) return;
  }
};

/** A request that was approved and never applied would let its entry send no other. */
const followApproved: Work = async (cleared, now) => {
  const approved = db.collection(collections.changeRequests).where('state', '==', 'approved').limit(page);
  for (const found of (await approved.get()).docs)
    await each(cleared, 'requests', found.id, async () => {
      const { decision } = ChangeRequest.parse(found.data());
      if (!decision || decision.at.toMillis() > now - mostWaiting) return false;
      await followRequest(found.id);
      return true;
    });
};

const expired = (name: string) => (now: number) =>
  db.collection(name).where('expiresAt', '<=', Timestamp.fromMillis(now)).orderBy('expiresAt');

const works: readonly Work[] = [
  clearPhotos,
  clearUploads,
  followApproved,
  removing('allowances', expired(collections.allowances)),
  removing('exports', expired(collections.exports)),
  removing('verificationCodes', expired(collections.verificationCodes)),
  removing('tries', (now) =>
    db
      .collectionGroup(subcollections.tries)
      .where('expiresAt', '<=', Timestamp.fromMillis(now))
      .orderBy('expiresAt'),
  ),
  removing('deadLetters', (now) =>
    db.collection(collections.deadLetters).where('at', '<=', daysBefore(now, 90)).orderBy('at'),
  ),
];

/** Removes what nobody refers to any more; `now` in epoch milliseconds. Done again, it finds nothing left. */
export async function clearLeftovers(now: number): Promise<Cleared> {
  const cleared: Cleared = { counts: {}, failures: [] };
  for (const work of works) await work(cleared, now);
  return cleared;
}
