import { collections, Import, importPath, nameIn, Unit } from '@sangathan/model';
import { useEffect, useState } from 'preact/hooks';
import { call } from '../platform/firebase/call.ts';
import { useDocument } from '../platform/firebase/live.ts';
import { useFormats, useLanguage, useTexts } from '../platform/language/language.tsx';
import { useAction } from '../platform/useAction.ts';
import { FailureNotice, Shown } from '../ui/notice.tsx';
import { type PageProps, usePageTitle } from '../ui/page.ts';
import { ColumnsForm } from './ColumnsForm.tsx';
import { Keeping } from './Keeping.tsx';
import { importLinks } from './links.ts';
import { ImportProgress } from './ProgressBar.tsx';
import { stillFor } from './progress.ts';
import { Outcome } from './result/OutcomeBar.tsx';
import { Rows } from './result/Rows.tsx';
import { isWorking, stateTexts } from './state.ts';
import { texts } from './texts.ts';
import './import.css';

/** One sheet on its way into the register. */
export default function ImportPage({ id = '' }: PageProps) {
  const t = useTexts(texts);
  usePageTitle(t.title);
  const sheet = useDocument(importPath(id), Import);
  return (
    <section class="page">
      <a href={importLinks.imports}>{t.title}</a>
      <Shown live={sheet}>{(found) => <Sheet importId={id} sheet={found} />}</Shown>
    </section>
  );
}

function Sheet({ importId, sheet }: { importId: string; sheet: Import }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const unit = useDocument(`${collections.units}/${sheet.unitId}`, Unit);
  const isCleared = sheet.clearedAt !== null;
  const isTried = sheet.chunks !== null && !['checking', 'failed'].includes(sheet.state);
  return (
    <>
      <header>
        <h1 class="import-file">{sheet.fileName}</h1>
        <p class="soft">
          {unit.state === 'ready' && `${nameIn(unit.data.name, language)}: `}
          {t[stateTexts[sheet.state]]}
        </p>
      </header>
      {sheet.failure && <FailureNotice code={sheet.failure} />}
      {isWorking(sheet.state) && <ImportProgress sheet={sheet} />}
      {sheet.state === 'mapping' && sheet.question && (
        <ColumnsForm importId={importId} question={sheet.question} />
      )}
      {isTried && <Outcome sheet={sheet} />}
      {!isCleared && <Actions importId={importId} sheet={sheet} />}
      <Keeping sheet={sheet} />
      {isTried && !isCleared && <Rows importId={importId} sheet={sheet} />}
    </>
  );
}

type Step = 'commitImport' | 'undoImport' | 'resumeImport';

/** Whether a working import has not been heard of for a while. */
function useIsStill(sheet: Import): boolean {
  const [isStill, setStill] = useState(false);
  useEffect(() => {
    setStill(false);
    const timer = setTimeout(() => setStill(true), stillFor);
    return () => clearTimeout(timer);
  }, [sheet]);
  return isStill && isWorking(sheet.state) && sheet.state !== 'uploading';
}

function Actions({ importId, sheet }: { importId: string; sheet: Import }) {
  const t = useTexts(texts);
  const { number } = useFormats();
  const { working, failure, run } = useAction();
  const take = (step: Step) => run(() => call(step, { importId }));
  const isStill = useIsStill(sheet);
  const { state, figures } = sheet;
  const count = figures.new + figures.changed;
  const mayUndo = state === 'committed' || (state === 'stopped' && sheet.stoppedIn !== 'checking');
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
      {isStill && <p class="notice notice-warn">{t.slow}</p>}
      {(isStill || state === 'stopped') && (
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
