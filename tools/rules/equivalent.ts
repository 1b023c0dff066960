/** Of the conditions that come behind `value is string`. */
const matchesTakesStrings =
  'matches() follows in the same conjunction; only a string has it, on anything else it is an error, and an error denies.';

/** Of an update that is opened to deletions too. */
const deletionHasNothing =
  'A deletion carries no request.resource: what the rule asks of it, in every branch, is an error, and an error denies.';

/** Of an update that is opened to creations too. */
const creationHasNoFormer =
  'What is created has no resource yet: what the rule asks of it first is an error, and an error denies.';

/** Of a list that is opened to getting too. */
const gettingAsksLess = 'The rule for getting is this one, or more: inSubtree is a part of maySeeFigures.';

/** Mutants that no request can tell from the rules, by name, each with the proof. */
export const equivalent: Record<string, string> = {
  "firestore.rules | /officeBearers/{officeBearerId} namesDeputy | widen | ['mla', 'mp'] → ['mla', 'mp', 'more']":
    'No entry has a post that is none: functions write what the schema has, and nobody changes one.',
  "firestore.rules | /officeBearers/{officeBearerId} namesDeputy | narrow | ['mla', 'mp'] → ['mla']":
    'An MP’s entry is in a district, and nobody below the state changes one (hasRightsAndSightOf).',
  'firestore.rules | /units/{unitId} update | operation | update → update, delete': deletionHasNothing,
  'firestore.rules | /officeBearers/{officeBearerId} update | operation | update → update, delete':
    deletionHasNothing,
  'firestore.rules | /officeBearers/{officeBearerId} update | operation | update → update, delete (2)':
    deletionHasNothing,
  'firestore.rules | /officeBearers/{officeBearerId} /private/contact update | operation | update → update, delete':
    deletionHasNothing,
  'firestore.rules | /changeRequests/{requestId} update | operation | update → update, delete':
    deletionHasNothing,
  'firestore.rules | /units/{unitId} update | operation | update → create, update': creationHasNoFormer,
  'firestore.rules | /officeBearers/{officeBearerId} update | operation | update → create, update':
    creationHasNoFormer,
  'firestore.rules | /officeBearers/{officeBearerId} update | operation | update → create, update (2)':
    creationHasNoFormer,
  'firestore.rules | /officeBearers/{officeBearerId} /private/contact update | operation | update → create, update':
    creationHasNoFormer,
  'firestore.rules | /changeRequests/{requestId} update | operation | update → create, update':
    creationHasNoFormer,
  'firestore.rules | /rollups/{unitId} list | operation | list → read': gettingAsksLess,
  'firestore.rules | /meetings/{meetingId} /turnout/{unitId} list | operation | list → read': gettingAsksLess,
  'firestore.rules | /officeBearers/{officeBearerId} /private/contact get | operation | get → read':
    'The rule for lists of contacts asks the same of the same document.',
  'firestore.rules | isDay | drop | value is string → true': matchesTakesStrings,
  'firestore.rules | isLine | drop | value is string → true': matchesTakesStrings,
  'firestore.rules | isMobile | drop | value is string → true': matchesTakesStrings,
  'firestore.rules | isEmail | drop | value is string → true': matchesTakesStrings,
  'firestore.rules | isPhotoHash | drop | value is string → true': matchesTakesStrings,
  'firestore.rules | isLink | drop | value is string → true': matchesTakesStrings,
};
