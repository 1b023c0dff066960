import { useEffect } from 'preact/hooks';
import { useTexts } from '../platform/language/language.tsx';
import { texts } from './texts.ts';

/** The parameters of a page's address: `/entry/:id` has `id`. */
export interface PageProps {
  id?: string;
}

/** Sets the document's title, which screen readers announce. */
export function usePageTitle(title: string): void {
  const { name } = useTexts(texts);
  useEffect(() => {
    document.title = title === '' ? name : `${title} · ${name}`;
  }, [title, name]);
}
