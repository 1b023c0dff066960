import { useTexts } from '../language/language.tsx';
import { links } from './links.ts';
import { texts } from './texts.ts';
import { usePageTitle } from './title.ts';

export function NotFoundPage() {
  const t = useTexts(texts);
  usePageTitle(t.notFound);
  return (
    <section class="page">
      <h1>{t.notFound}</h1>
      <p class="lead">{t.notFoundLead}</p>
      <a class="button" href={links.home}>
        {t.home}
      </a>
    </section>
  );
}
