/** Mutants that no request can tell from the rules, by name, each with the proof. */
export const equivalent: Record<string, string> = {
  'firestore.rules | isId | limit | 1 → 0':
    'It is asked of the last segment of a document’s own path alone, and no segment of a path is empty.',
  "firestore.rules | /officeBearers/{officeBearerId} isNewEntry | widen | ['state', 'district', 'block'] → ['state', 'district', 'block', 'more']":
    'A new card has the level of its unit (isPlacedAt), and no unit has a level that is not one of the five: isUnder gives a new one the level below its parent’s, and nobody changes it.',
  'firestore.rules | /officeBearers/{officeBearerId} update | operation | update → update, delete (2)':
    'A deletion carries no request.resource; changed() fails on it, and stands in the conjunction of the rule.',
};
