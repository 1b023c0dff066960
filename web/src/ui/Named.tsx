import { type Name, nameIn } from '@sangathan/model';
import { useLanguage } from '../platform/language/language.tsx';

/** A name in the reader's language. Isolated, so that its direction does not reorder the text around it. */
export function Named({ name }: { name: Name }) {
  const { language } = useLanguage();
  return <bdi>{nameIn(name, language)}</bdi>;
}
