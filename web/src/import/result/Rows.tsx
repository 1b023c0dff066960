import { type FigureName, type Import, ImportRow, importRowsPath } from '@sangathan/model';
import { limit, orderBy, where } from 'firebase/firestore';
import { useState } from 'preact/hooks';
import { useList } from '../../platform/firebase/live.ts';
import { services } from '../../platform/firebase/services.ts';
import { useFormats, useLanguage, useTexts } from '../../platform/language/language.tsx';
import { saveSheet } from '../../platform/saveSheet.ts';
import { useAction } from '../../platform/useAction.ts';
import { Icon } from '../../ui/Icon.tsx';
import { FailureNotice, Shown } from '../../ui/notice.tsx';
import { texts } from '../texts.ts';
import { RowCard } from './RowCard.tsx';
import { refusedCells } from './refusedSheet.ts';

/** The filters for rows, by the figure that counts them. */
const views = {
  refused: { field: 'outcome', value: 'refused' },
  overtaken: { field: 'isOvertaken', value: true },
  kept: { field: 'isKept', value: true },
  warned: { field: 'isWarned', value: true },
  duplicates: { field: 'hasTwins', value: true },
  changed: { field: 'outcome', value: 'changed' },
  skipped: { field: 'outcome', value: 'skipped' },
} as const satisfies Partial<Record<FigureName, { field: string; value: string | boolean }>>;
type View = keyof typeof views;

/** Rows per page. */
const step = 25;

/** The stored rows of an import, one filter at a time. */
export function Rows({ importId, importDocument }: { importId: string; importDocument: Import }) {
  const t = useTexts(texts);
  const { number } = useFormats();
  const offered = (Object.keys(views) as View[]).filter((view) => importDocument.figures[view] > 0);
  const [chosen, setChosen] = useState<View | null>(null);
  const view = chosen && offered.includes(chosen) ? chosen : offered[0];
  if (view === undefined) return null;
  return (
    <section class="import-rows">
      <nav class="row" aria-label={t.figuresTitle}>
        {offered.map((each) => (
          <button
            key={each}
            type="button"
            class="button import-view"
            aria-pressed={each === view}
            onClick={() => setChosen(each)}
          >
            {t[each]} {number(importDocument.figures[each])}
          </button>
        ))}
      </nav>
      {view === 'refused' && <Download importId={importId} importDocument={importDocument} />}
      <RowList key={view} importId={importId} view={view} importDocument={importDocument} />
    </section>
  );
}

interface RowListProps {
  importId: string;
  view: View;
  importDocument: Import;
}

function RowList({ importId, view, importDocument }: RowListProps) {
  const t = useTexts(texts);
  const [most, setMost] = useState(step);
  const { field, value } = views[view];
  const rows = useList(
    {
      from: importRowsPath(importId),
      where: [where(field, '==', value), orderBy('number'), limit(most)],
      key: `${view} ${most}`,
    },
    ImportRow,
  );
  return (
    <>
      <Shown live={rows}>
        {(found) =>
          found.map((row) => (
            <RowCard key={row.id} importId={importId} row={row} worksheets={importDocument.worksheets} />
          ))
        }
      </Shown>
      {importDocument.figures[view] > most && (
        <button type="button" class="button" onClick={() => setMost(most + step)}>
          {t.more}
        </button>
      )}
    </>
  );
}

async function refusedRows(importId: string): Promise<ImportRow[]> {
  const [{ firestore }, { collection, getDocs, query }] = await Promise.all([
    services(),
    import('firebase/firestore'),
  ]);
  const { field, value } = views.refused;
  const found = await getDocs(
    query(collection(firestore, importRowsPath(importId)), where(field, '==', value), orderBy('number')),
  );
  return found.docs.map((row) => ImportRow.parse(row.data()));
}

function Download({ importId, importDocument }: { importId: string; importDocument: Import }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { failure, run } = useAction();
  const download = () =>
    run(async () => {
      const cells = refusedCells(importDocument, await refusedRows(importId), t.reasons, language);
      await saveSheet(cells, `${importDocument.fileName.replace(/\.[^.]*$/, '')} - ${t.refused}.xlsx`);
    });
  return (
    <div class="import-download">
      <button type="button" class="button" onClick={download}>
        <Icon name="arrow" />
        {t.download}
      </button>
      <p class="soft">{t.downloadLead}</p>
      {failure && <FailureNotice code={failure} />}
    </div>
  );
}
