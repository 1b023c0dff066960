import type { FailureCode } from '@sangathan/model';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { failureCodeOf } from '../platform/firebase/failure.ts';
import { useTexts } from '../platform/language/language.tsx';
import { useGrant } from '../platform/session/session.tsx';
import { links } from '../ui/links.ts';
import { FieldFailure } from '../ui/notice.tsx';
import { Bar } from './ProgressBar.tsx';
import { sendSheet } from './send.ts';
import { texts } from './texts.ts';
import { UnitPicker } from './UnitPicker.tsx';

/** Uploads a file for a unit, with a progress bar. */
export function SendForm() {
  const t = useTexts(texts);
  const { uid, grant } = useGrant();
  const { route } = useLocation();
  const [unitId, setUnitId] = useState(grant.unitId);
  const [file, setFile] = useState<File | null>(null);
  const [part, setPart] = useState<number | null>(null);
  const [failure, setFailure] = useState<FailureCode | null>(null);

  const send = async (event: Event) => {
    event.preventDefault();
    if (!file) return;
    setFailure(null);
    setPart(0);
    try {
      route(links.import(await sendSheet(uid, unitId, file, setPart)));
    } catch (error) {
      setFailure(failureCodeOf(error));
      setPart(null);
    }
  };
  return (
    <form class="card import-send" onSubmit={send}>
      <UnitPicker onPick={setUnitId} />
      <div class="field">
        <label for="sheet">{t.file}</label>
        <input
          id="sheet"
          type="file"
          accept=".xlsx,.xlsm,.csv,.tsv,.txt"
          aria-describedby="sheet-hint sheet-failure"
          onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
        />
        <span class="field-hint" id="sheet-hint">
          {t.fileHint}
        </span>
        <FieldFailure id="sheet-failure" code={failure} />
      </div>
      {part === null ? (
        <button type="submit" class="button button-primary" disabled={!file}>
          {t.send}
        </button>
      ) : (
        <Bar label={t.uploading} part={part} />
      )}
    </form>
  );
}
