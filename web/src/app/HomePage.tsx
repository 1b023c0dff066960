import { useLanguage, useTexts } from '../language/language.tsx';
import { useSession } from '../session/session.tsx';
import { links } from './links.ts';
import { texts } from './texts.ts';

/** The first page: what this is, and the ways in. */
export function HomePage() {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const session = useSession();
  return (
    <section class="page">
      <h1>{t.name}</h1>
      <p class="lead">{t.claim}</p>
      {session.state === 'granted' ? (
        <a class="button button-primary" href={links.entry(session.grant.officeBearerId)}>
          {t.mine}
        </a>
      ) : (
        <a class="button button-primary" href={links.signIn}>
          {t.signIn}
        </a>
      )}
      <a class="button" href={links.directory(language)} data-native>
        {t.directory}
      </a>
    </section>
  );
}
