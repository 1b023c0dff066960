import { type FailureCode, type Level, longestTitle, type Post, type Tally } from '@sangathan/model';
import { useFormats, useLanguage, useTexts } from '../../platform/language/language.tsx';
import { levelWords, postWords } from '../../platform/language/words.ts';
import { Choices } from '../../ui/Choices.tsx';
import { FieldFailure } from '../../ui/notice.tsx';
import { texts } from '../texts.ts';
import { invitedCount, lengths, levelsFrom, type NewMeeting, postsFrom } from './newMeeting.ts';

interface InputProps {
  form: NewMeeting;
  problem?: FailureCode | undefined;
  onChange: (changes: Partial<NewMeeting>) => void;
}

export function TitleInput({ form, problem, onChange }: InputProps) {
  const t = useTexts(texts);
  return (
    <div class="field">
      <label for="title">{t.name}</label>
      <p class="field-hint" id="title-hint">
        {t.nameHint}
      </p>
      <input
        id="title"
        autoComplete="off"
        value={form.title}
        maxLength={longestTitle * 2}
        aria-describedby="title-hint title-failure"
        aria-invalid={problem !== undefined}
        onInput={(event) => onChange({ title: event.currentTarget.value })}
      />
      <FieldFailure id="title-failure" code={problem ?? null} />
    </div>
  );
}

/** A moment as the value of a `datetime-local` input. */
function written(millis: number): string {
  const local = new Date(millis - new Date(millis).getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

/** The next full hour. */
function nextHour(): string {
  const hour = 60 * 60_000;
  return written((Math.floor(Date.now() / hour) + 1) * hour);
}

export function WhenInput({ form, problem, onChange }: InputProps) {
  const t = useTexts(texts);
  const later = form.startsAt !== null;
  return (
    <fieldset class="field choices">
      <legend>{t.when}</legend>
      <label class="choice-line">
        <input type="radio" name="when" checked={!later} onChange={() => onChange({ startsAt: null })} />
        {t.startNow}
      </label>
      <label class="choice-line">
        <input type="radio" name="when" checked={later} onChange={() => onChange({ startsAt: nextHour() })} />
        {t.startLater}
      </label>
      {later && (
        <>
          <label class="visually-hidden" for="startsAt">
            {t.startsAt}
          </label>
          <input
            id="startsAt"
            type="datetime-local"
            value={form.startsAt ?? ''}
            aria-describedby="startsAt-failure"
            aria-invalid={problem !== undefined}
            onInput={(event) => onChange({ startsAt: event.currentTarget.value })}
          />
        </>
      )}
      <FieldFailure id="startsAt-failure" code={problem ?? null} />
    </fieldset>
  );
}

export function LengthInput({ form, onChange }: InputProps) {
  const t = useTexts(texts);
  const { number } = useFormats();
  const word = (minutes: number) => (minutes < 60 ? t.minutes(number(minutes)) : t.hours(minutes / 60));
  return (
    <div class="field">
      <label for="minutes">{t.length}</label>
      <select
        id="minutes"
        value={form.minutes}
        onChange={(event) => onChange({ minutes: Number(event.currentTarget.value) })}
      >
        {lengths.map((minutes) => (
          <option key={minutes} value={minutes}>
            {word(minutes)}
          </option>
        ))}
      </select>
    </div>
  );
}

interface WhomProps extends Omit<InputProps, 'problem'> {
  level: Level;
  problems: Partial<Record<keyof NewMeeting, FailureCode>>;
  /** The unit's figures; null until they are read. */
  figures: Tally | null;
}

/** Whom to invite, each choice with its count. */
export function WhomInput({ level, form, problems, figures, onChange }: WhomProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const posts = postsFrom(level);
  const count = (audience: Pick<NewMeeting, 'levels' | 'posts'>) =>
    figures && invitedCount(figures, audience);
  return (
    <div class="card">
      <Choices
        name="levels"
        legend={t.levels}
        problem={problems.levels}
        options={levelsFrom(level).map((one) => ({
          value: one,
          word: levelWords[one][language],
          count: count({ levels: [one], posts: form.posts }),
        }))}
        chosen={form.levels}
        onChoose={(levels) => onChange({ levels })}
      />
      {posts.length > 1 && (
        <Choices<Post>
          name="posts"
          legend={t.posts}
          hint={t.postsHint}
          problem={problems.posts}
          options={posts.map((one) => ({
            value: one,
            word: postWords[one][language],
            count: count({ levels: form.levels, posts: [one] }),
          }))}
          chosen={form.posts}
          onChoose={(chosen) => onChange({ posts: chosen })}
        />
      )}
    </div>
  );
}
