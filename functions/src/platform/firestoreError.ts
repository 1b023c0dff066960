/** The gRPC status codes that are told apart. */
const grpcStatus = { notFound: 5, alreadyExists: 6, failedPrecondition: 9, aborted: 10 } as const;

const codeOf = (error: unknown) => (error as { code?: unknown } | null)?.code;

/** Whether a document to create exists already. */
export function isAlreadyExists(error: unknown): boolean {
  return codeOf(error) === grpcStatus.alreadyExists;
}

/** Whether a write lost against another one: a precondition failed, or the document was created or deleted first. */
export function isContention(error: unknown): boolean {
  return Object.values<unknown>(grpcStatus).includes(codeOf(error));
}
