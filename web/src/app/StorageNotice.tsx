import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../platform/language/language.tsx';
import { onStorageProblem, storageProblem } from '../platform/offline/storageProblem.ts';
import { storageTexts } from './texts.ts';

/** Says what the app can't do in a browser that keeps nothing. */
export function StorageNotice() {
  const t = useTexts(storageTexts);
  const [problem, setProblem] = useState(storageProblem);
  useEffect(() => onStorageProblem(() => setProblem(storageProblem())), []);
  return problem === null ? null : (
    <p class="notice notice-warn storage-notice" role="status">
      {t[problem]} {t.lost}
    </p>
  );
}
