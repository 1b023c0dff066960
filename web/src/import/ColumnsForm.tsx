import {
  posts as allPosts,
  type ColumnQuestion,
  type ImportField,
  mostPeopleInRow,
  Post,
  type SheetColumn,
} from '@sangathan/model';
import { useState } from 'preact/hooks';
import { call } from '../platform/firebase/call.ts';
import { useLanguage, useTexts } from '../platform/language/language.tsx';
import { postWords } from '../platform/language/words.ts';
import { useAction } from '../platform/useAction.ts';
import { FailureNotice } from '../ui/notice.tsx';
import { ColumnCard } from './ColumnCard.tsx';
import { texts } from './texts.ts';

type Answer = Pick<SheetColumn, 'field' | 'person'>;

/** The posts that are asked: one for each person of a row who has no column of it. */
function postsToAsk(posts: (Post | null)[], answers: Answer[]): number[] {
  const hasColumn = (index: number) =>
    answers.some(({ field, person }) => field === 'post' && (person ?? index) === index);
  return [...posts.keys()].filter((index) => !hasColumn(index));
}

/** The columns with each given to somebody who is there; with one person a row, all are that person's. */
function within(people: number, answers: Answer[]): Answer[] {
  return answers.map(({ field, person }) => {
    if (people === 1 || person === null) return { field, person: people === 1 ? null : person };
    return { field, person: person < people ? person : null };
  });
}

/** Asks what the columns are, and in wide sheets whose; with sample cells of each. */
export function ColumnsForm({ importId, question }: { importId: string; question: ColumnQuestion }) {
  const t = useTexts(texts);
  const [answers, setAnswers] = useState<Answer[]>(question.columns);
  const [posts, setPosts] = useState(question.people.map(({ post }) => post));
  const { working, done, failure, run } = useAction();
  const people = posts.length;
  const choose = (column: number, answer: Partial<Answer>) =>
    setAnswers(answers.map((own, index) => (index === column ? { ...own, ...answer } : own)));
  const countPeople = (count: number) => {
    setPosts(Array.from({ length: count }, (_, index) => posts[index] ?? null));
    setAnswers(within(count, answers));
  };
  const send = (event: Event) => {
    event.preventDefault();
    void run(async () => {
      const columns = question.columns.map(({ font, ...column }, index) => {
        const { field, person } = answers[index] ?? column;
        return { field, font, person };
      });
      await call('chooseColumns', { importId, columns, posts });
    });
  };
  return (
    <form class="import-columns" onSubmit={send}>
      <h2>{t.columnsTitle}</h2>
      <p>{t.columnsLead}</p>
      <PeopleField people={people} onChoose={countPeople} />
      <ul class="list">
        {question.columns.map((column, index) => {
          const answer = answers[index] ?? column;
          const isAskedWhose = people > 1 && isOfSomebody(answer.field);
          return (
            <li key={index}>
              <ColumnCard
                id={`column-${index}`}
                column={column}
                answer={answer}
                people={isAskedWhose ? people : 1}
                onChoose={(changed) => choose(index, changed)}
              />
            </li>
          );
        })}
      </ul>
      {postsToAsk(posts, answers).map((index) => (
        <PostField
          key={index}
          id={`sheet-post-${index}`}
          label={people > 1 ? t.postOfPerson(index + 1) : t.post}
          post={posts[index] ?? null}
          onChoose={(post) => setPosts(posts.map((own, at) => (at === index ? post : own)))}
        />
      ))}
      {failure && <FailureNotice code={failure} />}
      <button type="submit" class="button button-primary" disabled={working || done}>
        {t.columnsSend}
      </button>
    </form>
  );
}

/** Columns of the unit can be one person's too, where two tables stand side by side. */
function isOfSomebody(field: ImportField): boolean {
  return field !== 'ignored' && field !== 'answeredAt';
}

function PeopleField({ people, onChoose }: { people: number; onChoose: (count: number) => void }) {
  const t = useTexts(texts);
  return (
    <div class="field">
      <label for="people-in-row">{t.peopleInRow}</label>
      <select
        id="people-in-row"
        value={String(people)}
        onChange={(event) => onChoose(Number(event.currentTarget.value))}
      >
        {Array.from({ length: mostPeopleInRow }, (_, index) => (
          <option key={index} value={String(index + 1)}>
            {t.peopleCount(index + 1)}
          </option>
        ))}
      </select>
    </div>
  );
}

interface PostFieldProps {
  id: string;
  label: string;
  post: Post | null;
  onChoose: (post: Post | null) => void;
}

function PostField({ id, label, post, onChoose }: PostFieldProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={post ?? ''}
        onChange={(event) => onChoose(Post.safeParse(event.currentTarget.value).data ?? null)}
      >
        <option value="">{t.noPost}</option>
        {allPosts.map((each) => (
          <option key={each} value={each}>
            {postWords[each][language]}
          </option>
        ))}
      </select>
    </div>
  );
}
