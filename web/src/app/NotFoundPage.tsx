import { useTexts } from '../language/language.tsx';
import { links } from './links.ts';
import { texts } from './texts.ts';

export function NotFoundPage() {
  const t = useTexts(texts);
  return (
    <section class="page">
      <h1>{t.notFound}</h1>
      <a class="button" href={links.home}>
        {t.home}
      </a>
    </section>
  );
}
