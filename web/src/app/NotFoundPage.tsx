import { useTexts } from '../platform/language/language.tsx';
import { links } from '../ui/links.ts';
import { usePageTitle } from '../ui/page.ts';
import { texts } from './texts.ts';

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
