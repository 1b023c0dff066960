/** The requests of this visit: those seen before keep their order even when decided, new ones follow. */
export function shownHere<R extends { id: string }>(seen: readonly R[], pending: readonly R[]): readonly R[] {
  const now = new Map(pending.map((request) => [request.id, request]));
  const known = new Set(seen.map(({ id }) => id));
  return [
    ...seen.map((request) => now.get(request.id) ?? request),
    ...pending.filter(({ id }) => !known.has(id)),
  ];
}
