import { collections, Import, importPath, mayBeUndone, nameIn, Unit } from '@sangathan/model';
import { useEffect, useState } from 'preact/hooks';
import { call } from '../platform/firebase/call.ts';
import { useDocument } from '../platform/firebase/live.ts';
import { useFormats, useLanguage, useTexts } from '../platform/language/language.tsx';
import { useAction } from '../platform/useAction.ts';
import { FailureNotice, Shown } from '../ui/notice.tsx';
import { type PageProps, usePageTitle } from '../ui/page.ts';
import { ColumnsForm } from './ColumnsForm.tsx';
import { importLinks } from './links.ts';
import { ImportProgress } from './ProgressBar.tsx';
import { stalledAfter } from './progress.ts';
import { Retention } from './Retention.tsx';
import { Outcome } from './result/OutcomeBar.tsx';
import { Read } from './result/Read.tsx';
import { Rows } from './result/Rows.tsx';
import { isWorking, stateTexts } from './state.ts';
import { texts } from './texts.ts';
import './import.css';

/** The page of one import. */
export default function ImportPage({ id = '' }: PageProps) {
  const t = useTexts(texts);
  usePageTitle(t.title);
  const found = useDocument(importPath(id), Import);
  return (
    <section class="page">
      <a href={importLinks.imports}>{t.title}</a>
      <Shown live={found}>
        {(importDocument) => <ImportDetails importId={id} importDocument={importDocument} />}
      </Shown>
    </section>
  );
}

function ImportDetails({ importId, importDocument }: { importId: string; importDocument: Import }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const unit = useDocument(`${collections.units}/${importDocument.unitId}`, Unit);
  const isCleared = importDocument.clearedAt !== null;
  const isTried =
    importDocument.chunks !== null && !['checking', 'comparing', 'failed'].includes(importDocument.state);
  return (
    <>
      <header>
        <h1 class="import-file">{importDocument.fileName}</h1>
        <p class="soft">
          {unit.state === 'ready' && `${nameIn(unit.data.name, language)}: `}
          {t[stateTexts[importDocument.state]]}
        </p>
      </header>
      {importDocument.failure && <FailureNotice code={importDocument.failure} />}
      {isWorking(importDocument.state) && <ImportProgress importDocument={importDocument} />}
      {importDocument.state === 'mapping' && importDocument.question && (
        <ColumnsForm importId={importId} question={importDocument.question} />
      )}
      <Read importDocument={importDocument} />
      {isTried && <Outcome importDocument={importDocument} />}
      {!isCleared && <Actions importId={importId} importDocument={importDocument} />}
      <Retention importDocument={importDocument} />
      {isTried && !isCleared && <Rows importId={importId} importDocument={importDocument} />}
    </>
  );
}

type Step = 'commitImport' | 'undoImport' | 'resumeImport';

/** Whether an import in a phase has not changed for `stalledAfter`. */
function useIsStalled(importDocument: Import): boolean {
  const [isStalled, setStalled] = useState(false);
  useEffect(() => {
    setStalled(false);
    const timer = setTimeout(() => setStalled(true), stalledAfter);
    return () => clearTimeout(timer);
  }, [importDocument]);
  return isStalled && isWorking(importDocument.state) && importDocument.state !== 'uploading';
}

function Actions({ importId, importDocument }: { importId: string; importDocument: Import }) {
  const t = useTexts(texts);
  const { number } = useFormats();
  const { working, failure, run } = useAction();
  const take = (step: Step) => run(() => call(step, { importId }));
  const isStalled = useIsStalled(importDocument);
  const { state, figures } = importDocument;
  const count = figures.new + figures.changed;
  const mayUndo = mayBeUndone(importDocument);
  return (
    <div class="import-actions">
      {state === 'checked' && count === 0 && <p class="notice">{t.nothing}</p>}
      {state === 'checked' && count > 0 && (
        <button
          type="button"
          class="button button-primary"
          disabled={working}
          onClick={() => take('commitImport')}
        >
          {t.commit(number(count))}
        </button>
      )}
      {isStalled && <p class="notice notice-warn">{t.slow}</p>}
      {(isStalled || state === 'stopped') && (
        <button type="button" class="button" disabled={working} onClick={() => take('resumeImport')}>
          {t.resume}
        </button>
      )}
      {mayUndo && <Undo working={working} onUndo={() => take('undoImport')} />}
      {failure && <FailureNotice code={failure} />}
    </div>
  );
}

function Undo({ working, onUndo }: { working: boolean; onUndo: () => void }) {
  const t = useTexts(texts);
  const [isSure, setSure] = useState(false);
  if (!isSure) {
    return (
      <button type="button" class="button" onClick={() => setSure(true)}>
        {t.undo}
      </button>
    );
  }
  return (
    <div class="notice notice-warn">
      <p class="import-undo-lead">{t.undoLead}</p>
      <div class="row">
        <button type="button" class="button button-danger" disabled={working} onClick={onUndo}>
          {t.undoConfirm}
        </button>
        <button type="button" class="button" onClick={() => setSure(false)}>
          {t.cancel}
        </button>
      </div>
    </div>
  );
}
