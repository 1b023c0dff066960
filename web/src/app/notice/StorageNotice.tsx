import { useEffect, useState } from 'preact/hooks';
import { useLanguage } from '../../platform/language/language.tsx';
import { onStorageProblem, storageProblem } from '../../platform/offline/storageProblem.ts';

/** Few browsers have a problem to tell of, so that the first page does not carry the words for it. */
const loadTexts = () => import('./storageTexts.ts');
type Texts = Awaited<ReturnType<typeof loadTexts>>['storageTexts'];

/** Says what the app can't do in a browser whose storage does not work. */
export function StorageNotice() {
  const { language } = useLanguage();
  const [problem, setProblem] = useState(storageProblem);
  const [texts, setTexts] = useState<Texts | null>(null);
  useEffect(() => onStorageProblem(() => setProblem(storageProblem())), []);
  useEffect(() => {
    if (problem !== null) loadTexts().then(({ storageTexts }) => setTexts(storageTexts), console.error);
  }, [problem]);
  return problem === null || texts === null ? null : (
    <p class="notice notice-warn storage-notice" role="status">
      {texts[problem][language]} {texts.lost[language]}
    </p>
  );
}
