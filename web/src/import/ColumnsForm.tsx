import {
  type ColumnQuestion,
  ImportField,
  importFields,
  importFieldWords,
  Post,
  posts,
  type SheetColumn,
} from '@sangathan/model';
import { useState } from 'preact/hooks';
import { call } from '../platform/firebase/call.ts';
import { useLanguage, useTexts } from '../platform/language/language.tsx';
import { postWords } from '../platform/language/words.ts';
import { useAction } from '../platform/useAction.ts';
import { FailureNotice } from '../ui/notice.tsx';
import { texts } from './texts.ts';

/** Asks what the columns are, with sample cells of each. */
export function ColumnsForm({ importId, question }: { importId: string; question: ColumnQuestion }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const [fields, setFields] = useState(question.columns.map(({ field }) => field));
  const [post, setPost] = useState(question.post);
  const { working, done, failure, run } = useAction();
  const choose = (column: number, field: ImportField) =>
    setFields(fields.map((own, index) => (index === column ? field : own)));
  const send = (event: Event) => {
    event.preventDefault();
    void run(async () => {
      const columns = question.columns.map(({ field, font }, index) => ({
        field: fields[index] ?? field,
        font,
      }));
      await call('chooseColumns', { importId, columns, post });
    });
  };
  return (
    <form class="import-columns" onSubmit={send}>
      <h2>{t.columnsTitle}</h2>
      <p>{t.columnsLead}</p>
      <ul class="list">
        {question.columns.map((column, index) => (
          <li key={index}>
            <Column
              id={`column-${index}`}
              column={column}
              field={fields[index] ?? column.field}
              onChoose={(field) => choose(index, field)}
            />
          </li>
        ))}
      </ul>
      {!fields.includes('post') && (
        <div class="field">
          <label for="sheet-post">{t.post}</label>
          <select
            id="sheet-post"
            value={post ?? ''}
            onChange={(event) => setPost(Post.safeParse(event.currentTarget.value).data ?? null)}
          >
            <option value="">{t.noPost}</option>
            {posts.map((each) => (
              <option key={each} value={each}>
                {postWords[each][language]}
              </option>
            ))}
          </select>
        </div>
      )}
      {failure && <FailureNotice code={failure} />}
      <button type="submit" class="button button-primary" disabled={working || done}>
        {t.columnsSend}
      </button>
    </form>
  );
}

interface ColumnProps {
  id: string;
  column: SheetColumn & { samples: string[] };
  field: ImportField;
  onChoose: (field: ImportField) => void;
}

function Column({ id, column, field, onChoose }: ColumnProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  return (
    <div class={column.isSure ? 'card import-column' : 'card import-column import-column-unsure'}>
      <div>
        <label for={id}>
          <strong>{column.heading || t.noHeading}</strong>
          {column.isHidden && <span class="badge import-unsure">{t.hiddenColumn}</span>}
          {!column.isSure && <span class="badge import-unsure">{t.unsure}</span>}
        </label>
        <p class="soft import-samples">{column.samples.join(', ')}</p>
      </div>
      <div class="field">
        <select
          id={id}
          value={field}
          onChange={(event) => onChoose(ImportField.parse(event.currentTarget.value))}
        >
          {importFields.map((each) => (
            <option key={each} value={each}>
              {importFieldWords[each][language]}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
