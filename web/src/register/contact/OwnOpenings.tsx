import { ContactOpenings, collections, indianDay, openersByPost } from '@sangathan/model';
import { useDocument } from '../../platform/firebase/live.ts';
import { useFormats, useLanguage, useTexts } from '../../platform/language/language.tsx';
import { levelWords, postWords } from '../../platform/language/words.ts';
import { texts } from '../texts.ts';

/** Tells a holder how many people have opened their contact this month, and from which posts. */
export function OwnOpenings({ officeBearerId }: { officeBearerId: string }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { number } = useFormats();
  const openings = useDocument(`${collections.contactOpenings}/${officeBearerId}`, ContactOpenings);
  if (openings.state === 'loading' || openings.state === 'failed') return null;
  const inPosts = openersByPost(openings.state === 'ready' ? openings.data : null, indianDay(Date.now()));
  const people = inPosts.reduce((sum, inPost) => sum + inPost.people, 0);
  return (
    <section class="card" aria-labelledby="openings-title">
      <h2 id="openings-title">{t.openings}</h2>
      <p>{people === 0 ? t.openedByNobody : t.openedBy(people, number(people))}</p>
      {people > 0 && (
        <ul class="list">
          {inPosts.map(({ level, post, people: count, days }) => (
            <li key={`${level} ${post}`}>
              {levelWords[level][language]} {postWords[post][language]}
              {count > 1 && ` × ${number(count)}`} · {t.onDays(days, number(days))}
            </li>
          ))}
        </ul>
      )}
      <p class="soft">{t.openingsLead}</p>
    </section>
  );
}
