import {
  type ColumnQuestion,
  ImportField,
  importFields,
  importFieldWords,
  type SheetColumn,
} from '@sangathan/model';
import { useLanguage, useTexts } from '../platform/language/language.tsx';
import { texts } from './texts.ts';

type Answer = Pick<SheetColumn, 'field' | 'person'>;

interface ColumnCardProps {
  id: string;
  column: ColumnQuestion['columns'][number];
  answer: Answer;
  /** The people of a row among whom the column is one's; 1 where nobody is asked. */
  people: number;
  onChoose: (changed: Partial<Answer>) => void;
}

/** A column with sample cells: what it holds, and in wide sheets whose it is. */
export function ColumnCard({ id, column, answer, people, onChoose }: ColumnCardProps) {
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
          value={answer.field}
          onChange={(event) => onChoose({ field: ImportField.parse(event.currentTarget.value) })}
        >
          {importFields.map((each) => (
            <option key={each} value={each}>
              {importFieldWords[each][language]}
            </option>
          ))}
        </select>
        {people > 1 && (
          <select
            aria-label={t.whose(column.heading || t.noHeading)}
            value={answer.person ?? ''}
            onChange={(event) => {
              const { value } = event.currentTarget;
              onChoose({ person: value === '' ? null : Number(value) });
            }}
          >
            <option value="">{t.everybody}</option>
            {Array.from({ length: people }, (_, index) => (
              <option key={index} value={String(index)}>
                {t.person(index + 1)}
              </option>
            ))}
          </select>
        )}
      </div>
    </div>
  );
}
