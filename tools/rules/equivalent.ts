/** For a dropped `value is string`. */
const matchesTakesStrings =
  'The same conjunction calls matches(), which is an error on anything but a string, and an error denies.';

/** For an update that also allows deletions. */
const deletionHasNoResource =
  'A deletion has no request.resource, so every branch of the rule is an error, and an error denies.';

/** For an update that also allows creations. */
const creationHasNoResource =
  'A creation has no resource, so the first condition of the rule is an error, and an error denies.';

/** For a list that also allows get. */
const getAllowsAsMuch = 'The rule for get already allows as much: inSubtree is a part of maySeeFigures.';

/** Equivalent mutants, which no request can distinguish from the rules, by name, each with the proof. */
export const equivalent: Record<string, string> = {
  "firestore.rules | /officeBearers/{officeBearerId} namesDeputy | widen | ['mla', 'mp'] → ['mla', 'mp', 'more']":
    'No entry has a post outside the schema: only functions write a post, and nobody can change it.',
  "firestore.rules | /officeBearers/{officeBearerId} namesDeputy | narrow | ['mla', 'mp'] → ['mla']":
    'An MP’s entry is in a district, and nobody below the state changes one (hasRightsAndSightOf).',
  'firestore.rules | /units/{unitId} update | operation | update → update, delete': deletionHasNoResource,
  'firestore.rules | /officeBearers/{officeBearerId} update | operation | update → update, delete':
    deletionHasNoResource,
  'firestore.rules | /officeBearers/{officeBearerId} update | operation | update → update, delete (2)':
    deletionHasNoResource,
  'firestore.rules | /officeBearers/{officeBearerId} /private/contact update | operation | update → update, delete':
    deletionHasNoResource,
  'firestore.rules | /changeRequests/{requestId} update | operation | update → update, delete':
    deletionHasNoResource,
  'firestore.rules | /units/{unitId} update | operation | update → create, update': creationHasNoResource,
  'firestore.rules | /officeBearers/{officeBearerId} update | operation | update → create, update':
    creationHasNoResource,
  'firestore.rules | /officeBearers/{officeBearerId} update | operation | update → create, update (2)':
    creationHasNoResource,
  'firestore.rules | /officeBearers/{officeBearerId} /private/contact update | operation | update → create, update':
    creationHasNoResource,
  'firestore.rules | /changeRequests/{requestId} update | operation | update → create, update':
    creationHasNoResource,
  'firestore.rules | /rollups/{unitId} list | operation | list → read': getAllowsAsMuch,
  'firestore.rules | /meetings/{meetingId} /turnout/{unitId} list | operation | list → read': getAllowsAsMuch,
  'firestore.rules | isDay | drop | value is string → true': matchesTakesStrings,
  'firestore.rules | isWords | drop | value is string → true': matchesTakesStrings,
  'firestore.rules | isMobile | drop | value is string → true': matchesTakesStrings,
  'firestore.rules | isEmail | drop | value is string → true': matchesTakesStrings,
  'firestore.rules | isPhotoHash | drop | value is string → true': matchesTakesStrings,
  'firestore.rules | isLink | drop | value is string → true': matchesTakesStrings,
};
