/**
 * The requests of this visit in the order in which they stand on the page: those seen before keep
 * their places, whatever has become of them; new ones follow.
 */
export function shownHere<R extends { id: string }>(seen: readonly R[], pending: readonly R[]): readonly R[] {
  const now = new Map(pending.map((request) => [request.id, request]));
  const known = new Set(seen.map(({ id }) => id));
  return [
    ...seen.map((request) => now.get(request.id) ?? request),
    ...pending.filter(({ id }) => !known.has(id)),
  ];
}
