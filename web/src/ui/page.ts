import { useEffect } from 'preact/hooks';
import { useTexts } from '../platform/language/language.tsx';
import { texts } from './texts.ts';

/** What a page gets from its address: `/entry/:id` gives `id`. */
export interface PageProps {
  id?: string;
}

/** Names the page in the browser's tab and to a screen reader. */
export function usePageTitle(title: string): void {
  const { name } = useTexts(texts);
  useEffect(() => {
    document.title = title === '' ? name : `${title} · ${name}`;
  }, [title, name]);
}
