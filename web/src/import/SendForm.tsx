import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { useTexts } from '../platform/language/language.tsx';
import { useGrant } from '../platform/session/session.tsx';
import { useAction } from '../platform/useAction.ts';
import { FieldFailure } from '../ui/notice.tsx';
import { importLinks } from './links.ts';
import { Bar } from './ProgressBar.tsx';
import { sendSheet } from './send.ts';
import { Templates } from './template/Templates.tsx';
import { texts } from './texts.ts';
import { UnitPicker } from './UnitPicker.tsx';

/** Uploads a file for a unit, with a progress bar. */
export function SendForm() {
  const t = useTexts(texts);
  const { uid, grant } = useGrant();
  const { route } = useLocation();
  const [unitId, setUnitId] = useState(grant.unitId);
  const [file, setFile] = useState<File | null>(null);
  const [part, setPart] = useState(0);
  const { working, done, failure, run } = useAction();

  const send = (event: Event) => {
    event.preventDefault();
    if (!file) return;
    setPart(0);
    void run(async () => route(importLinks.import(await sendSheet(uid, unitId, file, setPart))));
  };
  return (
    <form class="card import-send" onSubmit={send}>
      <UnitPicker onPick={setUnitId} />
      <Templates unitId={unitId} />
      <div class="field">
        <label for="sheet">{t.file}</label>
        <input
          id="sheet"
          type="file"
          accept=".xlsx,.xlsm,.xls,.ods,.fods,.csv,.tsv,.txt,.vcf,text/x-vcard,text/vcard"
          aria-describedby="sheet-hint sheet-failure"
          onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
        />
        <span class="field-hint" id="sheet-hint">
          {t.fileHint}
        </span>
        <FieldFailure id="sheet-failure" code={failure} />
      </div>
      {working || done ? (
        <Bar label={t.uploading} part={part} />
      ) : (
        <button type="submit" class="button button-primary" disabled={!file}>
          {t.send}
        </button>
      )}
    </form>
  );
}
