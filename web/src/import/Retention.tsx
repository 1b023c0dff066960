import type { Import } from '@sangathan/model';
import { useFormats, useTexts } from '../platform/language/language.tsx';
import { isWorking } from './state.ts';
import { texts } from './texts.ts';

/** Until when the rows of an import are retained; or that they have been deleted, and what can still be done. */
export function Retention({ importDocument }: { importDocument: Import }) {
  const t = useTexts(texts);
  const { date } = useFormats();
  const { state, retainUntil, clearedAt } = importDocument;
  if (clearedAt !== null) {
    return (
      <div class="notice">
        <p class="import-cleared">{t.cleared(date(clearedAt.toMillis()))}</p>
        <p class="import-cleared">{state === 'committed' ? t.clearedCommitted : t.clearedOther}</p>
      </div>
    );
  }
  if (retainUntil === null || isWorking(state)) return null;
  const day = date(retainUntil.toMillis());
  return <p class="soft">{state === 'committed' ? t.undoUntil(day) : t.retainedUntil(day)}</p>;
}
