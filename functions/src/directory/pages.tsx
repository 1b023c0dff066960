import { kindWords, type Language, nameIn } from '@sangathan/model';
import { documentOf, otherLanguage, type View } from './document.tsx';
import { CardList, SearchForm, Section, Sentence, Trail, UnitSection } from './parts.tsx';
import type { ListedCard, PublicCard } from './publicCard.ts';
import type { PublicUnit } from './publicUnit.ts';
import { addresses, inLanguage } from './route.ts';
import { texts } from './texts.ts';

export interface HomeContent {
  states: PublicUnit[];
  /** The districts, committee, MLAs and MPs of the only state; empty where there are several states. */
  children: PublicUnit[];
  committee: ListedCard[];
  elected: ListedCard[];
}

export function homePage(view: View, { states, children, committee, elected }: HomeContent): string {
  const { language } = view;
  const t = texts[language];
  return documentOf(
    view,
    t.title,
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <SearchForm language={language} />
      {states.length > 1 ? (
        <UnitSection units={states} language={language} />
      ) : (
        <>
          <Section heading={t.committee}>
            <CardList listed={committee} language={language} />
          </Section>
          <UnitSection units={children} language={language} />
          {elected.length > 0 && (
            <Section heading={t.elected}>
              <CardList listed={elected} language={language} />
            </Section>
          )}
        </>
      )}
    </>,
  );
}

/** The results of a search; `isCut` where there are more than `found`. */
export function searchPage(view: View, text: string, found: ListedCard[], isCut: boolean): string {
  const { language } = view;
  const t = texts[language];
  const title = (quoted: string) =>
    found.length === 0 ? t.foundNone(quoted) : t.found(found.length, quoted);
  return documentOf(
    view,
    title(text),
    <>
      <Trail above={[]} language={language}>
        {t.find}
      </Trail>
      <SearchForm language={language} text={text} />
      <h1>
        <Sentence of={title} text={text} />
      </h1>
      {isCut && found.length > 0 && <p class="note">{t.foundMore(found.length)}</p>}
      {found.length > 0 ? <CardList listed={found} language={language} /> : <p>{t.foundNoneHint}</p>}
    </>,
  );
}

export interface UnitContent {
  unit: PublicUnit;
  above: PublicUnit[];
  children: PublicUnit[];
  cards: PublicCard[];
}

export function unitPage(view: View, { unit, above, children, cards }: UnitContent): string {
  const { language } = view;
  const name = nameIn(unit.name, language);
  return documentOf(
    view,
    name,
    <>
      <Trail above={above} language={language}>
        <bdi>{name}</bdi>
      </Trail>
      <div>
        <p class="soft">{kindWords[unit.kind][language]}</p>
        <h1>
          <bdi>{name}</bdi>
        </h1>
      </div>
      <Section heading={texts[language].officeBearers}>
        <CardList listed={cards.map((card) => ({ card, unit: undefined }))} language={language} />
      </Section>
      <UnitSection units={children} language={language} />
    </>,
  );
}

/** A page that says what went wrong, in the reader's language first and then in the other. */
export function failurePage(view: View, failure: 'notFound' | 'failed'): string {
  const { language } = view;
  const t = texts[language];
  const other: Language = otherLanguage(language);
  return documentOf(
    view,
    t[failure],
    <>
      <h1>{t[failure]}</h1>
      <p>{t[`${failure}Lead`]}</p>
      <div lang={other}>
        <h2>{texts[other][failure]}</h2>
        <p>{texts[other][`${failure}Lead`]}</p>
      </div>
      <p>
        <a href={inLanguage(addresses.home, language)}>{t.home}</a>
      </p>
    </>,
  );
}
