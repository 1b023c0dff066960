import { useEffect } from 'preact/hooks';
import { texts } from '../app/texts.ts';
import { useTexts } from '../platform/language/language.tsx';

/** Names the page in the browser's tab and to a screen reader. */
export function usePageTitle(title: string): void {
  const { name } = useTexts(texts);
  useEffect(() => {
    document.title = title === '' ? name : `${title} · ${name}`;
  }, [title, name]);
}
