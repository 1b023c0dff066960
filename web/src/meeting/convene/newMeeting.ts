import {
  type CallRequest,
  cleanText,
  Failure,
  type FailureCode,
  isAbove,
  type Level,
  levels,
  longestTitle,
  type Post,
  publicSentence,
  type Tally,
} from '@sangathan/model';

/** The form's values. */
export interface NewMeeting {
  title: string;
  /** The value of a `datetime-local` input; null starts at once. */
  startsAt: string | null;
  minutes: number;
  levels: Level[];
  posts: Post[];
}

/** Lengths to choose from, in minutes. */
export const lengths = [30, 60, 120, 180, 240] as const;

/** Posts that are expected, and can thus be counted: turnout needs an expected number. */
export const countedPosts = ['president', 'mla', 'mp'] as const satisfies Post[];

/** The levels that a unit may invite: its own and those below. */
export function levelsFrom(level: Level): Level[] {
  return levels.filter((other) => !isAbove(other, level));
}

/** The posts that a unit may invite: MLAs and MPs belong to a district. */
export function postsFrom(level: Level): Post[] {
  return levelsFrom(level).includes('district') ? [...countedPosts] : ['president'];
}

/** The initial form: all presidents below, at once, for an hour. */
export function emptyMeeting(level: Level): NewMeeting {
  const below = levelsFrom(level).filter((other) => other !== level);
  return {
    title: '',
    startsAt: null,
    minutes: 60,
    levels: below.length > 0 ? below : [level],
    posts: ['president'],
  };
}

/** How many holders are invited, by the unit's figures. */
export function invitedCount(
  { seats }: Pick<Tally, 'seats'>,
  { levels: invited, posts }: Pick<NewMeeting, 'levels' | 'posts'>,
): number {
  const keys = invited.flatMap((level) => posts.map((post) => `${level}_${post}`));
  return keys.reduce((sum, key) => sum + (seats[key]?.filled ?? 0), 0);
}

function startOf({ startsAt }: NewMeeting, now: number): number {
  return startsAt === null ? now : Date.parse(startsAt);
}

type Problems = Partial<Record<keyof NewMeeting, FailureCode>>;

/** The failures of the form by field; `now` in epoch milliseconds. */
export function problemsOf(form: NewMeeting, now: number): Problems {
  const problems: Problems = {};
  const title = cleanText(form.title);
  if (title === '') problems.title = 'title-missing';
  else if (title.length > longestTitle) problems.title = 'field-too-long';
  else if (!publicSentence(longestTitle).safeParse(title).success) problems.title = 'text-invalid';
  // Also true for NaN, an unparsable time.
  if (!(startOf(form, now) + form.minutes * 60_000 > now)) problems.startsAt = 'time-past';
  if (form.levels.length === 0) problems.levels = 'nobody-chosen';
  if (form.posts.length === 0) problems.posts = 'nobody-chosen';
  return problems;
}

/** The request of the `conveneMeeting` call. @throws Failure the form's first one */
export function requestOf(form: NewMeeting, now: number): CallRequest<'conveneMeeting'> {
  const [problem] = Object.values(problemsOf(form, now));
  if (problem) throw new Failure(problem);
  const startsAt = startOf(form, now);
  return {
    title: cleanText(form.title),
    startsAt,
    endsAt: startsAt + form.minutes * 60_000,
    audience: { levels: form.levels, posts: form.posts },
  };
}
