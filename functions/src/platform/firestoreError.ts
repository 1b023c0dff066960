import type { WriteBatch } from 'firebase-admin/firestore';

/** The gRPC status codes that are told apart. */
const grpcStatus = {
  invalidArgument: 3,
  notFound: 5,
  alreadyExists: 6,
  failedPrecondition: 9,
  aborted: 10,
} as const;

/** What Firestore answers to a write that lost: a precondition failed, or the document was created or deleted first. */
const contention: readonly unknown[] = [
  grpcStatus.notFound,
  grpcStatus.alreadyExists,
  grpcStatus.failedPrecondition,
  grpcStatus.aborted,
];

const codeOf = (error: unknown) => (error as { code?: unknown } | null)?.code;

/** Whether a document to create exists already. */
export function isAlreadyExists(error: unknown): boolean {
  return codeOf(error) === grpcStatus.alreadyExists;
}

/** Whether an error comes from the documents, as one over 1 MiB does, and not from the platform: a retry fails alike. */
export function isAboutDocuments(error: unknown): boolean {
  const code = codeOf(error);
  return code === undefined || code === grpcStatus.invalidArgument;
}

/** Commits a batch with preconditions. Resolves to false, with nothing written, if another worker wrote first. */
export async function commitUnlessContended(batch: WriteBatch): Promise<boolean> {
  try {
    await batch.commit();
    return true;
  } catch (error) {
    if (contention.includes(codeOf(error))) return false;
    throw error;
  }
}
